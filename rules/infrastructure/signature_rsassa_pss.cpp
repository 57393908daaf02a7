#include "rules/catalogue.hpp"
#include "rules/selected.hpp"

namespace rules {

namespace {

Hits judge_signature_rsassa_pss(const Evidence& evidence) {
    return judge_chains(
        evidence, [](CertificateId id, const model::Certificate& certificate) -> Defect {
            if (certificate.signature_algorithm.scheme != model::SignatureScheme::rsa_pss) {
                return std::nullopt;
            }
            return Defect{{SubjectOf{id}, ThumbprintOf{id}, IssuerOf{id}}};
        });
}

}  // namespace

constexpr Rule signature_rsassa_pss{
    .id = "TC2004",
    .name = "signature-rsassa-pss",
    .severity = Severity::error,
    .citation = {"Certificate infrastructure requirements for Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-infrastructure-requirements"},
    .needs = only(Need::certificates),
    .since = "0.1",
    .summary = {"No server certificate and no CA certificate above it but the root is signed with "
                "RSASSA-PSS.",
                "Aucun certificat de serveur ni aucun certificat d'autorité au-dessus de lui, "
                "hormis la racine, n'est signé avec RSASSA-PSS.",
                "Ни сертификат сервера, ни сертификаты центров сертификации над ним, кроме "
                "корневого, не подписаны алгоритмом RSASSA-PSS."},
    .message = {"The certificate '{0}' (thumbprint '{1}') was signed by '{2}' with RSASSA-PSS, "
                "which is not supported.",
                "Le certificat '{0}' (empreinte '{1}') a été signé par '{2}' avec RSASSA-PSS, qui "
                "n'est pas pris en charge.",
                "Сертификат '{0}' (отпечаток '{1}') подписан центром '{2}' алгоритмом RSASSA-PSS, "
                "который не поддерживается."},
    .remedy =
        {"On the issuing CA, set AlternateSignatureAlgorithm=0 in CAPolicy.inf, run certutil "
         "-setreg ca\\csp\\AlternateSignatureAlgorithm 0, restart the service, renew the CA "
         "certificate if it is the one named, and request the server certificates again.",
         "Sur l'autorité émettrice, définissez AlternateSignatureAlgorithm=0 dans CAPolicy.inf, "
         "exécutez certutil -setreg ca\\csp\\AlternateSignatureAlgorithm 0, redémarrez le service, "
         "renouvelez le certificat de l'autorité si c'est lui qui est cité, puis redemandez les "
         "certificats des serveurs.",
         "На издающем центре сертификации задайте AlternateSignatureAlgorithm=0 в CAPolicy.inf, "
         "выполните certutil -setreg ca\\csp\\AlternateSignatureAlgorithm 0, перезапустите службу, "
         "обновите сертификат центра, если речь о нём, и запросите сертификаты серверов заново."},
    .check = judge_signature_rsassa_pss,
};

}  // namespace rules

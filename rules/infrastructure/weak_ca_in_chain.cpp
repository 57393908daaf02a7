#include "rules/catalogue.hpp"
#include "rules/chain.hpp"
#include "rules/selected.hpp"

namespace rules {

namespace {

constexpr std::uint32_t least_ca_bits = 2048;

/// Keys whose strength is counted like this; a curve of 256 bits is strong.
bool is_counted(model::KeyAlgorithm algorithm) {
    return algorithm == model::KeyAlgorithm::rsa || algorithm == model::KeyAlgorithm::rsa_pss ||
           algorithm == model::KeyAlgorithm::dsa;
}

// A weak hash over a CA certificate is told by TC2005, as an error; a root's own signature protects
// nothing, but its key does.
Hits judge_weak_ca_in_chain(const Evidence& evidence) {
    std::vector<CertificateId> authorities =
        authorities_above(evidence, judged_certificates(evidence));
    // One that an assignment names is judged as a server's certificate: TC2008.
    std::erase_if(authorities,
                  [&](CertificateId id) { return evidence.attribution.is_selected(id); });
    Hits hits;
    add_hits(hits, evidence, authorities,
             [](CertificateId id, const model::Certificate& certificate) -> Defect {
                 const model::PublicKey& key = certificate.key;
                 if (!is_counted(key.algorithm) || key.bits == 0 || key.bits >= least_ca_bits) {
                     return std::nullopt;
                 }
                 return Defect{{SubjectOf{id}, ThumbprintOf{id}, std::int64_t{key.bits}}};
             });
    return hits;
}

}  // namespace

constexpr Rule weak_ca_in_chain{
    .id = "TC2031",
    .name = "weak-ca-in-chain",
    .severity = Severity::warning,
    .citation = {"Certificate infrastructure requirements for Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-infrastructure-requirements"},
    .needs = only(Need::certificates),
    .since = "0.1",
    .summary =
        {"The keys of the CA certificates above a server certificate have 2048 bits or more.",
         "Les clés des certificats d'autorité au-dessus d'un certificat de serveur ont au moins "
         "2048 bits.",
         "Ключи сертификатов центров сертификации над сертификатом сервера имеют длину не менее "
         "2048 бит."},
    .message = {"The key of the CA certificate '{0}' (thumbprint '{1}') has '{2}' bits, fewer than "
                "the recommended 2048.",
                "La clé du certificat d'autorité '{0}' (empreinte '{1}') a '{2}' bits, moins que "
                "les 2048 recommandés.",
                "Длина ключа в сертификате центра сертификации '{0}' (отпечаток '{1}') составляет "
                "'{2}' бит, меньше рекомендуемых 2048."},
    .remedy =
        {"Renew the CA with a new key of 2048 bits or more (RenewalKeyLength=2048 in CAPolicy.inf, "
         "then certutil -renewCert), distribute its certificate, and request the server "
         "certificates again with Request-CsCertificate -New -Type <uses>.",
         "Renouvelez l'autorité avec une nouvelle clé d'au moins 2048 bits (RenewalKeyLength=2048 "
         "dans CAPolicy.inf, puis certutil -renewCert), distribuez son certificat et redemandez "
         "les certificats des serveurs avec Request-CsCertificate -New -Type <utilisations>.",
         "Обновите центр сертификации с новым ключом от 2048 бит (RenewalKeyLength=2048 в "
         "CAPolicy.inf, затем certutil -renewCert), разверните его сертификат и запросите "
         "сертификаты серверов заново командой Request-CsCertificate -New -Type <назначения>."},
    .check = judge_weak_ca_in_chain,
};

}  // namespace rules

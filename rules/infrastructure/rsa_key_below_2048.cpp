#include "rules/catalogue.hpp"
#include "rules/selected.hpp"

namespace rules {

namespace {

constexpr std::uint32_t recommended_bits = 2048;
/// Shorter keys are not supported at all: TC2010.
constexpr std::uint32_t least_bits = 1024;

Hits judge_rsa_key_below_2048(const Evidence& evidence) {
    return judge_selected(
        evidence, [&](CertificateId id, const model::Certificate& certificate) -> Defect {
            const model::PublicKey& key = certificate.key;
            const bool is_rsa = key.algorithm == model::KeyAlgorithm::rsa ||
                                key.algorithm == model::KeyAlgorithm::rsa_pss;
            // For OAuth Microsoft demands what it recommends elsewhere: TC3016.
            if (!is_rsa || key.bits < least_bits || key.bits >= recommended_bits ||
                serves_only(evidence, id, {Use::oauth_token_issuer})) {
                return std::nullopt;
            }
            return Defect{{SubjectOf{id}, ThumbprintOf{id}, std::int64_t{key.bits}}};
        });
}

}  // namespace

constexpr Rule rsa_key_below_2048{
    .id = "TC2008",
    .name = "rsa-key-below-2048",
    .severity = Severity::warning,
    .citation = {"Certificate infrastructure requirements for Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-infrastructure-requirements"},
    .needs = only(Need::certificates),
    .since = "0.1",
    .summary = {"The RSA key of a server certificate has 2048 bits or more.",
                "La clé RSA d'un certificat de serveur a au moins 2048 bits.",
                "Ключ RSA сертификата сервера имеет длину не менее 2048 бит."},
    .message = {"The RSA key of the certificate '{0}' (thumbprint '{1}') has '{2}' bits, fewer "
                "than the recommended 2048.",
                "La clé RSA du certificat '{0}' (empreinte '{1}') a '{2}' bits, moins que les 2048 "
                "recommandés.",
                "Длина ключа RSA в сертификате '{0}' (отпечаток '{1}') составляет '{2}' бит, "
                "меньше рекомендуемых 2048."},
    .remedy =
        {"Request the certificate again with Request-CsCertificate -New -Type <uses> -KeySize 2048 "
         "and assign it with Set-CsCertificate -Type <uses> -Thumbprint <new thumbprint>.",
         "Demandez de nouveau le certificat avec Request-CsCertificate -New -Type <utilisations> "
         "-KeySize 2048 et affectez-le avec Set-CsCertificate -Type <utilisations> -Thumbprint "
         "<nouvelle empreinte>.",
         "Запросите сертификат заново командой Request-CsCertificate -New -Type <назначения> "
         "-KeySize 2048 и назначьте его командой Set-CsCertificate -Type <назначения> -Thumbprint "
         "<новый отпечаток>."},
    .check = judge_rsa_key_below_2048,
};

}  // namespace rules

#include "rules/catalogue.hpp"
#include "rules/selected.hpp"

namespace rules {

namespace {

/// Shorter keys are TC2010's.
constexpr std::uint32_t least_judged_bits = 1024;

bool is_listed(std::uint32_t bits) { return bits == 1024 || bits == 2048 || bits == 4096; }

Hits judge_rsa_key_size_unlisted(const Evidence& evidence) {
    return judge_selected(
        evidence, [](CertificateId id, const model::Certificate& certificate) -> Defect {
            const model::PublicKey& key = certificate.key;
            const bool is_rsa = key.algorithm == model::KeyAlgorithm::rsa ||
                                key.algorithm == model::KeyAlgorithm::rsa_pss;
            if (!is_rsa || key.bits < least_judged_bits || is_listed(key.bits)) {
                return std::nullopt;
            }
            return Defect{{SubjectOf{id}, ThumbprintOf{id}, std::int64_t{key.bits}}};
        });
}

}  // namespace

constexpr Rule rsa_key_size_unlisted{
    .id = "TC2009",
    .name = "rsa-key-size-unlisted",
    .severity = Severity::note,
    .citation = {"Certificate infrastructure requirements for Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-infrastructure-requirements"},
    .needs = only(Need::certificates),
    .since = "0.1",
    .summary = {"The RSA key of a server certificate has one of the documented sizes of 1024, 2048 "
                "and 4096 bits.",
                "La clé RSA d'un certificat de serveur a l'une des tailles documentées : 1024, "
                "2048 ou 4096 bits.",
                "Ключ RSA сертификата сервера имеет одну из описанных в документации длин: 1024, "
                "2048 или 4096 бит."},
    .message = {"The RSA key of the certificate '{0}' (thumbprint '{1}') has '{2}' bits, a size "
                "that Microsoft does not list.",
                "La clé RSA du certificat '{0}' (empreinte '{1}') a '{2}' bits, une taille que "
                "Microsoft ne mentionne pas.",
                "Длина ключа RSA в сертификате '{0}' (отпечаток '{1}') составляет '{2}' бит; в "
                "перечне Microsoft её нет."},
    .remedy = {"At the next renewal, request the certificate with Request-CsCertificate -New -Type "
               "<uses> -KeySize 2048 (or 4096) and assign it with Set-CsCertificate -Type <uses> "
               "-Thumbprint <new thumbprint>.",
               "Au prochain renouvellement, demandez le certificat avec Request-CsCertificate -New "
               "-Type <utilisations> -KeySize 2048 (ou 4096) et affectez-le avec Set-CsCertificate "
               "-Type <utilisations> -Thumbprint <nouvelle empreinte>.",
               "При следующем обновлении запросите сертификат командой Request-CsCertificate -New "
               "-Type <назначения> -KeySize 2048 (или 4096) и назначьте его командой "
               "Set-CsCertificate -Type <назначения> -Thumbprint <новый отпечаток>."},
    .check = judge_rsa_key_size_unlisted,
};

}  // namespace rules

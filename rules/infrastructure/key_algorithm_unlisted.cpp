#include "rules/catalogue.hpp"
#include "rules/infrastructure/curves.hpp"
#include "rules/selected.hpp"

namespace rules {

namespace {

constexpr std::uint32_t least_rsa_bits = 1024;

enum class Listing : std::uint8_t { listed, unlisted, unknown };

bool is_rsa(const model::PublicKey& key) {
    return key.algorithm == model::KeyAlgorithm::rsa ||
           key.algorithm == model::KeyAlgorithm::rsa_pss;
}

Listing listing(const model::PublicKey& key) {
    switch (key.algorithm) {
        case model::KeyAlgorithm::rsa:
        case model::KeyAlgorithm::rsa_pss:
            if (key.bits == 0) {
                return Listing::unknown;
            }
            return key.bits < least_rsa_bits ? Listing::unlisted : Listing::listed;
        case model::KeyAlgorithm::ec:
            // Parameters written out (X9.62) may be those of a listed curve.
            if (key.curve.empty()) {
                return Listing::unknown;
            }
            return is_listed_curve(key.curve) ? Listing::listed : Listing::unlisted;
        case model::KeyAlgorithm::unknown:
            return key.oid.empty() ? Listing::unknown : Listing::unlisted;
        case model::KeyAlgorithm::dsa:
        case model::KeyAlgorithm::dh:
        case model::KeyAlgorithm::ed25519:
        case model::KeyAlgorithm::ed448:
        case model::KeyAlgorithm::x25519:
        case model::KeyAlgorithm::x448:
        case model::KeyAlgorithm::gost:
        case model::KeyAlgorithm::sm2:
            break;
    }
    return Listing::unlisted;
}

std::string_view name_of(model::KeyAlgorithm algorithm) {
    switch (algorithm) {
        case model::KeyAlgorithm::rsa:
        case model::KeyAlgorithm::rsa_pss:
            return "RSA";
        case model::KeyAlgorithm::ec:
            return "EC";
        case model::KeyAlgorithm::dsa:
            return "DSA";
        case model::KeyAlgorithm::dh:
            return "Diffie-Hellman";
        case model::KeyAlgorithm::ed25519:
            return "Ed25519";
        case model::KeyAlgorithm::ed448:
            return "Ed448";
        case model::KeyAlgorithm::x25519:
            return "X25519";
        case model::KeyAlgorithm::x448:
            return "X448";
        case model::KeyAlgorithm::gost:
            return "GOST R 34.10";
        case model::KeyAlgorithm::sm2:
            return "SM2";
        case model::KeyAlgorithm::unknown:
            break;
    }
    return {};
}

/// `RSA 512`, `EC 1.3.132.0.10`, `DSA 1024`, or the identifier of an unknown algorithm.
std::string describe(const model::PublicKey& key) {
    const std::string_view name = name_of(key.algorithm);
    if (name.empty()) {
        return key.oid.empty() ? "?" : to_text(key.oid);
    }
    if (!key.curve.empty() && key.algorithm == model::KeyAlgorithm::ec) {
        return std::string(name) + " " + to_text(key.curve);
    }
    return std::string(name) + (key.bits == 0 ? "" : " " + std::to_string(key.bits));
}

Hits judge_key_algorithm_unlisted(const Evidence& evidence) {
    Hits hits = judge_selected(
        evidence, [&](CertificateId id, const model::Certificate& certificate) -> Defect {
            // An OAuth certificate's short key is TC3016's.
            if (listing(certificate.key) == Listing::listed ||
                (is_rsa(certificate.key) && serves_only(evidence, id, {Use::oauth_token_issuer}))) {
                return std::nullopt;
            }
            return Defect{{SubjectOf{id}, ThumbprintOf{id}, describe(certificate.key)}};
        });
    for (Hit& hit : hits) {
        if (listing(evidence.certificate(hit.certificate).key) == Listing::unknown) {
            hit.kind = Kind::open;
        }
    }
    return hits;
}

}  // namespace

constexpr Rule key_algorithm_unlisted{
    .id = "TC2010",
    .name = "key-algorithm-unlisted",
    .severity = Severity::error,
    .citation = {"Certificate infrastructure requirements for Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-infrastructure-requirements"},
    .needs = only(Need::certificates),
    .since = "0.1",
    .summary = {"The key of a server certificate is an RSA key of at least 1024 bits or one on the "
                "curves P-256, P-384 or P-521.",
                "La clé d'un certificat de serveur est une clé RSA d'au moins 1024 bits ou une clé "
                "des courbes P-256, P-384 ou P-521.",
                "Ключ сертификата сервера — ключ RSA не короче 1024 бит или ключ на кривой P-256, "
                "P-384 или P-521."},
    .message = {"The key of the certificate '{0}' (thumbprint '{1}') is '{2}'; supported are RSA "
                "from 1024 bits and the curves P-256, P-384 and P-521.",
                "La clé du certificat '{0}' (empreinte '{1}') est '{2}' ; sont pris en charge RSA "
                "à partir de 1024 bits et les courbes P-256, P-384 et P-521.",
                "Ключ сертификата '{0}' (отпечаток '{1}') — '{2}'; поддерживаются RSA от 1024 бит "
                "и кривые P-256, P-384 и P-521."},
    .remedy = {"Request the certificate again with an RSA key, Request-CsCertificate -New -Type "
               "<uses> -KeyAlg RSA -KeySize 2048, and assign it with Set-CsCertificate -Type "
               "<uses> -Thumbprint <new thumbprint>.",
               "Redemandez le certificat avec une clé RSA, Request-CsCertificate -New -Type "
               "<utilisations> -KeyAlg RSA -KeySize 2048, et affectez-le avec Set-CsCertificate "
               "-Type <utilisations> -Thumbprint <nouvelle empreinte>.",
               "Запросите сертификат заново с ключом RSA, Request-CsCertificate -New -Type "
               "<назначения> -KeyAlg RSA -KeySize 2048, и назначьте его командой Set-CsCertificate "
               "-Type <назначения> -Thumbprint <новый отпечаток>."},
    .check = judge_key_algorithm_unlisted,
};

}  // namespace rules

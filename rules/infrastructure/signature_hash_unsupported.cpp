#include "rules/catalogue.hpp"
#include "rules/selected.hpp"

namespace rules {

namespace {

/// The hash as people write it; empty for SHA-1 and SHA-2, which are supported.
std::string_view unsupported_hash(model::Hash hash) {
    switch (hash) {
        case model::Hash::sha1:
        case model::Hash::sha224:
        case model::Hash::sha256:
        case model::Hash::sha384:
        case model::Hash::sha512:
        case model::Hash::sha512_224:
        case model::Hash::sha512_256:
            return {};
        case model::Hash::md2:
            return "MD2";
        case model::Hash::md4:
            return "MD4";
        case model::Hash::md5:
            return "MD5";
        case model::Hash::sha3_224:
            return "SHA3-224";
        case model::Hash::sha3_256:
            return "SHA3-256";
        case model::Hash::sha3_384:
            return "SHA3-384";
        case model::Hash::sha3_512:
            return "SHA3-512";
        case model::Hash::gost:
            return "GOST R 34.11";
        case model::Hash::sm3:
            return "SM3";
        case model::Hash::none:
            return "EdDSA";
        case model::Hash::unknown:
            break;
    }
    return "?";
}

Hits judge_signature_hash_unsupported(const Evidence& evidence) {
    Hits hits = judge_chains(
        evidence, [](CertificateId id, const model::Certificate& certificate) -> Defect {
            const model::SignatureAlgorithm& algorithm = certificate.signature_algorithm;
            const std::string_view hash = unsupported_hash(algorithm.hash);
            if (hash.empty()) {
                return std::nullopt;
            }
            return Defect{
                {SubjectOf{id}, ThumbprintOf{id}, std::string(hash), to_text(algorithm.oid)}};
        });
    for (Hit& hit : hits) {
        // An algorithm this program does not know may use any hash.
        if (evidence.certificate(hit.certificate).signature_algorithm.hash ==
            model::Hash::unknown) {
            hit.kind = Kind::open;
        }
    }
    return hits;
}

}  // namespace

constexpr Rule signature_hash_unsupported{
    .id = "TC2005",
    .name = "signature-hash-unsupported",
    .severity = Severity::error,
    .citation = {"Certificate infrastructure requirements for Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-infrastructure-requirements"},
    .needs = only(Need::certificates),
    .since = "0.1",
    .summary = {"Server certificates and the CA certificates above them but the root are signed "
                "with SHA-1 or SHA-2.",
                "Les certificats de serveur et les certificats d'autorité au-dessus d'eux, hormis "
                "la racine, sont signés avec SHA-1 ou SHA-2.",
                "Сертификаты серверов и центров сертификации над ними, кроме корневого, подписаны "
                "с SHA-1 или SHA-2."},
    .message = {"The certificate '{0}' (thumbprint '{1}') is signed with the hash '{2}' (algorithm "
                "'{3}'); SHA-1 and SHA-2 alone are supported.",
                "Le certificat '{0}' (empreinte '{1}') est signé avec le hachage '{2}' (algorithme "
                "'{3}') ; seuls SHA-1 et SHA-2 sont pris en charge.",
                "Сертификат '{0}' (отпечаток '{1}') подписан с хэшем '{2}' (алгоритм '{3}'); "
                "поддерживаются только SHA-1 и SHA-2."},
    .remedy =
        {"Set the issuing CA to SHA-256 with certutil -setreg ca\\csp\\CNGHashAlgorithm SHA256, "
         "restart its service, renew the CA certificate if it is the one named, and request the "
         "server certificates again.",
         "Réglez l'autorité émettrice sur SHA-256 avec certutil -setreg ca\\csp\\CNGHashAlgorithm "
         "SHA256, redémarrez son service, renouvelez le certificat de l'autorité si c'est lui qui "
         "est cité, puis redemandez les certificats des serveurs.",
         "Переведите издающий центр сертификации на SHA-256 командой certutil -setreg "
         "ca\\csp\\CNGHashAlgorithm SHA256, перезапустите его службу, обновите сертификат центра, "
         "если речь о нём, и запросите сертификаты серверов заново."},
    .check = judge_signature_hash_unsupported,
};

}  // namespace rules

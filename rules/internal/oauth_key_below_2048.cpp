#include "rules/catalogue.hpp"
#include "rules/internal/token_issuer.hpp"

namespace rules {

namespace {

constexpr std::uint32_t least_token_key_bits = 2048;

/// One page on a single Director speaks of 1024 bits; the pages on server-to-server authentication
/// are the ones that bind (requirements §0.2).
Hits judge_oauth_key_below_2048(const Evidence& evidence) {
    const std::vector<CertificateId> issuers = token_issuers(evidence);
    if (issuers.empty()) {
        return no_token_issuer(evidence);
    }
    Hits hits;
    for (const CertificateId id : issuers) {
        const model::PublicKey& key = evidence.certificate(id).key;
        const bool is_rsa = key.algorithm == model::KeyAlgorithm::rsa ||
                            key.algorithm == model::KeyAlgorithm::rsa_pss;
        if (is_rsa && key.bits != 0 && key.bits < least_token_key_bits) {
            hits.push_back({.subject = id,
                            .arguments = {SubjectOf{id}, ThumbprintOf{id}, std::int64_t{key.bits}},
                            .certificate = id,
                            .uses = {Use::oauth_token_issuer}});
        }
    }
    return hits;
}

}  // namespace

constexpr Rule oauth_key_below_2048{
    .id = "TC3016",
    .name = "oauth-key-below-2048",
    .severity = Severity::error,
    .citation =
        {"Assigning a server-to-server authentication certificate to Microsoft Lync Server 2013",
         "",
         "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
         "lync-server-2013-assigning-a-server-to-server-authentication-certificate-to-lync-server-"
         "2013"},
    .needs = only(Need::certificates),
    .since = "0.1",
    .summary = {"The RSA key of the OAuthTokenIssuer certificate has 2048 bits or more.",
                "La clé RSA du certificat OAuthTokenIssuer a au moins 2048 bits.",
                "Ключ RSA сертификата OAuthTokenIssuer имеет длину не менее 2048 бит."},
    .message = {"The RSA key of the OAuthTokenIssuer certificate '{0}' (thumbprint '{1}') has "
                "'{2}' bits, fewer than the 2048 that server-to-server authentication requires.",
                "La clé RSA du certificat OAuthTokenIssuer '{0}' (empreinte '{1}') a '{2}' bits, "
                "moins que les 2048 qu'exige l'authentification de serveur à serveur.",
                "Длина ключа RSA в сертификате OAuthTokenIssuer '{0}' (отпечаток '{1}') составляет "
                "'{2}' бит, меньше 2048, которых требует проверка подлинности между серверами."},
    .remedy =
        {"Request a successor with Request-CsCertificate -New -Type OAuthTokenIssuer -KeySize 2048 "
         "-CA \"<CA host>\\<CA name>\" -AllSipDomain and assign it once for the whole deployment "
         "with Set-CsCertificate -Identity Global -Type OAuthTokenIssuer -Thumbprint <new "
         "thumbprint> -Roll -EffectiveDate <at least 24 hours from now>.",
         "Demandez un successeur avec Request-CsCertificate -New -Type OAuthTokenIssuer -KeySize "
         "2048 -CA \"<hôte de l'autorité>\\<nom de l'autorité>\" -AllSipDomain et affectez-le une "
         "fois pour tout le déploiement avec Set-CsCertificate -Identity Global -Type "
         "OAuthTokenIssuer -Thumbprint <nouvelle empreinte> -Roll -EffectiveDate <dans 24 heures "
         "au moins>.",
         "Запросите новый сертификат командой Request-CsCertificate -New -Type OAuthTokenIssuer "
         "-KeySize 2048 -CA \"<узел ЦС>\\<имя ЦС>\" -AllSipDomain и назначьте его один раз на всё "
         "развёртывание командой Set-CsCertificate -Identity Global -Type OAuthTokenIssuer "
         "-Thumbprint <новый отпечаток> -Roll -EffectiveDate <не раньше чем через 24 часа>."},
    .check = judge_oauth_key_below_2048,
};

}  // namespace rules

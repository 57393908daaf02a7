#include "rules/catalogue.hpp"
#include "rules/placed.hpp"
#include "rules/product_version.hpp"
#include "rules/selected.hpp"

namespace rules {

namespace {

// Lync Server 2013 and Skype for Business Server 2015: the versions whose pools run on Windows
// Fabric and on these Windows versions. An OAuth certificate is used in no handshake.
Hits judge_signature_hash_sha512_old_windows(const Evidence& evidence) {
    return judge_selected(
        evidence, [&](CertificateId id, const model::Certificate& certificate) -> Defect {
            const model::SignatureAlgorithm& algorithm = certificate.signature_algorithm;
            if (algorithm.scheme != model::SignatureScheme::rsa_pkcs1 ||
                algorithm.hash != model::Hash::sha512 ||
                evidence.trust.issuance(id).state == IssuerState::self_signed ||
                !serves_product(evidence, id, product_version::lync_2013,
                                product_version::skype_2015) ||
                serves_only(evidence, id,
                            {Use::oauth_token_issuer, Use::audio_video_authentication})) {
                return std::nullopt;
            }
            return Defect{{SubjectOf{id}, ThumbprintOf{id}}};
        });
}

}  // namespace

constexpr Rule signature_hash_sha512_old_windows{
    .id = "TC2007",
    .name = "signature-hash-sha512-old-windows",
    .severity = Severity::warning,
    .citation = {"SHA512 certificates preventing RTCSRV from starting", "",
                 "https://docs.microsoft.com/en-us/archive/blogs/canberrapfe/"
                 "sha512-certificates-preventing-rtcsrv-from-starting"},
    .needs = only(Need::certificates),
    .since = "0.1",
    .summary = {"The servers' certificates are not signed with SHA-512, which older Windows "
                "versions take in TLS 1.2 with an update only.",
                "Les certificats des serveurs ne sont pas signés avec SHA-512, que les anciennes "
                "versions de Windows n'acceptent en TLS 1.2 qu'avec une mise à jour.",
                "Сертификаты серверов не подписаны с SHA-512, который старые версии Windows "
                "принимают в TLS 1.2 только с обновлением."},
    .message = {"The certificate '{0}' (thumbprint '{1}') is signed with sha512RSA; if its servers "
                "run Windows Server 2008 R2, 2012 or 2012 R2 without the update for SHA-512 in TLS "
                "1.2, the Front End service may not start.",
                "Le certificat '{0}' (empreinte '{1}') est signé avec sha512RSA ; si ses serveurs "
                "exécutent Windows Server 2008 R2, 2012 ou 2012 R2 sans la mise à jour pour "
                "SHA-512 en TLS 1.2, le service frontal risque de ne pas démarrer.",
                "Сертификат '{0}' (отпечаток '{1}') подписан с sha512RSA; если на его серверах "
                "Windows Server 2008 R2, 2012 или 2012 R2 без обновления для SHA-512 в TLS 1.2, "
                "служба интерфейсного сервера может не запуститься."},
    .remedy = {"Install the Windows update for SHA-512 in TLS 1.2 (KB 2973337, KB 2975719) on all "
               "servers of the pool, or let the CA sign with SHA-256 and request the certificate "
               "again with Request-CsCertificate -New -Type <uses> and Set-CsCertificate -Type "
               "<uses> -Thumbprint <new thumbprint>.",
               "Installez la mise à jour de Windows pour SHA-512 en TLS 1.2 (KB 2973337, KB "
               "2975719) sur tous les serveurs du pool, ou faites signer l'autorité avec SHA-256 "
               "et redemandez le certificat avec Request-CsCertificate -New -Type <utilisations> "
               "et Set-CsCertificate -Type <utilisations> -Thumbprint <nouvelle empreinte>.",
               "Установите на всех серверах пула обновление Windows для SHA-512 в TLS 1.2 (KB "
               "2973337, KB 2975719) либо переведите центр сертификации на SHA-256 и запросите "
               "сертификат заново командами Request-CsCertificate -New -Type <назначения> и "
               "Set-CsCertificate -Type <назначения> -Thumbprint <новый отпечаток>."},
    .check = judge_signature_hash_sha512_old_windows,
};

}  // namespace rules

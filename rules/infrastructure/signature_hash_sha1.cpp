#include <algorithm>
#include <iterator>

#include "rules/catalogue.hpp"
#include "rules/chain.hpp"
#include "rules/placed.hpp"
#include "rules/selected.hpp"
#include "rules/sha1_signature.hpp"

namespace rules {

namespace {

// What clients and partners outside see is TC4019's, a warning, with the CA certificates above it.
Hits judge_signature_hash_sha1(const Evidence& evidence) {
    std::vector<CertificateId> outside;
    std::vector<CertificateId> inside;
    for (const CertificateId id : judged_certificates(evidence)) {
        (serves_outside(evidence, id) ? outside : inside).push_back(id);
    }
    std::vector<CertificateId> judged = inside;
    std::ranges::set_difference(intermediates_above(evidence, inside),
                                intermediates_above(evidence, outside), std::back_inserter(judged));
    return judge_sha1_signatures(evidence, judged);
}

}  // namespace

constexpr Rule signature_hash_sha1{
    .id = "TC2006",
    .name = "signature-hash-sha1",
    .severity = Severity::note,
    .citation = {"Environmental requirements for Skype for Business Server 2015", "",
                 "https://learn.microsoft.com/en-us/skypeforbusiness/plan-your-deployment/"
                 "requirements-for-your-environment/environmental-requirements"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary = {"Server certificates and the CA certificates above them but the root are signed "
                "with a newer hash than SHA-1.",
                "Les certificats de serveur et les certificats d'autorité au-dessus d'eux, hormis "
                "la racine, sont signés avec un hachage plus récent que SHA-1.",
                "Сертификаты серверов и центров сертификации над ними, кроме корневого, подписаны "
                "с более новым хэшем, чем SHA-1."},
    .message =
        {"The certificate '{0}' (thumbprint '{1}') issued by '{2}' is signed with SHA-1, which the "
         "servers support and current clients no longer trust everywhere.",
         "Le certificat '{0}' (empreinte '{1}') émis par '{2}' est signé avec SHA-1, que les "
         "serveurs prennent en charge mais que les clients récents n'acceptent plus partout.",
         "Сертификат '{0}' (отпечаток '{1}'), изданный '{2}', подписан с SHA-1: серверы его "
         "поддерживают, но современные клиенты доверяют ему уже не везде."},
    .remedy = {"At the next renewal, set the issuing CA to SHA-256 with certutil -setreg "
               "ca\\csp\\CNGHashAlgorithm SHA256, restart its service, and request the certificate "
               "again.",
               "Au prochain renouvellement, réglez l'autorité émettrice sur SHA-256 avec certutil "
               "-setreg ca\\csp\\CNGHashAlgorithm SHA256, redémarrez son service et redemandez le "
               "certificat.",
               "При следующем обновлении переведите издающий центр сертификации на SHA-256 "
               "командой certutil -setreg ca\\csp\\CNGHashAlgorithm SHA256, перезапустите его "
               "службу и запросите сертификат заново."},
    .check = judge_signature_hash_sha1,
};

}  // namespace rules

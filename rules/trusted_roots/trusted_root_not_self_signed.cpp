#include "rules/catalogue.hpp"
#include "rules/product_version.hpp"
#include "rules/trusted_roots/store.hpp"

namespace rules {

namespace {

/// Subject and issuer are equal, be they encoded in two ways.
bool is_root(const Evidence& evidence, CertificateId id) {
    return evidence.certificate(id).is_self_issued() ||
           evidence.trust.issuance(id).state == IssuerState::self_signed;
}

Hits judge_trusted_root_not_self_signed(const Evidence& evidence) {
    Hits hits;
    for (const RootStore& store : evidence.exports.root_stores) {
        // Windows looks at it since Server 2012, on which Lync Server 2010 does not run.
        if (!binds(evidence, store, product_version::lync_2013)) {
            hits.push_back({.kind = Kind::not_applicable, .subject = subject_of(store)});
            continue;
        }
        for (const CertificateId id : distinct_certificates(store)) {
            if (!is_root(evidence, id)) {
                hits.push_back(
                    {.subject = subject_of(store),
                     .arguments = {store.path, SubjectOf{id}, IssuerOf{id}, ThumbprintOf{id}},
                     .certificate = id,
                     .identity = names_of(evidence, id)});
            }
        }
    }
    return hits;
}

}  // namespace

constexpr Rule trusted_root_not_self_signed{
    .id = "TC6001",
    .name = "trusted-root-not-self-signed",
    .severity = Severity::error,
    .citation = {"Checks to do in the Lync/Skype4B Certificate Store", "Check #1",
                 "https://blogs.technet.microsoft.com/uclobby/2015/06/19/"
                 "checks-to-do-in-the-lyncskype4b-certificate-store/"},
    .needs = only(Need::trusted_roots),
    .since = "0.1",
    .summary = {"Every certificate among the Trusted Root Certification Authorities is "
                "self-issued.",
                "Chaque certificat des Autorités de certification racines de confiance est émis "
                "par lui-même.",
                "Каждый сертификат среди доверенных корневых центров сертификации издан самим "
                "собой."},
    .message = {"The root store '{0}' holds the certificate '{1}' (thumbprint '{3}'), which was "
                "issued by '{2}' and is no root.",
                "Le magasin racine '{0}' contient le certificat '{1}' (empreinte '{3}'), émis par "
                "'{2}', qui n'est pas une racine.",
                "В корневом хранилище '{0}' находится сертификат '{1}' (отпечаток '{3}'), изданный "
                "'{2}', который не является корневым."},
    .remedy = {"Move it out of LocalMachine\\Root: Move-Item Cert:\\LocalMachine\\Root\\<its "
               "thumbprint> Cert:\\LocalMachine\\CA for an intermediate CA, Remove-Item for any "
               "other; if group policy distributes it, correct the policy. Otherwise the Front End "
               "service may not start.",
               "Sortez-le de LocalMachine\\Root : Move-Item Cert:\\LocalMachine\\Root\\<son "
               "empreinte> Cert:\\LocalMachine\\CA pour une autorité intermédiaire, Remove-Item "
               "pour tout autre ; si une stratégie de groupe le distribue, corrigez-la. Sinon, le "
               "service frontal peut refuser de démarrer.",
               "Уберите его из LocalMachine\\Root: Move-Item Cert:\\LocalMachine\\Root\\<его "
               "отпечаток> Cert:\\LocalMachine\\CA для промежуточного центра сертификации, "
               "Remove-Item для остальных; если его распространяет групповая политика, исправьте "
               "её. Иначе служба интерфейсного сервера может не запуститься."},
    .check = judge_trusted_root_not_self_signed,
};

}  // namespace rules

#include <map>

#include "rules/catalogue.hpp"
#include "rules/chain.hpp"
#include "rules/selected.hpp"

namespace rules {

namespace {

/// The earliest revocation of every certificate that has one.
std::map<CertificateId, const Revocation*> earliest(const Trust& trust) {
    std::map<CertificateId, const Revocation*> found;
    for (const Revocation& revocation : trust.revocations) {
        const Revocation*& first =
            found.try_emplace(revocation.certificate, &revocation).first->second;
        if (revocation.revoked_at < first->revoked_at) {
            first = &revocation;
        }
    }
    return found;
}

Hits judge_revoked_by_supplied_crl(const Evidence& evidence) {
    const auto revocations = earliest(evidence.trust);
    std::vector<CertificateId> certificates = judged_certificates(evidence);
    const std::vector<CertificateId> above = intermediates_above(evidence, certificates);
    certificates.insert(certificates.end(), above.begin(), above.end());
    Hits hits;
    for (const CertificateId id : certificates) {
        const auto found = revocations.find(id);
        if (found == revocations.end()) {
            continue;
        }
        const Revocation& revocation = *found->second;
        const model::RevocationList& list = evidence.bundle.revocation_lists[revocation.list];
        const auto chain = evidence.trust.chain(id);
        hits.push_back({.subject = id,
                        .arguments = {SubjectOf{id}, ThumbprintOf{id}, SerialOf{id},
                                      revocation.revoked_at, list.place.file, list.issuer_text},
                        .certificate = id,
                        .proof = {chain.begin(), chain.end()}});
    }
    return hits;
}

}  // namespace

constexpr Rule revoked_by_supplied_crl{
    .id = "TC2033",
    .name = "revoked-by-supplied-crl",
    .severity = Severity::error,
    .citation = {"Public key infrastructure (Lync Server 2013)", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-public-key-infrastructure"},
    .needs = only(Need::certificates),
    .since = "0.1",
    .summary = {"No certificate in use and no CA certificate above it is on a revocation list of "
                "its issuer.",
                "Aucun certificat utilisé ni certificat d'autorité au-dessus de lui ne figure sur "
                "une liste de révocation de son émetteur.",
                "Ни один используемый сертификат и ни один сертификат центра сертификации над ним "
                "не внесён в список отзыва своего издателя."},
    .message = {"The certificate '{0}' (thumbprint '{1}', serial number '{2}') was revoked on "
                "'{3}' according to the list '{4}' of its issuer '{5}'.",
                "Le certificat '{0}' (empreinte '{1}', numéro de série '{2}') a été révoqué le "
                "'{3}' selon la liste '{4}' de son émetteur '{5}'.",
                "Сертификат '{0}' (отпечаток '{1}', серийный номер '{2}') отозван '{3}' согласно "
                "списку '{4}' его издателя '{5}'."},
    .remedy =
        {"Request a new certificate with Request-CsCertificate -New -Type <uses> -CA \"<CA "
         "host>\\<CA name>\" and assign it with Set-CsCertificate -Type <uses> -Thumbprint <new "
         "thumbprint>; below a revoked CA certificate, every certificate must come from another or "
         "renewed CA.",
         "Demandez un nouveau certificat avec Request-CsCertificate -New -Type <utilisations> -CA "
         "\"<hôte de l'autorité>\\<nom de l'autorité>\" et affectez-le avec Set-CsCertificate "
         "-Type <utilisations> -Thumbprint <nouvelle empreinte> ; sous un certificat d'autorité "
         "révoqué, chaque certificat doit venir d'une autorité autre ou renouvelée.",
         "Запросите новый сертификат командой Request-CsCertificate -New -Type <назначения> -CA "
         "\"<узел ЦС>\\<имя ЦС>\" и назначьте его командой Set-CsCertificate -Type <назначения> "
         "-Thumbprint <новый отпечаток>; если отозван сертификат центра сертификации, каждый "
         "сертификат под ним должен быть издан другим или обновлённым центром."},
    .check = judge_revoked_by_supplied_crl,
};

}  // namespace rules

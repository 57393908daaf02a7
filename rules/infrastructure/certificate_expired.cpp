#include "rules/catalogue.hpp"

namespace rules {

namespace {

Hits check(const Evidence& evidence) {
    Hits hits;
    for (std::uint32_t index = 0; index < evidence.bundle.certificates.size(); ++index) {
        const CertificateId id{index};
        const model::Certificate& certificate = evidence.certificate(id);
        if (!evidence.attribution.is_selected(id) || evidence.clock <= certificate.not_after) {
            continue;
        }
        hits.push_back({.subject = id,
                        .arguments = {SubjectOf{id}, certificate.not_after},
                        .certificate = id});
    }
    return hits;
}

}  // namespace

constexpr Rule certificate_expired{
    .id = "TC2013",
    .name = "certificate-expired",
    .severity = Severity::error,
    .citation = {"Preventing Lync Server certificate expiration", "",
                 "https://learn.microsoft.com/en-us/skypeforbusiness/troubleshoot/"
                 "server-configuration/lync-server-certificate-expiration"},
    .needs = only(Need::certificates),
    .since = "0.1",
    .summary = {"A certificate in use has not expired.", "Un certificat utilisé n'a pas expiré.",
                "Используемый сертификат не просрочен."},
    .message = {"The certificate '{0}' expired on '{1}'.", "Le certificat '{0}' a expiré le '{1}'.",
                "Срок действия сертификата '{0}' истёк '{1}'."},
    .remedy = {"Request a new certificate from the same CA and assign it with Set-CsCertificate.",
               "Demandez un nouveau certificat à la même autorité de certification et affectez-le "
               "avec Set-CsCertificate.",
               "Запросите новый сертификат в том же центре сертификации и назначьте его командой "
               "Set-CsCertificate."},
    .check = check,
};

}  // namespace rules

#include "rules/catalogue.hpp"
#include "rules/selected.hpp"

namespace rules {

namespace {

// RFC 5280, 4.1.2.5: the validity includes the second of notAfter.
Hits judge_certificate_expired(const Evidence& evidence) {
    return judge_selected(
        evidence, [&](CertificateId id, const model::Certificate& certificate) -> Defect {
            if (evidence.clock <= certificate.not_after) {
                return std::nullopt;
            }
            return Defect{{SubjectOf{id}, ThumbprintOf{id}, SerialOf{id}, certificate.not_after}};
        });
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
                "Срок действия используемого сертификата не истёк."},
    .message =
        {"The certificate '{0}' (thumbprint '{1}', serial number '{2}') expired on '{3}'.",
         "Le certificat '{0}' (empreinte '{1}', numéro de série '{2}') a expiré le '{3}'.",
         "Срок действия сертификата '{0}' (отпечаток '{1}', серийный номер '{2}') истёк '{3}'."},
    .remedy = {"Request a new certificate from the same CA with Request-CsCertificate -New -Type "
               "<uses> -CA \"<CA host>\\<CA name>\", assign it with Set-CsCertificate -Type <uses> "
               "-Thumbprint <new thumbprint>, and restart the services.",
               "Demandez un nouveau certificat à la même autorité de certification avec "
               "Request-CsCertificate -New -Type <utilisations> -CA \"<hôte de l'autorité>\\<nom "
               "de l'autorité>\", affectez-le avec Set-CsCertificate -Type <utilisations> "
               "-Thumbprint <nouvelle empreinte>, puis redémarrez les services.",
               "Запросите новый сертификат в том же центре сертификации командой "
               "Request-CsCertificate -New -Type <назначения> -CA \"<узел ЦС>\\<имя ЦС>\", "
               "назначьте его командой Set-CsCertificate -Type <назначения> -Thumbprint <новый "
               "отпечаток> и перезапустите службы."},
    .check = judge_certificate_expired,
};

}  // namespace rules

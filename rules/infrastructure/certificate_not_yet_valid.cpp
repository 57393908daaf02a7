#include "rules/catalogue.hpp"
#include "rules/selected.hpp"

namespace rules {

namespace {

Hits judge_certificate_not_yet_valid(const Evidence& evidence) {
    return judge_selected(
        evidence, [&](CertificateId id, const model::Certificate& certificate) -> Defect {
            if (evidence.clock >= certificate.not_before) {
                return std::nullopt;
            }
            return Defect{{SubjectOf{id}, ThumbprintOf{id}, SerialOf{id}, certificate.not_before}};
        });
}

}  // namespace

constexpr Rule certificate_not_yet_valid{
    .id = "TC2014",
    .name = "certificate-not-yet-valid",
    .severity = Severity::error,
    .citation = {"TLS and MTLS for Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-tls-and-mtls"},
    .needs = only(Need::certificates),
    .since = "0.1",
    .summary = {"A certificate in use is already valid.", "Un certificat utilisé est déjà valide.",
                "Срок действия используемого сертификата уже начался."},
    .message =
        {"The certificate '{0}' (thumbprint '{1}', serial number '{2}') is not valid before '{3}'.",
         "Le certificat '{0}' (empreinte '{1}', numéro de série '{2}') n'est pas valide avant le "
         "'{3}'.",
         "Срок действия сертификата '{0}' (отпечаток '{1}', серийный номер '{2}') начнётся только "
         "'{3}'."},
    .remedy = {"Keep the previous certificate assigned until then, or check the clocks of the "
               "server and the CA and request a new one with Request-CsCertificate -New -Type "
               "<uses> -CA \"<CA host>\\<CA name>\".",
               "Gardez le certificat précédent affecté jusque-là, ou vérifiez les horloges du "
               "serveur et de l'autorité et demandez-en un nouveau avec Request-CsCertificate -New "
               "-Type <utilisations> -CA \"<hôte de l'autorité>\\<nom de l'autorité>\".",
               "До этого времени оставьте назначенным прежний сертификат либо проверьте часы "
               "сервера и центра сертификации и запросите новый командой Request-CsCertificate "
               "-New -Type <назначения> -CA \"<узел ЦС>\\<имя ЦС>\"."},
    .check = judge_certificate_not_yet_valid,
};

}  // namespace rules

#include "rules/catalogue.hpp"
#include "rules/selected.hpp"

namespace rules {

namespace {

Hits judge_certificate_expires_soon(const Evidence& evidence) {
    const auto threshold = std::chrono::days(evidence.policy.expiry_days);
    return judge_selected(
        evidence, [&](CertificateId id, const model::Certificate& certificate) -> Defect {
            const auto left = certificate.not_after - evidence.clock;
            if (left < std::chrono::seconds(0) || left > threshold) {
                return std::nullopt;
            }
            const std::int64_t days = std::chrono::floor<std::chrono::days>(left).count();
            return Defect{{SubjectOf{id}, ThumbprintOf{id}, certificate.not_after, days}};
        });
}

}  // namespace

constexpr Rule certificate_expires_soon{
    .id = "TC2015",
    .name = "certificate-expires-soon",
    .severity = Severity::warning,
    .citation = {"Check Lync Server 2013 server certificates", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-check-lync-server-2013-server-certificates"},
    .needs = only(Need::certificates),
    .since = "0.1",
    .summary =
        {"A certificate in use stays valid beyond the chosen threshold, 60 days unless stated.",
         "Un certificat utilisé reste valide au-delà du seuil choisi, 60 jours par défaut.",
         "Срок действия используемого сертификата превышает заданный порог, по умолчанию 60 дней."},
    .message =
        {"The certificate '{0}' (thumbprint '{1}') expires on '{2}', full days left: '{3}'.",
         "Le certificat '{0}' (empreinte '{1}') expire le '{2}', jours entiers restants : '{3}'.",
         "Срок действия сертификата '{0}' (отпечаток '{1}') истекает '{2}', полных дней осталось: "
         "'{3}'."},
    .remedy =
        {"Request its successor from the same CA with Request-CsCertificate -New -Type <uses> -CA "
         "\"<CA host>\\<CA name>\" and assign it with Set-CsCertificate -Type <uses> -Thumbprint "
         "<new thumbprint> before that date.",
         "Demandez son successeur à la même autorité de certification avec Request-CsCertificate "
         "-New -Type <utilisations> -CA \"<hôte de l'autorité>\\<nom de l'autorité>\" et "
         "affectez-le avec Set-CsCertificate -Type <utilisations> -Thumbprint <nouvelle empreinte> "
         "avant cette date.",
         "До этой даты запросите новый сертификат в том же центре сертификации командой "
         "Request-CsCertificate -New -Type <назначения> -CA \"<узел ЦС>\\<имя ЦС>\" и назначьте "
         "его командой Set-CsCertificate -Type <назначения> -Thumbprint <новый отпечаток>."},
    .check = judge_certificate_expires_soon,
};

}  // namespace rules

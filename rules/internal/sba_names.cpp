#include "rules/catalogue.hpp"
#include "rules/internal/servers.hpp"

namespace rules {

namespace {

Hits judge_sba_names(const Evidence& evidence) {
    return judge_pattern(evidence, PoolKind::branch, {NameReason::sip_domain});
}

}  // namespace

constexpr Rule sba_names{
    .id = "TC3011",
    .name = "sba-names",
    .severity = Severity::error,
    .citation = {"Certificate requirements for internal servers in Lync Server 2013",
                 "Certificates for Survivable Branch Appliance",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-requirements-for-internal-servers"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary =
        {"The Default certificate of a Survivable Branch Appliance has the appliance's FQDN as "
         "common name, and sip.<domain> of every SIP domain as subject alternative names.",
         "Le certificat Default d'un Survivable Branch Appliance a pour nom commun le nom de "
         "domaine complet (FQDN) de l'appareil, et pour autres noms du sujet sip.<domaine> pour "
         "chaque domaine SIP.",
         "В сертификате Default устройства для обеспечения связи в филиалах общее имя — полное "
         "доменное имя устройства, а среди альтернативных имён субъекта есть sip.<домен> каждого "
         "домена SIP."},
    .message = {"The Default certificate '{1}' (thumbprint '{2}') of the Survivable Branch "
                "Appliance '{0}' does not fit: its common name must be '{3}' and is '{4}', and its "
                "subject alternative names lack '{5}'.",
                "Le certificat Default '{1}' (empreinte '{2}') du Survivable Branch Appliance "
                "'{0}' ne convient pas : son nom commun doit être '{3}' et est '{4}', et à ses "
                "autres noms du sujet il manque '{5}'.",
                "Сертификат Default '{1}' (отпечаток '{2}') устройства для обеспечения связи в "
                "филиалах '{0}' не подходит: его общее имя должно быть '{3}', а оно '{4}', и среди "
                "альтернативных имён субъекта недостаёт '{5}'."},
    .remedy = {"Run Request-CsCertificate -New -Type Default -CA \"<CA host>\\<CA name>\" "
               "-AllSipDomain on the appliance and assign the result with Set-CsCertificate -Type "
               "Default -Thumbprint <new thumbprint>.",
               "Exécutez Request-CsCertificate -New -Type Default -CA \"<hôte de l'autorité>\\<nom "
               "de l'autorité>\" -AllSipDomain sur l'appareil et affectez le résultat avec "
               "Set-CsCertificate -Type Default -Thumbprint <nouvelle empreinte>.",
               "Выполните на устройстве команду Request-CsCertificate -New -Type Default -CA "
               "\"<узел ЦС>\\<имя ЦС>\" -AllSipDomain и назначьте результат командой "
               "Set-CsCertificate -Type Default -Thumbprint <новый отпечаток>."},
    .check = judge_sba_names,
};

}  // namespace rules

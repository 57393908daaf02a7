#include "rules/catalogue.hpp"
#include "rules/internal/servers.hpp"

namespace rules {

namespace {

/// The row of the table for Enterprise pools lists Admin and leaves out Meet, its example does the
/// opposite; nobody administers from outside, so that Admin is not asked for (requirements §0.2).
Hits judge_web_external_san(const Evidence& evidence) {
    return judge_web_names(evidence, Use::web_services_external);
}

}  // namespace

constexpr Rule web_external_san{
    .id = "TC3005",
    .name = "web-external-san",
    .severity = Severity::error,
    .citation = {"Certificate requirements for internal servers in Lync Server 2013",
                 "Certificates for Front End Server in a Front End Pool",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-requirements-for-internal-servers"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary =
        {"The WebServicesExternal certificate has as subject alternative names the external web "
         "FQDN and the host of the Dial-in simple URL.",
         "Le certificat WebServicesExternal a pour autres noms du sujet le nom de domaine complet "
         "(FQDN) web externe et l'hôte de l'URL simple de conférence rendez-vous.",
         "Среди альтернативных имён субъекта в сертификате WebServicesExternal есть внешнее полное "
         "доменное имя веб-служб и узел простого URL-адреса телефонного подключения."},
    .message = {"The subject alternative names of the certificate '{2}' (thumbprint '{3}') that "
                "the server '{0}' uses for its external web services lack '{4}'.",
                "Les autres noms du sujet du certificat '{2}' (empreinte '{3}') que le serveur "
                "'{0}' utilise pour ses services web externes ne contiennent pas '{4}'.",
                "Среди альтернативных имён субъекта в сертификате '{2}' (отпечаток '{3}'), который "
                "сервер '{0}' использует для внешних веб-служб, нет '{4}'."},
    .remedy = {"Run Request-CsCertificate -New -Type <uses> -CA \"<CA host>\\<CA name>\" "
               "-DomainName <missing names> on the server and assign the result with "
               "Set-CsCertificate -Type <uses> -Thumbprint <new thumbprint>; a wildcard such as "
               "*.contoso.com may replace the hosts of simple URLs, but not the external web FQDN.",
               "Exécutez sur le serveur Request-CsCertificate -New -Type <utilisations> -CA "
               "\"<hôte de l'autorité>\\<nom de l'autorité>\" -DomainName <noms manquants> et "
               "affectez le résultat avec Set-CsCertificate -Type <utilisations> -Thumbprint "
               "<nouvelle empreinte> ; un caractère générique tel que *.contoso.com peut remplacer "
               "les hôtes des URL simples, mais pas le nom web externe.",
               "Выполните на сервере команду Request-CsCertificate -New -Type <назначения> -CA "
               "\"<узел ЦС>\\<имя ЦС>\" -DomainName <недостающие имена> и назначьте результат "
               "командой Set-CsCertificate -Type <назначения> -Thumbprint <новый отпечаток>; имя с "
               "подстановочным знаком, например *.contoso.com, может заменить узлы простых "
               "URL-адресов, но не внешнее имя веб-служб."},
    .check = judge_web_external_san,
};

}  // namespace rules

#include "rules/catalogue.hpp"
#include "rules/internal/servers.hpp"

namespace rules {

namespace {

Hits judge_web_internal_san(const Evidence& evidence) {
    return judge_web_names(evidence, Use::web_services_internal);
}

}  // namespace

constexpr Rule web_internal_san{
    .id = "TC3004",
    .name = "web-internal-san",
    .severity = Severity::error,
    .citation = {"Certificate requirements for internal servers in Lync Server 2013",
                 "Certificates for Front End Server in a Front End Pool",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-requirements-for-internal-servers"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary =
        {"The WebServicesInternal certificate has as subject alternative names the internal web "
         "FQDN, the FQDNs of pool and server, and the hosts of the Dial-in and Admin simple URLs.",
         "Le certificat WebServicesInternal a pour autres noms du sujet le nom de domaine complet "
         "(FQDN) web interne, ceux du pool et du serveur, et les hôtes des URL simples de "
         "conférence rendez-vous et d'administration.",
         "Среди альтернативных имён субъекта в сертификате WebServicesInternal есть внутреннее "
         "полное доменное имя веб-служб, имена пула и сервера и узлы простых URL-адресов "
         "телефонного подключения и администрирования."},
    .message = {"The subject alternative names of the certificate '{2}' (thumbprint '{3}') that "
                "the server '{0}' uses for its internal web services lack '{4}'.",
                "Les autres noms du sujet du certificat '{2}' (empreinte '{3}') que le serveur "
                "'{0}' utilise pour ses services web internes ne contiennent pas '{4}'.",
                "Среди альтернативных имён субъекта в сертификате '{2}' (отпечаток '{3}'), который "
                "сервер '{0}' использует для внутренних веб-служб, нет '{4}'."},
    .remedy =
        {"Run Request-CsCertificate -New -Type <uses> -CA \"<CA host>\\<CA name>\" on the server, "
         "adding with -DomainName what it does not enter by itself, and assign the result with "
         "Set-CsCertificate -Type <uses> -Thumbprint <new thumbprint>; a wildcard such as "
         "*.contoso.com may replace the hosts of simple URLs, but no FQDN of a server, pool or web "
         "service.",
         "Exécutez sur le serveur Request-CsCertificate -New -Type <utilisations> -CA \"<hôte de "
         "l'autorité>\\<nom de l'autorité>\", en ajoutant avec -DomainName ce qu'il n'inscrit pas "
         "de lui-même, et affectez le résultat avec Set-CsCertificate -Type <utilisations> "
         "-Thumbprint <nouvelle empreinte> ; un caractère générique tel que *.contoso.com peut "
         "remplacer les hôtes des URL simples, mais aucun nom de serveur, de pool ou de service "
         "web.",
         "Выполните на сервере команду Request-CsCertificate -New -Type <назначения> -CA \"<узел "
         "ЦС>\\<имя ЦС>\", добавив параметром -DomainName то, чего она не вносит сама, и назначьте "
         "результат командой Set-CsCertificate -Type <назначения> -Thumbprint <новый отпечаток>; "
         "имя с подстановочным знаком, например *.contoso.com, может заменить узлы простых "
         "URL-адресов, но не имена серверов, пулов и веб-служб."},
    .check = judge_web_internal_san,
};

}  // namespace rules

#include "rules/catalogue.hpp"
#include "rules/internal/servers.hpp"

namespace rules {

namespace {

Hits judge_lyncdiscover_san(const Evidence& evidence) {
    return judge_autodiscover(evidence, Use::web_services_external, NameReason::lyncdiscover);
}

}  // namespace

constexpr Rule lyncdiscover_san{
    .id = "TC3023",
    .name = "lyncdiscover-san",
    .severity = Severity::warning,
    .citation = {"Certificate requirements for mobility in Lync Server 2013",
                 "Front End Pool Certificate Requirements",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-requirements-for-mobility"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary = {"The WebServicesExternal certificate has lyncdiscover.<domain> of every SIP "
                "domain, or the domain's wildcard.",
                "Le certificat WebServicesExternal porte lyncdiscover.<domaine> pour chaque "
                "domaine SIP, ou le caractère générique du domaine.",
                "В сертификате WebServicesExternal есть имя lyncdiscover.<домен> каждого домена "
                "SIP либо имя домена с подстановочным знаком."},
    .message =
        {"The subject alternative names of the certificate '{2}' (thumbprint '{3}') that the "
         "server '{0}' uses for '{1}' lack '{4}', by which mobile clients outside the network look "
         "for it.",
         "Les autres noms du sujet du certificat '{2}' (empreinte '{3}') que le serveur '{0}' "
         "utilise pour '{1}' ne contiennent pas '{4}', par lesquels les clients mobiles le "
         "cherchent depuis l'extérieur du réseau.",
         "Среди альтернативных имён субъекта в сертификате '{2}' (отпечаток '{3}'), который сервер "
         "'{0}' использует для '{1}', нет '{4}'; по этим именам его ищут мобильные клиенты извне."},
    .remedy =
        {"Run Request-CsCertificate -New -Type <uses> -CA \"<CA host>\\<CA name>\" -DomainName "
         "<missing names> on the server, or give the wildcard of the SIP domain instead, and "
         "assign the result with Set-CsCertificate -Type <uses> -Thumbprint <new thumbprint>; "
         "where no mobile client uses Autodiscover, the finding can be accepted.",
         "Exécutez sur le serveur Request-CsCertificate -New -Type <utilisations> -CA \"<hôte de "
         "l'autorité>\\<nom de l'autorité>\" -DomainName <noms manquants>, ou indiquez à la place "
         "le caractère générique du domaine SIP, et affectez le résultat avec Set-CsCertificate "
         "-Type <utilisations> -Thumbprint <nouvelle empreinte> ; si aucun client mobile n'utilise "
         "la découverte automatique, le constat peut être accepté.",
         "Выполните на сервере команду Request-CsCertificate -New -Type <назначения> -CA \"<узел "
         "ЦС>\\<имя ЦС>\" -DomainName <недостающие имена> либо укажите вместо них имя домена SIP с "
         "подстановочным знаком и назначьте результат командой Set-CsCertificate -Type "
         "<назначения> -Thumbprint <новый отпечаток>; если мобильные клиенты не пользуются "
         "автообнаружением, замечание можно принять."},
    .check = judge_lyncdiscover_san,
};

}  // namespace rules

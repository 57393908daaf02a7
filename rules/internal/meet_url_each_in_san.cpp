#include "rules/catalogue.hpp"
#include "rules/internal/servers.hpp"

namespace rules {

namespace {

/// The Meet URLs on the reverse proxy's certificate are TC5002's.
Hits judge_meet_url_each_in_san(const Evidence& evidence) {
    Hits hits;
    for (const ServerId server : front_ends_and_directors(evidence)) {
        const CertificateId inside =
            selected_certificate(evidence, server, Use::web_services_internal);
        const CertificateId outside =
            selected_certificate(evidence, server, Use::web_services_external);
        if (evidence.topology.has_simple_urls) {
            add_lacking(hits, server,
                        lacking_names(evidence, server,
                                      {Use::web_services_internal, Use::web_services_external},
                                      {NameReason::meet_url}));
        } else if (inside || outside) {
            hits.push_back(open_hit(server,
                                    {Use::web_services_internal, Use::web_services_external},
                                    inside ? inside : outside));
        }
    }
    return hits;
}

}  // namespace

constexpr Rule meet_url_each_in_san{
    .id = "TC3006",
    .name = "meet-url-each-in-san",
    .severity = Severity::error,
    .citation = {"Certificate requirements for internal servers in Lync Server 2013",
                 "Certificates for Front End Server in a Front End Pool",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-requirements-for-internal-servers"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary = {"The web services certificates have the host of every Meet simple URL as a subject "
                "alternative name.",
                "Les certificats des services web portent l'hôte de chaque URL simple de réunion "
                "comme autre nom du sujet.",
                "Среди альтернативных имён субъекта в сертификатах веб-служб есть узел каждого "
                "простого URL-адреса собраний."},
    .message = {"The subject alternative names of the certificate '{2}' (thumbprint '{3}') that "
                "the server '{0}' uses for '{1}' lack the Meet hosts '{4}'.",
                "Les autres noms du sujet du certificat '{2}' (empreinte '{3}') que le serveur "
                "'{0}' utilise pour '{1}' ne contiennent pas les hôtes de réunion '{4}'.",
                "Среди альтернативных имён субъекта в сертификате '{2}' (отпечаток '{3}'), который "
                "сервер '{0}' использует для '{1}', нет узлов собраний '{4}'."},
    .remedy =
        {"Run Request-CsCertificate -New -Type <uses> -CA \"<CA host>\\<CA name>\" -DomainName "
         "<missing names> on the server, or give the domain's wildcard instead of its Meet host, "
         "and assign the result with Set-CsCertificate -Type <uses> -Thumbprint <new thumbprint>.",
         "Exécutez sur le serveur Request-CsCertificate -New -Type <utilisations> -CA \"<hôte de "
         "l'autorité>\\<nom de l'autorité>\" -DomainName <noms manquants>, ou indiquez le "
         "caractère générique du domaine au lieu de son hôte de réunion, et affectez le résultat "
         "avec Set-CsCertificate -Type <utilisations> -Thumbprint <nouvelle empreinte>.",
         "Выполните на сервере команду Request-CsCertificate -New -Type <назначения> -CA \"<узел "
         "ЦС>\\<имя ЦС>\" -DomainName <недостающие имена> либо укажите вместо узла собраний имя "
         "домена с подстановочным знаком и назначьте результат командой Set-CsCertificate -Type "
         "<назначения> -Thumbprint <новый отпечаток>."},
    .check = judge_meet_url_each_in_san,
};

}  // namespace rules

#include "rules/catalogue.hpp"
#include "rules/internal/servers.hpp"

namespace rules {

namespace {

Hits judge_default_san_pool_and_server(const Evidence& evidence) {
    Hits hits;
    for (const ServerId server : front_ends_and_directors(evidence)) {
        add_lacking(hits, server,
                    lacking_names(evidence, server, {Use::default_},
                                  {NameReason::pool_fqdn, NameReason::server_fqdn}));
    }
    return hits;
}

}  // namespace

constexpr Rule default_san_pool_and_server{
    .id = "TC3002",
    .name = "default-san-pool-and-server",
    .severity = Severity::error,
    .citation = {"Certificate requirements for internal servers in Lync Server 2013",
                 "Certificates for Front End Server in a Front End Pool",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-requirements-for-internal-servers"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary =
        {"The Default certificate of a Front End, Standard Edition or Director server has the "
         "FQDNs of the pool and of the server as subject alternative names.",
         "Le certificat Default d'un serveur frontal, d'un serveur Standard Edition ou d'un "
         "directeur a pour autres noms du sujet les noms de domaine complets (FQDN) du pool et du "
         "serveur.",
         "Среди альтернативных имён субъекта в сертификате Default интерфейсного сервера, сервера "
         "Standard Edition или Директора есть полные доменные имена пула и сервера."},
    .message = {"The subject alternative names of the Default certificate '{2}' (thumbprint '{3}') "
                "of the server '{0}' lack '{4}'.",
                "Les autres noms du sujet du certificat Default '{2}' (empreinte '{3}') du serveur "
                "'{0}' ne contiennent pas '{4}'.",
                "Среди альтернативных имён субъекта в сертификате Default '{2}' (отпечаток '{3}') "
                "сервера '{0}' нет '{4}'."},
    .remedy = {"Run Request-CsCertificate -New -Type <uses> -CA \"<CA host>\\<CA name>\" on the "
               "server itself, which enters both names, and assign the result with "
               "Set-CsCertificate -Type <uses> -Thumbprint <new thumbprint>; for a certificate "
               "shared by the pool, add the FQDNs of all its servers with -DomainName.",
               "Exécutez sur le serveur même Request-CsCertificate -New -Type <utilisations> -CA "
               "\"<hôte de l'autorité>\\<nom de l'autorité>\", qui inscrit les deux noms, et "
               "affectez le résultat avec Set-CsCertificate -Type <utilisations> -Thumbprint "
               "<nouvelle empreinte> ; pour un certificat commun au pool, ajoutez avec -DomainName "
               "les noms de domaine complets de tous ses serveurs.",
               "Выполните на самом сервере команду Request-CsCertificate -New -Type <назначения> "
               "-CA \"<узел ЦС>\\<имя ЦС>\" — она внесёт оба имени — и назначьте результат "
               "командой Set-CsCertificate -Type <назначения> -Thumbprint <новый отпечаток>; для "
               "сертификата, общего для пула, добавьте параметром -DomainName полные доменные "
               "имена всех его серверов."},
    .check = judge_default_san_pool_and_server,
};

}  // namespace rules

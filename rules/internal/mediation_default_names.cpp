#include "rules/catalogue.hpp"
#include "rules/internal/servers.hpp"

namespace rules {

namespace {

/// Beside a Front End the certificate is that server's (TC3001, TC3002).
Hits judge_mediation_default_names(const Evidence& evidence) {
    return judge_pattern(evidence, PoolKind::mediation,
                         {NameReason::pool_fqdn, NameReason::server_fqdn});
}

}  // namespace

constexpr Rule mediation_default_names{
    .id = "TC3010",
    .name = "mediation-default-names",
    .severity = Severity::error,
    .citation = {"Certificate requirements for internal servers in Lync Server 2013",
                 "Certificates for Stand-alone Mediation Server",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-requirements-for-internal-servers"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary =
        {"The Default certificate of a stand-alone Mediation Server has the pool's FQDN as common "
         "name, and the FQDNs of pool and server as subject alternative names.",
         "Le certificat Default d'un serveur de médiation autonome a pour nom commun le nom de "
         "domaine complet (FQDN) du pool, et pour autres noms du sujet ceux du pool et du serveur.",
         "В сертификате Default отдельного сервера-посредника общее имя — полное доменное имя "
         "пула, а среди альтернативных имён субъекта есть имена пула и сервера."},
    .message = {"The Default certificate '{1}' (thumbprint '{2}') of the Mediation Server '{0}' "
                "does not fit: its common name must be '{3}' and is '{4}', and its subject "
                "alternative names lack '{5}'.",
                "Le certificat Default '{1}' (empreinte '{2}') du serveur de médiation '{0}' ne "
                "convient pas : son nom commun doit être '{3}' et est '{4}', et à ses autres noms "
                "du sujet il manque '{5}'.",
                "Сертификат Default '{1}' (отпечаток '{2}') сервера-посредника '{0}' не подходит: "
                "его общее имя должно быть '{3}', а оно '{4}', и среди альтернативных имён "
                "субъекта недостаёт '{5}'."},
    .remedy = {"Run Request-CsCertificate -New -Type Default -CA \"<CA host>\\<CA name>\" on the "
               "Mediation Server, which enters the names of pool and server by itself, and assign "
               "the result with Set-CsCertificate -Type Default -Thumbprint <new thumbprint>.",
               "Exécutez Request-CsCertificate -New -Type Default -CA \"<hôte de l'autorité>\\<nom "
               "de l'autorité>\" sur le serveur de médiation, qui inscrit de lui-même les noms du "
               "pool et du serveur, et affectez le résultat avec Set-CsCertificate -Type Default "
               "-Thumbprint <nouvelle empreinte>.",
               "Выполните на сервере-посреднике команду Request-CsCertificate -New -Type Default "
               "-CA \"<узел ЦС>\\<имя ЦС>\", которая сама внесёт имена пула и сервера, и назначьте "
               "результат командой Set-CsCertificate -Type Default -Thumbprint <новый отпечаток>."},
    .check = judge_mediation_default_names,
};

}  // namespace rules

#include <algorithm>
#include <utility>

#include "rules/catalogue.hpp"
#include "rules/edge/edge_servers.hpp"
#include "rules/required_names.hpp"

namespace rules {

namespace {

/// The common name counts here, and no other: nobody queries the subject alternative name of the
/// inner side ("Wildcard certificate support in Lync Server 2013"), and a wildcard is allowed.
bool is_called(const std::vector<std::string>& names, const std::string& host) {
    return std::ranges::any_of(names, [&](const std::string& name) { return covers(name, host); });
}

Hits judge_edge_internal_cn(const Evidence& evidence) {
    Hits hits;
    for (const ServerId server : edge_servers(evidence)) {
        const CertificateId selected = selected_certificate(evidence, server, Use::edge_internal);
        if (!selected) {
            continue;  // TC4018
        }
        if (!is_side_known(evidence, server, selected)) {
            hits.push_back(side_unknown(evidence, server, Use::edge_internal));
            continue;
        }
        std::vector<std::string> names = common_names(evidence.certificate(selected));
        const std::string& pool = evidence.topology.pool_of(server).fqdn;
        // Without a common name there is nothing to compare; that is TC2022's.
        if (!names.empty() && !is_called(names, pool) &&
            !is_called(names, evidence.topology.server(server).fqdn)) {
            hits.push_back({.subject = server,
                            .arguments = {server, std::move(names), ThumbprintOf{selected}, pool},
                            .certificate = selected,
                            .uses = {Use::edge_internal}});
        }
    }
    return hits;
}

}  // namespace

constexpr Rule edge_internal_cn{
    .id = "TC4009",
    .name = "edge-internal-cn",
    .severity = Severity::error,
    .citation = {"Certificate requirements for external user access in Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-requirements-for-external-user-access"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary = {"The common name of the certificate on the inner side of an Edge Server is the "
                "FQDN of the Edge pool or server.",
                "Le nom commun du certificat du côté interne d'un serveur Edge est le nom de "
                "domaine complet du pool ou du serveur Edge.",
                "Общее имя в сертификате внутренней стороны пограничного сервера — полное "
                "доменное имя пограничного пула или сервера."},
    .message = {"The common name '{1}' of the certificate (thumbprint '{2}') on the inner side "
                "of the Edge Server '{0}' is neither that server nor its pool '{3}'.",
                "Le nom commun '{1}' du certificat (empreinte '{2}') du côté interne du serveur "
                "Edge '{0}' n'est ni ce serveur ni son pool '{3}'.",
                "Общее имя '{1}' в сертификате (отпечаток '{2}') внутренней стороны пограничного "
                "сервера '{0}' — не имя этого сервера и не имя его пула '{3}'."},
    .remedy = {"Run Request-CsCertificate -New -Type Internal -CA \"<CA host>\\<CA name>\" on "
               "the Edge Server (or -Output <request file>), which sets the common name, and "
               "assign the certificate with Set-CsCertificate -Type Internal -Thumbprint <new "
               "thumbprint>; no subject alternative name is needed.",
               "Exécutez sur le serveur Edge Request-CsCertificate -New -Type Internal -CA "
               "\"<hôte de l'autorité>\\<nom de l'autorité>\" (ou -Output <fichier de demande>), "
               "qui remplit le nom commun, et affectez le certificat avec Set-CsCertificate "
               "-Type Internal -Thumbprint <nouvelle empreinte> ; aucun autre nom du sujet n'est "
               "nécessaire.",
               "Выполните на пограничном сервере команду Request-CsCertificate -New -Type "
               "Internal -CA \"<узел ЦС>\\<имя ЦС>\" (или с параметром -Output <файл запроса>), "
               "которая задаёт общее имя, и назначьте сертификат командой Set-CsCertificate "
               "-Type Internal -Thumbprint <новый отпечаток>; альтернативные имена не нужны."},
    .check = judge_edge_internal_cn,
};

}  // namespace rules

#include <unordered_map>

#include "rules/catalogue.hpp"
#include "rules/persistent_chat/requirement.hpp"

namespace rules {

namespace {

/// Machine FQDN → Standard Edition pool.
std::unordered_map<std::string, PoolId> standard_edition_servers(const Evidence& evidence) {
    std::unordered_map<std::string, PoolId> found;
    for (std::uint32_t index = 0; index < evidence.topology.pools.size(); ++index) {
        if (evidence.scope.pools[index].kind != PoolKind::standard) {
            continue;
        }
        for (const ServerId server : evidence.topology.pools[index].servers) {
            found.emplace(evidence.topology.server(server).fqdn, PoolId{index});
        }
    }
    return found;
}

Hits judge_pchat_standard_edition_fqdn(const Evidence& evidence) {
    if (!evidence.scope.is_chat_deployed) {
        return chat_not_applicable();
    }
    const auto standard = standard_edition_servers(evidence);
    Hits hits;
    for (const ServiceId service : evidence.scope.chat_services) {
        const PoolId pool = evidence.topology.service(service).pool;
        if (!pool) {
            continue;  // a dangling reference: TC9003
        }
        const model::Pool& chat_pool = evidence.topology.pool(pool);
        for (const ServerId server : chat_pool.servers) {
            const auto edition = standard.find(evidence.topology.server(server).fqdn);
            if (edition != standard.end() && edition->second != pool &&
                evidence.topology.pool(edition->second).fqdn != chat_pool.fqdn) {
                hits.push_back({.subject = server, .arguments = {server, pool}});
            }
        }
    }
    return hits;
}

}  // namespace

constexpr Rule pchat_standard_edition_fqdn{
    .id = "TC1010",
    .name = "pchat-standard-edition-fqdn",
    .severity = Severity::error,
    .citation = {"Add Persistent Chat Server to the topology in Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-add-persistent-chat-server-to-the-topology"},
    .needs = only(Need::topology),
    .since = "0.1",
    .summary = {"A Persistent Chat pool on a Standard Edition server has the FQDN of that server.",
                "Un pool de conversation permanente installé sur un serveur Standard Edition a le "
                "nom de domaine complet de ce serveur.",
                "Пул сохраняемого чата на сервере Standard Edition имеет полное доменное имя этого "
                "сервера."},
    .message = {"The Standard Edition server '{0}' is a member of the Persistent Chat pool '{1}', "
                "whose FQDN is another.",
                "Le serveur Standard Edition '{0}' est membre du pool de conversation permanente "
                "'{1}', dont le nom de domaine complet est différent.",
                "Сервер Standard Edition '{0}' входит в пул сохраняемого чата '{1}', полное "
                "доменное имя которого другое."},
    .remedy = {"In Topology Builder, remove that Persistent Chat pool, define it again with the "
               "FQDN of the Standard Edition server, and publish the topology.",
               "Dans le Générateur de topologies, supprimez ce pool de conversation permanente, "
               "redéfinissez-le avec le nom de domaine complet du serveur Standard Edition, puis "
               "publiez la topologie.",
               "В построителе топологий удалите этот пул сохраняемого чата, создайте его заново с "
               "полным доменным именем сервера Standard Edition и опубликуйте топологию."},
    .check = judge_pchat_standard_edition_fqdn,
};

}  // namespace rules

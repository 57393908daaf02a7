#include <algorithm>

#include "rules/catalogue.hpp"
#include "rules/persistent_chat/requirement.hpp"

namespace rules {

namespace {

/// Roles that Persistent Chat may share a server with on Standard Edition alone.
bool excludes_chat(model::Role role) {
    return role == model::Role::registrar || role == model::Role::user_services ||
           role == model::Role::mediation_server || role == model::Role::edge_server;
}

bool is_taken(const Evidence& evidence, PoolId pool) {
    return evidence.scope.pool(pool).kind != PoolKind::standard &&
           std::ranges::any_of(evidence.topology.pool(pool).services, [&](ServiceId service) {
               return excludes_chat(evidence.topology.service(service).role);
           });
}

Hits judge_pchat_collocated_on_enterprise_pool(const Evidence& evidence) {
    if (!evidence.scope.is_chat_deployed) {
        return chat_not_applicable();
    }
    Hits hits;
    for (const ServiceId service : evidence.scope.chat_services) {
        const PoolId pool = evidence.topology.service(service).pool;
        if (pool && is_taken(evidence, pool)) {
            hits.push_back({.subject = service, .arguments = {pool}});
        }
    }
    return hits;
}

}  // namespace

constexpr Rule pchat_collocated_on_enterprise_pool{
    .id = "TC1012",
    .name = "pchat-collocated-on-enterprise-pool",
    .severity = Severity::error,
    .citation = {"Components and topologies for Persistent Chat Server in Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-components-and-topologies-for-persistent-chat-server"},
    .needs = only(Need::topology),
    .since = "0.1",
    .summary =
        {"The Persistent Chat service runs in a pool of its own or on a Standard Edition server.",
         "Le service de conversation permanente s'exécute dans un pool dédié ou sur un serveur "
         "Standard Edition.",
         "Служба сохраняемого чата работает в отдельном пуле или на сервере Standard Edition."},
    .message = {"The Persistent Chat service is installed on the pool '{0}', which has other "
                "server roles and is not a Standard Edition server.",
                "Le service de conversation permanente est installé sur le pool '{0}', qui a "
                "d'autres rôles serveur et n'est pas un serveur Standard Edition.",
                "Служба сохраняемого чата установлена в пуле '{0}', у которого есть другие роли "
                "сервера и который не является сервером Standard Edition."},
    .remedy =
        {"In Topology Builder, define a Persistent Chat pool with servers of its own, give it the "
         "Front End pool as next hop, and publish the topology.",
         "Dans le Générateur de topologies, définissez un pool de conversation permanente avec ses "
         "propres serveurs, donnez-lui le pool frontal comme tronçon suivant, puis publiez la "
         "topologie.",
         "В построителе топологий создайте пул сохраняемого чата с собственными серверами, укажите "
         "для него интерфейсный пул в качестве узла следующего перехода и опубликуйте топологию."},
    .check = judge_pchat_collocated_on_enterprise_pool,
};

}  // namespace rules

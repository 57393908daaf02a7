#include "analyzer/evidence/scope.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "rules/required_names.hpp"

namespace analyzer::evidence {

namespace {

using model::PoolId;
using model::Role;
using model::ServiceId;
using rules::is_front_end;
using rules::PoolFacts;
using rules::PoolKind;

const model::Service* find_service(const model::Topology& topology, const model::Pool& pool,
                                   Role role) {
    for (const ServiceId id : pool.services) {
        if (topology.service(id).role == role) {
            return &topology.service(id);
        }
    }
    return nullptr;
}

/// One machine named as its pool, and no user database on another pool.
bool is_standard_edition(const model::Topology& topology, PoolId id,
                         const model::Service& user_services) {
    const model::Pool& pool = topology.pool(id);
    if (pool.servers.size() != 1 || topology.server(pool.servers.front()).fqdn != pool.fqdn) {
        return false;
    }
    return std::ranges::none_of(user_services.depends_on, [&](ServiceId on) {
        const model::Service& service = topology.service(on);
        return service.role == Role::user_store && service.pool != id;
    });
}

PoolKind registrar_kind(const model::Topology& topology, PoolId id,
                        const model::Service& registrar) {
    // IsDirector decides before UserServices: no Director is home to users.
    if (registrar.is_director) {
        return PoolKind::director;
    }
    const model::Service* const users =
        find_service(topology, topology.pool(id), Role::user_services);
    if (users == nullptr) {
        return PoolKind::branch;
    }
    return is_standard_edition(topology, id, *users) ? PoolKind::standard : PoolKind::enterprise;
}

PoolKind kind_of(const model::Topology& topology, PoolId id) {
    const model::Pool& pool = topology.pool(id);
    if (find_service(topology, pool, Role::edge_server) != nullptr) {
        return PoolKind::edge;
    }
    if (const model::Service* const registrar = find_service(topology, pool, Role::registrar)) {
        return registrar_kind(topology, id, *registrar);
    }
    if (find_service(topology, pool, Role::mediation_server) != nullptr) {
        return PoolKind::mediation;
    }
    if (find_service(topology, pool, Role::persistent_chat_service) != nullptr) {
        return PoolKind::persistent_chat;
    }
    return find_service(topology, pool, Role::external_server) != nullptr
               ? PoolKind::trusted_application
               : PoolKind::other;
}

PoolFacts facts_of(const model::Topology& topology, PoolId id) {
    const model::Pool& pool = topology.pool(id);
    PoolFacts facts;
    facts.kind = kind_of(topology, id);
    facts.has_mediation = find_service(topology, pool, Role::mediation_server) != nullptr;
    facts.is_internal =
        facts.kind != PoolKind::edge &&
        (facts.has_mediation || find_service(topology, pool, Role::registrar) != nullptr);
    for (const ServiceId service : pool.services) {
        facts.version = std::max(facts.version, topology.service(service).version);
    }
    if (const model::Service* const web = find_service(topology, pool, Role::web_services)) {
        facts.has_web_services = true;
        facts.web_external_host = web->web_external_host;
        facts.web_internal_host =
            web->web_internal_host.empty() ? pool.fqdn : web->web_internal_host;
    }
    return facts;
}

/// Collects the servers that the requirement binds, each once.
class ChatScope {
  public:
    ChatScope(const model::Topology& topology, rules::Scope& scope)
        : topology_(topology), scope_(scope), members_(topology.servers.size()) {}

    void add(ServiceId id) {
        const model::Service& service = topology_.service(id);
        if (service.pool) {
            for (const model::ServerId server : topology_.pool(service.pool).servers) {
                members_[server.value].is_chat_server = true;
            }
        }
        if (!add_next_hops(service)) {
            add_inferred(service);
        }
    }

    std::vector<rules::ChatMember> take() {
        std::vector<rules::ChatMember> found;
        for (std::uint32_t index = 0; index < members_.size(); ++index) {
            const Membership& member = members_[index];
            if (member.hosts || member.hosts_by_inference || member.is_chat_server) {
                found.push_back({.server = {index},
                                 .hosts_web_services = member.hosts || member.hosts_by_inference,
                                 .is_chat_server = member.is_chat_server,
                                 .is_inferred = member.hosts_by_inference && !member.hosts});
            }
        }
        return found;
    }

  private:
    struct Membership {
        bool hosts = false;
        bool hosts_by_inference = false;
        bool is_chat_server = false;
    };

    void add_hosts(PoolId pool, bool Membership::*how) {
        for (const model::ServerId server : topology_.pool(pool).servers) {
            members_[server.value].*how = true;
        }
    }

    /// Whether a pool it depends on by Registrar is one the web services can run on. Version 8 has
    /// no such role and is judged as 7.
    bool add_next_hops(const model::Service& service) {
        bool has_found = false;
        for (const ServiceId on : service.depends_on) {
            const model::Service& registrar = topology_.service(on);
            if (registrar.role != Role::registrar || !registrar.pool) {
                continue;
            }
            if (next_hops_.insert(registrar.pool).second) {
                scope_.next_hops.push_back(registrar.pool);
            }
            if (is_front_end(scope_.pool(registrar.pool))) {
                add_hosts(registrar.pool, &Membership::hosts);
                has_found = true;
            }
        }
        return has_found;
    }

    bool add_front_ends(model::SiteId site, bool is_anywhere) {
        bool has_found = false;
        for (std::uint32_t index = 0; index < topology_.pools.size(); ++index) {
            const PoolFacts& facts = scope_.pools[index];
            if (is_front_end(facts) && facts.has_web_services &&
                (is_anywhere || topology_.pools[index].site == site)) {
                add_hosts({index}, &Membership::hosts_by_inference);
                has_found = true;
            }
        }
        return has_found;
    }

    void add_inferred(const model::Service& service) {
        const model::SiteId site =
            service.pool ? topology_.pool(service.pool).site : model::SiteId{};
        if (!inferred_sites_.insert(site).second) {
            return;
        }
        if (!site || !add_front_ends(site, false)) {
            add_front_ends(site, true);
        }
    }

    const model::Topology& topology_;
    rules::Scope& scope_;
    std::vector<Membership> members_;
    std::set<PoolId> next_hops_;
    std::set<model::SiteId> inferred_sites_;
};

}  // namespace

rules::Scope derive_scope(const model::Topology& topology) {
    rules::Scope scope;
    scope.pools.reserve(topology.pools.size());
    for (std::uint32_t index = 0; index < topology.pools.size(); ++index) {
        scope.pools.push_back(facts_of(topology, {index}));
    }
    for (std::uint32_t index = 0; index < topology.servers.size(); ++index) {
        const model::PoolId pool = topology.servers[index].pool;
        if (pool && scope.pool(pool).is_internal) {
            scope.internal_servers.push_back({index});
        }
    }
    ChatScope chat(topology, scope);
    for (std::uint32_t index = 0; index < topology.services.size(); ++index) {
        if (topology.services[index].role == Role::persistent_chat_service) {
            scope.chat_services.push_back({index});
            chat.add({index});
        }
    }
    scope.is_chat_deployed = !scope.chat_services.empty();
    scope.chat_members = chat.take();
    return scope;
}

}  // namespace analyzer::evidence

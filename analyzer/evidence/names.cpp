#include "analyzer/evidence/names.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "parsers/text/ascii.hpp"

namespace analyzer::evidence {

namespace {

using model::Role;
using parsers::text::equal_ignoring_case;
using rules::NameReason;
using rules::PoolFacts;
using rules::PoolKind;
using rules::RequiredNames;
using rules::Use;

/// One name once, for the first reason given.
void add(RequiredNames& required, const std::string& name, NameReason reason) {
    const bool is_known = std::ranges::any_of(
        required.names, [&](const rules::RequiredName& known) { return known.name == name; });
    if (!name.empty() && !is_known) {
        required.names.push_back({name, reason});
    }
}

/// What the servers of one pool share, so that a server costs only its own name.
class PoolNames {
  public:
    PoolNames(const model::Topology& topology, model::PoolId id, const PoolFacts& facts)
        : pool_(topology.pool(id)), facts_(facts) {
        for (const model::ServiceId service : pool_.services) {
            const Role role = topology.service(service).role;
            if (role == Role::edge_server) {
                edges_.push_back(&topology.service(service));
            }
            has_office_ = has_office_ || role == Role::wac_service;
        }
    }

    std::vector<RequiredNames> of(const model::Server& server) const {
        switch (facts_.kind) {
            case PoolKind::edge:
                return edge();
            case PoolKind::other:
                return office();
            default:
                return internal(server);
        }
    }

  private:
    /// Requirements rows 46, 49, 50, 56, 57: the Default certificate carries pool and server; the
    /// internal web site is also reached by both; the external one by its published name.
    std::vector<RequiredNames> internal(const model::Server& server) const {
        std::vector<RequiredNames> uses{{.use = Use::default_, .names = {}}};
        add(uses.back(), pool_.fqdn, NameReason::pool_fqdn);
        add(uses.back(), server.fqdn, NameReason::server_fqdn);
        if (facts_.has_web_services) {
            uses.push_back({.use = Use::web_services_internal, .names = {}});
            add(uses.back(), facts_.web_internal_host, NameReason::web_internal);
            add(uses.back(), pool_.fqdn, NameReason::pool_fqdn);
            add(uses.back(), server.fqdn, NameReason::server_fqdn);
            uses.push_back({.use = Use::web_services_external, .names = {}});
            add(uses.back(), facts_.web_external_host, NameReason::web_external);
        }
        return uses;
    }

    /// Rows 70, 71, 78, 79: A/V authentication looks at no name; the inner side is called by the
    /// pool's name.
    std::vector<RequiredNames> edge() const {
        std::vector<RequiredNames> uses{{.use = Use::edge_internal, .names = {}},
                                        {.use = Use::access_edge_external, .names = {}},
                                        {.use = Use::data_edge_external, .names = {}},
                                        {.use = Use::audio_video_authentication, .names = {}}};
        add(uses[0], pool_.fqdn, NameReason::edge_internal);
        bool has_xmpp = false;
        for (const model::Service* const service : edges_) {
            for (const model::Port& port : service->ports) {
                has_xmpp = has_xmpp || equal_ignoring_case(port.owner, "XmppFederationProxy");
                if (!is_external_name(port)) {
                    continue;
                }
                if (equal_ignoring_case(port.owner, "AccessEdge")) {
                    add(uses[1], port.configured_fqdn, NameReason::access_edge);
                } else if (equal_ignoring_case(port.owner, "DataEdge")) {
                    add(uses[2], port.configured_fqdn, NameReason::data_edge);
                }
            }
        }
        if (has_xmpp) {
            // The partner domains are not in the topology.
            uses.push_back({.use = Use::xmpp_server, .names = {}});
        }
        return uses;
    }

    /// Row 99: an Office Web Apps farm is called by its pool's name. Its certificate has no word of
    /// Microsoft's; Default serves. Databases, file shares and gateways have no use of ours.
    std::vector<RequiredNames> office() const {
        if (!has_office_) {
            return {};
        }
        std::vector<RequiredNames> uses{{.use = Use::default_, .names = {}}};
        add(uses.back(), pool_.fqdn, NameReason::pool_fqdn);
        return uses;
    }

    const model::Pool& pool_;
    const PoolFacts& facts_;
    std::vector<const model::Service*> edges_;
    bool has_office_ = false;
};

}  // namespace

bool is_external_name(const model::Port& port) {
    return !port.configured_fqdn.empty() && equal_ignoring_case(port.side, "External");
}

std::vector<std::vector<RequiredNames>> derive_names(const model::Topology& topology,
                                                     const rules::Scope& scope) {
    std::vector<std::vector<RequiredNames>> names(topology.servers.size());
    for (std::uint32_t index = 0; index < topology.pools.size(); ++index) {
        const PoolNames pool(topology, {index}, scope.pools[index]);
        for (const model::ServerId server : topology.pools[index].servers) {
            names[server.value] = pool.of(topology.server(server));
        }
    }
    return names;
}

std::vector<RequiredNames> derive_deployment_names(const model::Topology& topology,
                                                   const rules::Scope& scope) {
    std::set<std::string_view> internal;
    for (const model::Pool& pool : topology.pools) {
        internal.insert(pool.fqdn);
    }
    for (const model::Server& server : topology.servers) {
        internal.insert(server.fqdn);
    }
    // What clients outside reach under the name of a pool or server needs no reverse proxy.
    std::set<std::string_view> published;
    for (const PoolFacts& facts : scope.pools) {
        if (facts.has_web_services && !facts.web_external_host.empty() &&
            !internal.contains(facts.web_external_host)) {
            published.insert(facts.web_external_host);
        }
    }
    std::vector<RequiredNames> uses;
    uses.push_back({.use = Use::oauth_token_issuer, .names = {}});
    if (!published.empty()) {
        uses.push_back({.use = Use::reverse_proxy, .names = {}});
        for (const std::string_view host : published) {
            uses.back().names.push_back({std::string(host), NameReason::web_external});
        }
    }
    return uses;
}

}  // namespace analyzer::evidence

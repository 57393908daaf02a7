#include "analyzer/evidence/names.hpp"

#include <set>
#include <string>
#include <utility>

#include "analyzer/evidence/pool_names.hpp"
#include "analyzer/evidence/shared_names.hpp"
#include "analyzer/parallel.hpp"
#include "parsers/text/ascii.hpp"
#include "rules/host_name.hpp"

namespace analyzer::evidence {

namespace {

using rules::NameReason;
using rules::RequiredName;
using rules::RequiredNames;
using rules::Use;

/// What only clients inside reach: the names of pools and servers.
std::set<std::string> names_inside(const model::Topology& topology) {
    std::set<std::string> inside;
    for (const model::Pool& pool : topology.pools) {
        inside.insert(pool.fqdn);
    }
    for (const model::Server& server : topology.servers) {
        inside.insert(server.fqdn);
    }
    return inside;
}

/// Hosts in order of name, without those that are names inside: what clients outside reach under
/// the name of a pool or server needs no reverse proxy.
std::vector<RequiredName> published(const std::set<std::string>& hosts,
                                    const std::set<std::string>& inside, NameReason reason) {
    std::vector<RequiredName> names;
    for (const std::string& host : hosts) {
        if (!host.empty() && !inside.contains(host)) {
            names.push_back({host, reason});
        }
    }
    return names;
}

/// Row 96; without published web services nothing tells that there is a reverse proxy.
std::vector<RequiredName> reverse_proxy_names(const model::Topology& topology,
                                              const rules::Scope& scope,
                                              const SharedNames& shared) {
    std::set<std::string> web;
    for (const rules::PoolFacts& facts : scope.pools) {
        if (facts.has_web_services) {
            web.insert(facts.web_external_host);
        }
    }
    std::set<std::string> office;
    for (const model::Service& service : topology.services) {
        if (service.role == model::Role::wac_service) {
            office.insert(rules::url_host(service.discovery_url));
        }
    }
    const std::set<std::string> inside = names_inside(topology);
    std::vector<RequiredName> names = published(web, inside, NameReason::web_external);
    if (names.empty()) {
        return names;
    }
    for (const RequiredName& name : published(office, inside, NameReason::office_web_apps)) {
        add_name(names, name.name, name.reason);
    }
    append_names(names, shared.web_external);
    return names;
}

/// Row 63: the issuer of tokens is known by the default SIP domain itself.
RequiredNames token_issuer(const model::Topology& topology) {
    RequiredNames required{.use = Use::oauth_token_issuer, .names = {}};
    add_name(required.names, topology.default_sip_domain, NameReason::sip_domain);
    return required;
}

}  // namespace

bool is_external_name(const model::Port& port) {
    return !port.configured_fqdn.empty() &&
           parsers::text::equal_ignoring_case(port.side, "External");
}

std::vector<std::vector<RequiredNames>> derive_names(const model::Topology& topology,
                                                     const rules::Scope& scope,
                                                     const Threads& threads) {
    const SharedNames shared(topology);
    std::vector<std::vector<RequiredNames>> names(topology.servers.size());
    // A server stands in one pool: a machine that is in several is a server in each.
    for_each_small(topology.pools.size(), pools_a_stretch, threads, [&](std::size_t index) {
        const model::PoolId id{static_cast<std::uint32_t>(index)};
        const PoolNames pool(topology, id, scope.pool(id), shared);
        for (const model::ServerId server : topology.pool(id).servers) {
            names[server.value] = pool.of(topology.server(server));
        }
    });
    return names;
}

std::vector<RequiredNames> derive_deployment_names(const model::Topology& topology,
                                                   const rules::Scope& scope) {
    std::vector<RequiredNames> uses;
    uses.push_back(token_issuer(topology));
    std::vector<RequiredName> proxy = reverse_proxy_names(topology, scope, SharedNames(topology));
    if (!proxy.empty()) {
        uses.push_back({.use = Use::reverse_proxy, .names = std::move(proxy)});
    }
    return uses;
}

}  // namespace analyzer::evidence

#include "analyzer/evidence/directory.hpp"

#include <algorithm>

#include "analyzer/evidence/names.hpp"
#include "rules/host_name.hpp"

namespace analyzer::evidence {

namespace {

using model::ServerId;

std::span<const ServerId> find(
    const std::unordered_map<std::string_view, std::vector<ServerId>>& index,
    std::string_view name) {
    const auto found = index.find(name);
    return found == index.end() ? std::span<const ServerId>() : found->second;
}

std::string_view host_of(std::string_view fqdn) { return fqdn.substr(0, fqdn.find('.')); }

}  // namespace

Directory::Directory(const model::Topology& topology, const rules::Scope& scope) {
    for (std::uint32_t index = 0; index < topology.servers.size(); ++index) {
        servers_[topology.servers[index].fqdn].push_back({index});
    }
    for (const model::Pool& pool : topology.pools) {
        Servers& members = pools_[pool.fqdn];
        members.insert(members.end(), pool.servers.begin(), pool.servers.end());
    }
    for (const model::SipDomain& domain : topology.sip_domains) {
        sip_domains_.insert(domain.name);
    }
    add_hosts(topology);
    add_services(topology, scope);
}

void Directory::add_hosts(const model::Topology& topology) {
    // Short names are no identity: one that two machines share leads nowhere.
    std::unordered_map<std::string_view, std::string_view> owners;  // host → FQDN; empty: several
    for (const model::Server& server : topology.servers) {
        const std::string_view host = host_of(server.fqdn);
        std::string_view& owner = owners.emplace(host, server.fqdn).first->second;
        owner = owner == server.fqdn ? owner : std::string_view();
    }
    for (std::uint32_t index = 0; index < topology.servers.size(); ++index) {
        const std::string_view host = host_of(topology.servers[index].fqdn);
        if (!owners.at(host).empty()) {
            hosts_[host].push_back({index});
        }
    }
}

void Directory::add_services(const model::Topology& topology, const rules::Scope& scope) {
    for (const model::Service& service : topology.services) {
        if (service.role == model::Role::edge_server && service.pool) {
            add_edge(service, topology.pool(service.pool));
        }
        if (service.role == model::Role::wac_service && service.pool) {
            const Servers& members = topology.pool(service.pool).servers;
            Servers& servers = farms_[rules::url_host(service.discovery_url)];
            servers.insert(servers.end(), members.begin(), members.end());
        }
    }
    for (const rules::PoolFacts& facts : scope.pools) {
        services_.insert(facts.web_external_host);
        services_.insert(facts.web_internal_host);
    }
    services_.erase("");
    farms_.erase("");
}

void Directory::add_edge(const model::Service& service, const model::Pool& pool) {
    std::unordered_set<std::string_view>& names = outer_names_[service.pool.value];
    for (const model::Port& port : service.ports) {
        if (is_external_name(port) && names.insert(port.configured_fqdn).second) {
            services_.insert(port.configured_fqdn);
            Servers& servers = edges_[port.configured_fqdn];
            servers.insert(servers.end(), pool.servers.begin(), pool.servers.end());
        }
    }
}

bool Directory::has_outer_name(model::PoolId edge, const std::vector<std::string>& names) const {
    const auto outer = outer_names_.find(edge.value);
    return std::ranges::any_of(names, [&](std::string_view name) {
        return (outer != outer_names_.end() && outer->second.contains(name)) ||
               (name.starts_with("sip.") && is_sip_domain(name.substr(4)));
    });
}

std::span<const ServerId> Directory::servers(std::string_view fqdn) const {
    return find(servers_, fqdn);
}
std::span<const ServerId> Directory::pool_servers(std::string_view fqdn) const {
    return find(pools_, fqdn);
}
std::span<const ServerId> Directory::servers_by_host(std::string_view host) const {
    return find(hosts_, host);
}
std::span<const ServerId> Directory::edge_servers(std::string_view fqdn) const {
    return find(edges_, fqdn);
}
std::span<const ServerId> Directory::farm_servers(std::string_view host) const {
    const auto found = farms_.find(host);
    return found == farms_.end() ? std::span<const ServerId>() : found->second;
}

}  // namespace analyzer::evidence

#include "analyzer/evidence/directory.hpp"

#include <algorithm>

#include "analyzer/evidence/names.hpp"
#include "rules/host_name.hpp"

namespace analyzer::evidence {

namespace {

using model::ServerId;

std::string_view host_of(std::string_view fqdn) { return fqdn.substr(0, fqdn.find('.')); }

void append(const std::vector<ServerId>& servers, std::vector<ServerId>& to) {
    to.insert(to.end(), servers.begin(), servers.end());
}

}  // namespace

Directory::Directory(const model::Topology& topology, const rules::Scope& scope) {
    leads_.reserve(topology.servers.size() + topology.pools.size());
    machines_.reserve(topology.servers.size());
    for (std::uint32_t index = 0; index < topology.servers.size(); ++index) {
        const std::string_view fqdn = topology.servers[index].fqdn;
        host(fqdn).servers.push_back({index});
        Machine& machine = machines_.try_emplace(host_of(fqdn), Machine{fqdn, {}}).first->second;
        machine.is_shared = machine.is_shared || machine.fqdn != fqdn;
        machine.servers.push_back({index});
    }
    for (const model::Pool& pool : topology.pools) {
        append(pool.servers, host(pool.fqdn).pool_servers);
    }
    add_services(topology, scope);
    for (const model::SipDomain& domain : topology.sip_domains) {
        leads_[domain.name].is_sip_domain = true;
    }
}

Lead& Directory::host(std::string_view fqdn) {
    Lead& lead = leads_[fqdn];
    lead.is_host = true;
    return lead;
}

void Directory::add_services(const model::Topology& topology, const rules::Scope& scope) {
    for (const model::Service& service : topology.services) {
        if (service.role == model::Role::edge_server && service.pool) {
            add_edge(service, topology.pool(service.pool));
        }
        if (service.role == model::Role::wac_service && service.pool) {
            append(topology.pool(service.pool).servers,
                   farms_[rules::url_host(service.discovery_url)]);
        }
    }
    farms_.erase("");
    for (const rules::PoolFacts& facts : scope.pools) {
        for (const std::string* const name : {&facts.web_external_host, &facts.web_internal_host}) {
            if (!name->empty()) {
                host(*name);
            }
        }
    }
}

void Directory::add_edge(const model::Service& service, const model::Pool& pool) {
    std::unordered_set<std::string_view>& names = outer_names_[service.pool.value];
    for (const model::Port& port : service.ports) {
        if (is_external_name(port) && names.insert(port.configured_fqdn).second) {
            append(pool.servers, host(port.configured_fqdn).edge_servers);
        }
    }
}

const Lead& Directory::find(std::string_view fqdn) const {
    static const Lead nowhere;
    const auto found = leads_.find(fqdn);
    return found == leads_.end() ? nowhere : found->second;
}

bool Directory::has_outer_name(model::PoolId edge, const OwnNames& names) const {
    const auto outer = outer_names_.find(edge.value);
    return std::ranges::any_of(names, [&](std::string_view name) {
        return (outer != outer_names_.end() && outer->second.contains(name)) ||
               (name.starts_with("sip.") && find(name.substr(4)).is_sip_domain);
    });
}

std::span<const ServerId> Directory::servers_by_host(std::string_view host) const {
    const auto found = machines_.find(host);
    return found == machines_.end() || found->second.is_shared ? std::span<const ServerId>()
                                                               : found->second.servers;
}

std::span<const ServerId> Directory::farm_servers(std::string_view host) const {
    const auto found = farms_.find(host);
    return found == farms_.end() ? std::span<const ServerId>() : found->second;
}

}  // namespace analyzer::evidence

#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "rules/evidence.hpp"

namespace analyzer::evidence {

namespace model = parsers::model;

/// Where a name of the topology leads: every look-up in constant time. Names are lower case.
class Directory {
  public:
    Directory(const model::Topology& topology, const rules::Scope& scope);

    /// Servers with that FQDN: several where a machine is in several pools.
    std::span<const model::ServerId> servers(std::string_view fqdn) const;
    /// Servers of the pools with that FQDN.
    std::span<const model::ServerId> pool_servers(std::string_view fqdn) const;
    /// Servers of the one machine with that short host name; none where two machines share it.
    std::span<const model::ServerId> servers_by_host(std::string_view host) const;
    /// Servers of the Edge pools that publish that name on their outer side.
    std::span<const model::ServerId> edge_servers(std::string_view fqdn) const;

    /// Servers of the Office Web Apps farms whose discovery URL has that host.
    std::span<const model::ServerId> farm_servers(std::string_view host) const;

    bool is_sip_domain(std::string_view name) const { return sip_domains_.contains(name); }
    /// Whether one of the names (sorted) is what the Edge pool publishes on its outer side, or what
    /// clients outside look for there: sip.<SIP domain>.
    bool has_outer_name(model::PoolId edge, const std::vector<std::string>& names) const;
    /// Whether it is the FQDN of a server, a pool or a service.
    bool has(std::string_view name) const {
        return servers_.contains(name) || pools_.contains(name) || services_.contains(name) ||
               farms_.contains(name);
    }

  private:
    using Servers = std::vector<model::ServerId>;
    using Index = std::unordered_map<std::string_view, Servers>;

    void add_hosts(const model::Topology& topology);
    void add_edge(const model::Service& service, const model::Pool& pool);
    void add_services(const model::Topology& topology, const rules::Scope& scope);

    Index servers_;
    Index pools_;
    Index hosts_;
    Index edges_;
    std::map<std::string, Servers, std::less<>> farms_;  ///< by host, which stands in a URL
    std::unordered_set<std::string_view> services_;
    std::unordered_set<std::string_view> sip_domains_;
    std::unordered_map<std::uint32_t, std::unordered_set<std::string_view>> outer_names_;
};

}  // namespace analyzer::evidence

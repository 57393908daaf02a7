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

#include "analyzer/evidence/own_names.hpp"
#include "rules/evidence.hpp"

namespace analyzer::evidence {

namespace model = parsers::model;

/// Where an FQDN of the topology leads.
struct Lead {
    std::vector<model::ServerId> servers;  ///< of that name: several where a machine is in several
                                           ///< pools
    std::vector<model::ServerId> pool_servers;  ///< of the pools of that name
    std::vector<model::ServerId> edge_servers;  ///< of the Edge pools that publish it outside
    bool is_host = false;                       ///< a server, a pool or a service has it
    bool is_sip_domain = false;
};

/// Where a name of the topology leads: every look-up in constant time. Names are lower case. Refers
/// to the topology and the scope.
class Directory {
  public:
    Directory(const model::Topology& topology, const rules::Scope& scope);

    /// An empty one where the name leads nowhere.
    const Lead& find(std::string_view fqdn) const;
    /// Servers of the one machine with that short host name; none where two machines share it.
    std::span<const model::ServerId> servers_by_host(std::string_view host) const;
    /// Servers of the Office Web Apps farms whose discovery URL has that host.
    std::span<const model::ServerId> farm_servers(std::string_view host) const;

    /// Whether one of the names is what the Edge pool publishes on its outer side, or what
    /// clients outside look for there: sip.<SIP domain>.
    bool has_outer_name(model::PoolId edge, const OwnNames& names) const;
    /// Whether it is the FQDN of a server, a pool or a service.
    bool has(std::string_view name) const { return find(name).is_host || farms_.contains(name); }

  private:
    using Servers = std::vector<model::ServerId>;

    /// A short host name is no identity: one that two machines share leads nowhere.
    struct Machine {
        std::string_view fqdn;
        Servers servers;
        bool is_shared = false;
    };

    Lead& host(std::string_view fqdn);
    void add_edge(const model::Service& service, const model::Pool& pool);
    void add_services(const model::Topology& topology, const rules::Scope& scope);

    std::unordered_map<std::string_view, Lead> leads_;
    std::unordered_map<std::string_view, Machine> machines_;  ///< by short host name
    std::map<std::string, Servers, std::less<>> farms_;       ///< by host, which stands in a URL
    std::unordered_map<std::uint32_t, std::unordered_set<std::string_view>> outer_names_;
};

}  // namespace analyzer::evidence

#include "parsers/topology/machines.hpp"

#include <utility>

namespace parsers::topology {
namespace {

std::vector<model::NetInterface> read_interfaces(Source& source, Element machine) {
    std::vector<model::NetInterface> interfaces;
    for (const Element element : machine.children("NetInterface")) {
        interfaces.push_back({.side = Source::text(element, "InterfaceSide"),
                              .number = source.number(element, "InterfaceNumber").value_or(0),
                              .address = Source::text(element, "IPAddress"),
                              .configured_address = Source::text(element, "ConfiguredIPAddress")});
    }
    return interfaces;
}

}  // namespace

std::vector<model::Server> read_machines(Source& source, Element cluster, Element machines) {
    std::vector<model::Server> servers;
    const Children all = machines.children("Machine");
    const bool is_only(all.only());
    std::uint32_t position = 0;
    for (const Element machine : all) {
        ++position;
        std::string fqdn =
            is_only ? Source::host(machine, "Fqdn") : source.required_host(machine, "Fqdn");
        if (fqdn.empty() && is_only) {
            fqdn = Source::host(cluster, "Fqdn");
        }
        if (fqdn.empty()) {
            continue;
        }
        servers.push_back({.fqdn = std::move(fqdn),
                           .pool = {},
                           .ordinal = source.number(machine, "OrdinalInCluster").value_or(position),
                           .interfaces = read_interfaces(source, machine),
                           .place = source.place(machine)});
    }
    if (all.empty()) {
        source.note(model::Fault::missing_element, cluster, "Machine");
    }
    return servers;
}

}  // namespace parsers::topology

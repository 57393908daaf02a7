#include "parsers/topology/service.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "parsers/text/ascii.hpp"
#include "parsers/topology/role.hpp"

namespace parsers::topology {
namespace {

std::string without_prefix(std::string_view owner) {
    for (const std::string_view prefix : {"urn:component:", "urn:application:"}) {
        if (text::starts_with_ignoring_case(owner, prefix)) {
            owner.remove_prefix(prefix.size());
            break;
        }
    }
    return std::string(owner);
}

void read_ports(Source& source, Element ports, model::Service& service) {
    for (const Element element : ports.children("Port")) {
        if (source.required(element, "Port").empty()) {
            continue;
        }
        service.ports.push_back(
            {.owner = without_prefix(Source::text(element, "Owner")),
             .usage = Source::text(element, "Usage"),
             .side = Source::text(element, "InterfaceSide"),
             .number = source.number(element, "Port").value_or(0),
             .interface_number = source.number(element, "InterfaceNumber").value_or(0),
             .range = source.number(element, "Range").value_or(0),
             .configured_port = source.number(element, "ConfiguredPort").value_or(0),
             .protocol = Source::text(element, "Protocol"),
             .configured_fqdn = Source::host(element, "ConfiguredFqdn")});
    }
}

/// Takes the value over when the element has the attribute and nothing has been taken before.
void take(std::string& value, Element element, std::string_view attribute) {
    if (value.empty()) {
        value = Source::text(element, attribute);
    }
}

/// `ExternalSettings Host` is known from real files, `InternalSettings` from none, so any element
/// below the role's that is named so will do.
void read_web_hosts(Element settings, model::Service& service) {
    const bool is_internal = text::contains_ignoring_case(settings.name(), "Internal");
    const bool is_external = text::contains_ignoring_case(settings.name(), "External");
    if (is_internal || is_external) {
        std::string& host = is_internal ? service.web_internal_host : service.web_external_host;
        if (host.empty()) {
            host = Source::host(settings, "Host");
        }
        return;
    }
    for (const Element child : settings.children()) {
        read_web_hosts(child, service);
    }
}

/// The name of a role's element is never relied on: only Microsoft knows all of them.
void read_role_element(Source& source, Element element, model::Service& service) {
    service.is_director = service.is_director || source.flag(element, "IsDirector").value_or(false);
    service.is_active = service.is_active || source.flag(element, "IsActive").value_or(false);
    take(service.display_name, element, "DisplayName");
    take(service.discovery_url, element, "DiscoveryUrl");
    take(service.share_name, element, "ShareName");
    if (service.role == model::Role::web_services) {
        for (const Element child : element.children()) {
            read_web_hosts(child, service);
        }
    }
}

bool is_structure(std::string_view name) {
    constexpr std::array<std::string_view, 4> names{"ServiceId", "DependsOn", "InstalledOn",
                                                    "Ports"};
    return std::ranges::find(names, name) != names.end();
}

std::uint32_t read_version(Source& source, Element element) {
    constexpr std::uint32_t lync_2010 = 5;
    constexpr std::uint32_t skype_2019 = 8;
    if (source.required(element, "ServiceVersion").empty()) {
        return 0;
    }
    const auto version = source.number(element, "ServiceVersion");
    if (version && (*version < lync_2010 || *version > skype_2019)) {
        source.note_invalid(element, "ServiceVersion", std::to_string(*version));
    }
    return version.value_or(0);
}

}  // namespace

model::Service read_service(Source& source, Element element, std::string_view role_name) {
    model::Service service;
    service.role_name = role_name;
    service.role = role_of(role_name);
    service.version = read_version(source, element);
    service.is_director = source.flag(element, "IsDirector").value_or(false);
    service.place = source.place(element);
    if (service.role == model::Role::unknown && !role_name.empty()) {
        source.note(model::Fault::unknown_role, element, role_name);
    }
    for (const Element child : element.children()) {
        if (child.name() == "Ports") {
            read_ports(source, child, service);
        } else if (!is_structure(child.name())) {
            read_role_element(source, child, service);
        }
    }
    return service;
}

}  // namespace parsers::topology

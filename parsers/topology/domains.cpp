#include "parsers/topology/domains.hpp"

#include <string>
#include <unordered_set>
#include <utility>

namespace parsers::topology {
namespace {

/// The URL in use; an only entry is in use even if nothing says so.
std::string active_url(Source& source, Element simple_url) {
    const Element only_entry = simple_url.children("SimpleUrlEntry").only();
    if (only_entry && Source::text(simple_url, "ActiveUrl").empty()) {
        return std::string(source.required(only_entry, "Url"));
    }
    return std::string(source.required(simple_url, "ActiveUrl"));
}

}  // namespace

void read_sip_domains(Source& source, Element internal_domains, model::Topology& topology) {
    topology.default_sip_domain = source.required_host(internal_domains, "DefaultDomain");
    std::unordered_set<std::string> known;
    for (const Element element : internal_domains.children("InternalDomain")) {
        std::string name = source.required_host(element, "Name");
        if (name.empty()) {
            continue;
        }
        if (!known.insert(name).second) {
            source.note(model::Fault::duplicate_key, element, name);
            continue;
        }
        topology.sip_domains.push_back({std::move(name), source.place(element)});
    }
    if (!topology.default_sip_domain.empty() && !known.contains(topology.default_sip_domain)) {
        source.note_invalid(internal_domains, "DefaultDomain", topology.default_sip_domain);
    }
}

void read_simple_urls(Source& source, Element configuration, model::Topology& topology) {
    topology.has_simple_urls = topology.has_simple_urls || configuration;
    for (const Element element : configuration.children("SimpleUrl")) {
        std::string component(source.required(element, "Component"));
        std::string domain = source.required_host(element, "Domain");
        std::string url = active_url(source, element);
        if (!url.empty()) {
            topology.simple_urls.push_back(
                {std::move(component), std::move(domain), std::move(url), source.place(element)});
        }
    }
}

}  // namespace parsers::topology

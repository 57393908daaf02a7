#include "analyzer/evidence/pool_names.hpp"

#include <algorithm>

#include "analyzer/evidence/names.hpp"
#include "parsers/text/ascii.hpp"
#include "rules/host_name.hpp"

namespace analyzer::evidence {

namespace {

using model::Role;
using parsers::text::equal_ignoring_case;
using rules::NameReason;
using rules::PoolKind;
using rules::RequiredName;
using rules::RequiredNames;
using rules::Use;

/// Clients sign in at these, so that they may be found as sip.<domain>.
bool is_for_clients(PoolKind kind) {
    return kind == PoolKind::standard || kind == PoolKind::enterprise ||
           kind == PoolKind::director || kind == PoolKind::branch;
}

bool speaks_tls(const model::Service& service) {
    return std::ranges::any_of(service.ports, [](const model::Port& port) {
        return equal_ignoring_case(port.protocol, "Tls") ||
               equal_ignoring_case(port.protocol, "Mtls");
    });
}

/// The names that an Edge publishes, and whether it takes part in XMPP federation.
struct Published {
    std::vector<RequiredName> access;
    std::vector<RequiredName> data;
    bool has_xmpp = false;

    void add(const model::Service& service) {
        for (const model::Port& port : service.ports) {
            has_xmpp = has_xmpp || equal_ignoring_case(port.owner, "XmppFederationProxy");
            if (!is_external_name(port)) {
                continue;
            }
            if (equal_ignoring_case(port.owner, "AccessEdge")) {
                add_name(access, port.configured_fqdn, NameReason::access_edge);
            } else if (equal_ignoring_case(port.owner, "DataEdge")) {
                add_name(data, port.configured_fqdn, NameReason::data_edge);
            }
        }
    }
};

}  // namespace

PoolNames::PoolNames(const model::Topology& topology, model::PoolId id,
                     const rules::PoolFacts& facts, const SharedNames& shared)
    : topology_(topology), pool_(topology.pool(id)), facts_(facts), shared_(shared) {}

std::vector<RequiredNames> PoolNames::of(const model::Server& server) const {
    switch (facts_.kind) {
        case PoolKind::edge:
            return edge();
        case PoolKind::other:
            return neighbour();
        case PoolKind::trusted_application:
            return application(server);
        default:
            return internal(server);
    }
}

/// Requirements rows 46, 47, 56, 57: the Default certificate carries pool and server; where clients
/// sign in, also sip.<domain> of every SIP domain.
RequiredNames PoolNames::default_of(const model::Server& server) const {
    RequiredNames required{.use = Use::default_, .names = {}};
    add_name(required.names, pool_.fqdn, NameReason::pool_fqdn);
    add_name(required.names, server.fqdn, NameReason::server_fqdn);
    if (is_for_clients(facts_.kind)) {
        append_names(required.names, shared_.sip_domains);
    }
    return required;
}

/// Rows 49, 50, 58: the internal web site is also reached by pool and server, the external one by
/// its published name; both by simple URLs and Autodiscover.
std::vector<RequiredNames> PoolNames::internal(const model::Server& server) const {
    std::vector<RequiredNames> uses;
    uses.push_back(default_of(server));
    if (facts_.has_web_services) {
        uses.push_back({.use = Use::web_services_internal, .names = {}});
        std::vector<RequiredName>& inside = uses.back().names;
        add_name(inside, facts_.web_internal_host, NameReason::web_internal);
        add_name(inside, pool_.fqdn, NameReason::pool_fqdn);
        add_name(inside, server.fqdn, NameReason::server_fqdn);
        append_names(inside, shared_.web_internal);
        uses.push_back({.use = Use::web_services_external, .names = {}});
        add_name(uses.back().names, facts_.web_external_host, NameReason::web_external);
        append_names(uses.back().names, shared_.web_external);
    }
    return uses;
}

/// Row 67: derived from the pattern of the other pools, so they have a reason of their own.
std::vector<RequiredNames> PoolNames::application(const model::Server& server) const {
    std::vector<RequiredNames> uses{{.use = Use::default_, .names = {}}};
    add_name(uses.back().names, pool_.fqdn, NameReason::trusted_application);
    add_name(uses.back().names, server.fqdn, NameReason::trusted_application);
    return uses;
}

/// Rows 70-72, 78, 79, 83: A/V authentication looks at no name; the inner side is called by the
/// pool's name.
std::vector<RequiredNames> PoolNames::edge() const {
    Published published;
    for (const model::ServiceId id : pool_.services) {
        if (topology_.service(id).role == Role::edge_server) {
            published.add(topology_.service(id));
        }
    }
    std::vector<RequiredNames> uses{
        {.use = Use::edge_internal, .names = {}},
        {.use = Use::access_edge_external, .names = std::move(published.access)},
        {.use = Use::data_edge_external, .names = std::move(published.data)},
        {.use = Use::audio_video_authentication, .names = {}}};
    add_name(uses[0].names, pool_.fqdn, NameReason::edge_internal);
    append_names(uses[1].names, shared_.sip_domains);
    if (published.has_xmpp) {
        uses.push_back({.use = Use::xmpp_server, .names = shared_.xmpp_domains});
    }
    return uses;
}

/// Rows 99, 104: an Office Web Apps farm is reached at its discovery URL, a gateway with a trunk
/// over TLS by its own name. Their certificates have no word of Microsoft's; Default serves.
/// Databases and file shares have no use of ours.
std::vector<RequiredNames> PoolNames::neighbour() const {
    RequiredNames required{.use = Use::default_, .names = {}};
    bool is_neighbour = false;
    for (const model::ServiceId id : pool_.services) {
        const model::Service& service = topology_.service(id);
        if (service.role == Role::wac_service) {
            const std::string host = rules::url_host(service.discovery_url);
            add_name(required.names, host.empty() ? pool_.fqdn : host, NameReason::office_web_apps);
            is_neighbour = true;
        } else if (service.role == Role::pstn_gateway && speaks_tls(service)) {
            // Many gateways are called by an address, which is no DNS name.
            add_name(required.names, rules::is_fqdn(pool_.fqdn) ? pool_.fqdn : std::string(),
                     NameReason::gateway);
            is_neighbour = true;
        }
    }
    return is_neighbour ? std::vector<RequiredNames>{std::move(required)}
                        : std::vector<RequiredNames>{};
}

}  // namespace analyzer::evidence

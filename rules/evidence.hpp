#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "parsers/model/bundle.hpp"
#include "parsers/model/topology.hpp"
#include "rules/exports.hpp"
#include "rules/suppression.hpp"
#include "rules/trust.hpp"
#include "rules/use.hpp"

/// What rules reason about: values, derived once by `analyzer/evidence`, constant afterwards. Rules
/// ask these; they never see a file, XML, DER, a clock or a language.
namespace rules {

// ---- which servers (semantics §2)

enum class PoolKind : std::uint8_t {
    standard,    ///< Standard Edition: one machine named as its pool, its store beside it
    enterprise,  ///< every other pool with Registrar and UserServices
    director,    ///< Registrar with IsDirector
    branch,      ///< Registrar without UserServices: survivable branch appliance
    mediation,   ///< MediationServer without Registrar
    edge,
    persistent_chat,  ///< stand-alone Persistent Chat
    trusted_application,
    other  ///< SQL, file share, gateway, Office Web Apps …
};

struct PoolFacts {
    PoolKind kind = PoolKind::other;
    bool is_internal = false;  ///< its servers are internal servers: Registrar or MediationServer
    bool has_web_services = false;
    bool has_mediation = false;
    std::uint32_t version = 0;      ///< highest ServiceVersion on it; 0 without services
    std::string web_external_host;  ///< lower case; empty without web services
    std::string web_internal_host;  ///< the override, else the pool's name; empty without
};

/// A server the Persistent Chat requirement binds.
struct ChatMember {
    ServerId server;
    bool hosts_web_services = false;  ///< File Upload/Download runs here
    bool is_chat_server = false;      ///< the Persistent Chat service runs here
    bool is_inferred = false;         ///< no usable next hop: taken from the site or the topology
};

struct Scope {
    std::vector<PoolFacts> pools;  ///< by PoolId
    bool is_chat_deployed = false;
    std::vector<ServiceId> chat_services;    ///< in document order
    std::vector<PoolId> next_hops;           ///< pools the chat services depend on by Registrar
    std::vector<ChatMember> chat_members;    ///< in topology order, each server once
    std::vector<ServerId> internal_servers;  ///< in topology order

    const PoolFacts& pool(PoolId id) const { return pools[id.value]; }
};

// ---- whose certificate (semantics §3)

struct Candidate {
    CertificateId certificate;
    Way way{};
    bool is_use_stated = false;  ///< assignment, use folder or use file stem named this use
};

/// The certificates that may serve one use of one server.
struct Selection {
    Use use{};
    std::vector<Candidate> candidates;  ///< best first; the first is the selected one
    bool is_usable = false;  ///< of the selected one: inside its validity, serverAuth or no EKU

    CertificateId selected() const {
        return candidates.empty() ? CertificateId{} : candidates.front().certificate;
    }
};

/// A certificate selected for some use: where, and what for.
struct Placement {
    ServerId server;  ///< none for the reverse proxy and the deployment's OAuth certificate
    Use use{};
    Way way{};
};

struct Attribution {
    std::vector<std::vector<Selection>> servers;  ///< by ServerId: one per use the server has
    std::vector<Selection> deployment;  ///< uses without a server: reverse proxy, OAuthTokenIssuer
    std::vector<bool> is_authority;     ///< by CertificateId: a CA certificate, never attributed
    std::vector<std::vector<Placement>> placements;  ///< by CertificateId: where it is selected
    /// By CertificateId: servers that something speaks for, be it a candidate there or not.
    std::vector<std::vector<ServerId>> owners;

    const Selection* find(ServerId server, Use use) const {
        for (const Selection& selection : servers[server.value]) {
            if (selection.use == use) {
                return &selection;
            }
        }
        return nullptr;
    }
    bool is_selected(CertificateId id) const { return !placements[id.value].empty(); }
};

// ---- what it must be called (semantics §3, requirements B-D)

/// Why a name is required.
enum class NameReason : std::uint8_t {
    server_fqdn,
    pool_fqdn,
    web_internal,
    web_external,
    access_edge,
    data_edge,
    xmpp_domain,
    meet_url,
    dialin_url,
    admin_url,
    sip_domain,  ///< sip.<domain>
    lyncdiscover,
    lyncdiscover_internal,
    edge_internal,
    office_web_apps,
    gateway,
    trusted_application,
};

struct RequiredName {
    std::string name;  ///< lower case
    NameReason reason{};

    friend bool operator==(const RequiredName&, const RequiredName&) = default;
};

/// The DNS names that one use of one server is reached by.
struct RequiredNames {
    Use use{};
    std::vector<RequiredName> names;
};

// ---- all of it

enum class SameCaPolicy : std::uint8_t {
    standard,  ///< same root, other issuing CA: a warning
    issuing,   ///< an error
    root       ///< a pass
};

/// What the user decides.
struct Policy {
    SameCaPolicy same_ca = SameCaPolicy::standard;
    std::string internal_ca;  ///< thumbprint or subject of the reference CA; empty: votes decide
    std::uint32_t expiry_days = 60;        ///< TC2015
    bool accepts_private_edge_ca = false;  ///< TC4001 stays silent
};

struct Evidence {
    model::Topology topology;
    bool has_topology = false;  ///< false: only what certificates alone tell can be judged
    model::Problems topology_problems;
    model::Bundle bundle;
    model::Instant clock{};
    Policy policy;
    std::vector<Suppression> suppressions;  ///< in order of the file

    Scope scope;
    Attribution attribution;
    Trust trust;
    Exports exports;
    Reference reference;
    std::vector<Comparison> comparisons;            ///< in order of Scope::chat_members
    std::vector<std::vector<RequiredNames>> names;  ///< by ServerId, one per use
    std::vector<RequiredNames> deployment_names;    ///< of Attribution::deployment, in its order
    std::unordered_map<std::string, ServerId> servers_by_name;  ///< lower-case FQDN
    std::unordered_map<std::string, PoolId> pools_by_name;      ///< lower-case FQDN

    const model::Certificate& certificate(CertificateId id) const { return bundle.certificate(id); }
    const RequiredNames* required_names(ServerId server, Use use) const {
        for (const RequiredNames& required : names[server.value]) {
            if (required.use == use) {
                return &required;
            }
        }
        return nullptr;
    }
};

/// The DNS names a certificate counts for: its SAN dNSNames, or its CN where it has none (semantics
/// §3). Lower case.
std::vector<std::string> dns_names(const model::Certificate& certificate);

/// Whether a presented name covers a host: equal, or a wildcard for its leftmost label (RFC 6125,
/// 6.4.3). Both lower case.
bool covers(std::string_view presented, std::string_view host);

/// Inside its validity at the clock, and good for TLS servers: serverAuth, anyExtendedKeyUsage, or
/// no extended key usage at all.
bool is_usable(const model::Certificate& certificate, model::Instant clock);

}  // namespace rules

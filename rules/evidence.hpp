#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "parsers/model/bundle.hpp"
#include "parsers/model/topology.hpp"

/// What rules reason about: values, derived once by `analyzer/evidence`, constant afterwards. Rules
/// ask these; they never see a file, XML, DER, a clock or a language.
namespace rules {

namespace model = parsers::model;

using model::CertificateId;
using model::FileId;
using model::PoolId;
using model::ServerId;
using model::ServiceId;
using AuthorityId = model::Id<struct AuthorityTag>;  ///< Trust::authorities
using KeyId = model::Id<struct KeyTag>;              ///< one per distinct SubjectPublicKeyInfo
using NameId = model::Id<struct NameTag>;            ///< one per distinct normalised name

/// What a certificate is used for, after the `-Type` values of Set-CsCertificate. The reverse
/// proxy, Office Web Apps and trusted applications have no Microsoft word; theirs are ours.
enum class Use : std::uint8_t {
    default_,
    web_services_internal,
    web_services_external,
    oauth_token_issuer,
    edge_internal,
    access_edge_external,
    data_edge_external,
    audio_video_authentication,
    xmpp_server,
    reverse_proxy,
};
inline constexpr std::size_t use_count = 10;
/// `Default`, `WebServicesInternal`, … as Get-CsCertificate prints them (`Internal` for Edge).
std::string_view to_text(Use use);
/// Reads such a word without regard to case; also `External` (Access Edge).
std::optional<Use> parse_use(std::string_view word);

// ---- which servers (semantics §2) -------------------------------------------------------------

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
    bool has_persistent_chat = false;
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

// ---- whose certificate (semantics §3) ----------------------------------------------------------

/// How a certificate came to a server, strongest first; every finding tells it.
enum class Way : std::uint8_t { assignment, folder, name };

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
    std::vector<std::vector<ServerId>> owners;  ///< by CertificateId: servers it is a candidate for

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

// ---- who issued it (semantics §4)
// ----------------------------------------------------------------

enum class IssuerState : std::uint8_t { self_signed, proven, refuted, unverifiable, claimed };

/// A CA: (subject name, public key) where proven, else (issuer name, authority key identifier).
struct Authority {
    std::string name;    ///< RFC 4514 text
    std::string key_id;  ///< hex of the subject or authority key identifier; may be empty
    NameId name_id;
    KeyId key;  ///< none unless proven
    bool is_proven = false;
    CertificateId certificate;         ///< a supplied CA certificate with that name and key, if any
    std::uint32_t family = 0;          ///< equal for a CA and its renewals
    std::vector<CertificateId> chain;  ///< from its certificate to the root as far as known: the
                                       ///< shortest that holds at the clock, else the shortest
    bool is_complete = false;          ///< some chain of it reaches a self-signed certificate
    std::vector<KeyId> root_keys;  ///< of every self-signed certificate its chains reach, sorted
    std::string topmost_name;      ///< incomplete: issuer name of the topmost certificate known
    std::string topmost_key_id;    ///< and its authority key identifier, hex
    NameId topmost_name_id;
    bool is_truncated = false;  ///< more chains than are followed (64, depth 16)
};

/// Who issued one certificate.
struct Issuance {
    IssuerState state = IssuerState::claimed;
    AuthorityId authority;  ///< none when self-signed
    CertificateId issuer;   ///< the CA certificate the proof goes through; refuted, unverifiable:
                            ///< the certificate that has the issuer's name
    bool by_non_authority = false;  ///< a key verifies it whose certificate may not sign (TC2032)
};

/// An issuer certificate that nobody supplied, and who needs it.
struct MissingIssuer {
    std::string name;
    std::string key_id;  ///< hex; empty when the certificates do not tell
    std::vector<CertificateId> needed_by;
};

struct Trust {
    std::vector<Issuance> issuances;  ///< by CertificateId
    std::vector<KeyId> keys;          ///< by CertificateId: its own public key
    std::vector<NameId> subjects;     ///< by CertificateId
    std::vector<Authority> authorities;
    std::vector<MissingIssuer> missing;  ///< sorted by name, key identifier
    std::uint64_t verifications = 0;     ///< signatures checked, each (certificate, key) once

    const Issuance& issuance(CertificateId id) const { return issuances[id.value]; }
    const Authority& authority(AuthorityId id) const { return authorities[id.value]; }
    /// The CA certificates that prove who issued it, nearest first; empty when self-signed or
    /// nothing is known.
    std::span<const CertificateId> chain(CertificateId id) const {
        const AuthorityId issuer = issuances[id.value].authority;
        return issuer ? std::span<const CertificateId>(authority(issuer).chain)
                      : std::span<const CertificateId>();
    }
    /// Whether its chain reaches a self-signed certificate.
    bool is_complete(CertificateId id) const {
        const Issuance& issuance = issuances[id.value];
        return issuance.state == IssuerState::self_signed ||
               (issuance.state == IssuerState::proven && authority(issuance.authority).is_complete);
    }
};

// ---- the same CA? (semantics §5)
// --------------------------------------------------------------------

struct Vote {
    AuthorityId authority;
    std::vector<ServerId> servers;  ///< in topology order
};

struct Reference {
    AuthorityId authority;       ///< none: no internal certificate was supplied
    bool is_stated = false;      ///< by --internal-ca
    std::vector<Vote> votes;     ///< of the voting servers; most first
    std::vector<Vote> internal;  ///< CA → internal servers (all kinds), for TC1007; sorted by name
    CertificateId witness;  ///< a selected certificate of an internal server that this CA issued
};

/// The rows of the table in semantics §5, top down.
enum class SameCa : std::uint8_t {
    self_signed,
    refuted,
    holds_by_identity,  ///< a Standard Edition server whose own certificate is the only vote
    no_reference,
    holds,
    renewed,
    same_root,   ///< different CAs, common root key, both complete
    other_root,  ///< different CAs, no common root key, both complete
    unverifiable,
    names_another_issuer,  ///< incomplete, and the issuer names differ
    unproven,              ///< incomplete, names equal, key identifiers equal or absent
    possibly_renewed,      ///< incomplete, names equal, key identifiers differ
    root_missing,          ///< issuers differ, a root is missing, topmost known issuers agree
    other_topmost          ///< issuers differ, a root is missing, topmost known issuers disagree
};

/// One server's certificate against the reference CA.
struct Comparison {
    ServerId server;
    std::vector<Use> uses;  ///< Default, WebServicesInternal, or both when one certificate serves
    CertificateId certificate;
    Way way{};
    SameCa outcome{};
};

// ---- what it must be called (semantics §3, requirements B-D)
// -----------------------------------------

/// Why a name is required.
enum class NameReason : std::uint8_t {
    server_fqdn,
    pool_fqdn,
    web_internal,
    web_external,
    access_edge,
    data_edge,
    xmpp_domain,
    simple_url,
    sip_domain,
    lyncdiscover,
    lyncdiscover_internal,
    edge_internal,
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
// --------------------------------------------------------------------------------------

enum class SameCaPolicy : std::uint8_t {
    standard,  ///< same root, other issuing CA: a warning
    issuing,   ///< an error
    root       ///< a pass
};

/// What the user decides.
struct Policy {
    SameCaPolicy same_ca = SameCaPolicy::standard;
    std::string internal_ca;  ///< thumbprint or subject of the reference CA; empty: votes decide
    std::uint32_t expiry_days = 60;  ///< TC2015
};

struct Evidence {
    model::Topology topology;
    bool has_topology = false;  ///< false: only what certificates alone tell can be judged
    model::Problems topology_problems;
    model::Bundle bundle;
    model::Instant clock{};
    Policy policy;

    Scope scope;
    Attribution attribution;
    Trust trust;
    Reference reference;
    std::vector<Comparison> comparisons;                        ///< in order of Scope::chat_members
    std::vector<std::vector<RequiredNames>> names;              ///< by ServerId, one per use
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

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/analysis.hpp"
#include "rules/evidence.hpp"

/// The certificates that a deployment needs, and which of them are there: `topocert plan`
/// (semantics §9).
namespace analyzer {

/// What became of a planned certificate, best first.
enum class Standing : std::uint8_t {
    satisfied,
    expires_soon,  ///< satisfied, but its end is within Policy::expiry_days
    unproven_ca,   ///< must come from the CA of the internal servers, and that is not proven
    defective,     ///< names and CA are right, and the audit finds errors in it
    wrong_names,
    wrong_ca,
    unusable,      ///< expired, not yet valid, or not for servers
    not_supplied,  ///< an export says what is assigned, and that was not supplied
    missing,
};
inline constexpr std::size_t standing_count = 9;

/// What servers hold for uses of a planned certificate: those with the same answer together.
struct Held {
    Standing standing{};
    rules::CertificateId certificate;  ///< the one selected; none when there is none
    std::vector<rules::ServerId> servers;
    std::vector<rules::Use> uses;
    std::vector<std::string> lacking;  ///< names the role is reached by that it does not bear
    /// Names it does not bear that only some clients or partners ask for: sip.<domain>,
    /// Autodiscover, XMPP domains. They do not make it wrong.
    std::vector<std::string> advised;
    std::string assigned;  ///< not_supplied: the thumbprint that the export tells
};

/// A subject alternative name, and all that asks for it.
struct PlannedName {
    std::string name;
    std::vector<rules::NameReason> reasons;

    friend bool operator==(const PlannedName&, const PlannedName&) = default;
};

enum class PlannedAuthority : std::uint8_t {
    reference,  ///< the very CA of the internal servers: the Persistent Chat requirement
    internal,   ///< one that the servers trust, best the same
    // NOLINTNEXTLINE(readability-identifier-naming): `public` is a keyword
    public_,  ///< one that everybody trusts
};

/// One certificate to have.
struct PlannedCertificate {
    std::string id;      ///< names its files: lower case, letters, digits, `.`, `-` and `_`
    rules::PoolId pool;  ///< none: of no pool (OAuthTokenIssuer, reverse proxy)
    std::vector<rules::ServerId> servers;  ///< in topology order; none: of no server
    std::vector<rules::Use> uses;
    std::string subject;             ///< its common name; empty: no name can be one
    std::vector<PlannedName> names;  ///< each once; only those a request can bear
    std::vector<std::string> unfit;  ///< required, but no host names that a certificate can bear
    bool is_exportable = false;      ///< the private key is copied to other servers
    bool has_cmdlet = false;         ///< Request-CsCertificate runs on these servers
    PlannedAuthority authority{};
    bool lacks_simple_urls = false;  ///< serves simple URLs, and the export does not tell them
    std::vector<Held> held;          ///< worst first
    Standing standing{};             ///< the worst of them
    /// Satisfied: the end of what ends first.
    std::optional<parsers::model::Instant> until;
    std::vector<std::string_view> rules;  ///< ids of the audit's errors in what is held, sorted
};

/// RSA keys of this size are asked for: recommended everywhere, and the least for OAuth
/// (requirements rows 17, 62).
inline constexpr std::uint32_t planned_key_bits = 2048;

struct Plan {
    std::vector<PlannedCertificate> certificates;  ///< pools in topology order, then the rest
    rules::AuthorityId authority;                  ///< the CA of the internal servers, where known
};

/// One certificate for all uses and all servers of a pool that one can serve; with `is_separate`
/// one for each use of each server.
Plan make_plan(const rules::Evidence& evidence, bool is_separate);

/// Adds the audit's errors to what is held.
void add_findings(Plan& plan, const Analysis& analysis);

}  // namespace analyzer

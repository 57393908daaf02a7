#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "rules/evidence.hpp"
#include "rules/text.hpp"

namespace rules {

enum class Severity : std::uint8_t { note, warning, error };

/// The evidence a rule cannot do without; what lacks is reported as not judged, never guessed.
enum class Need : std::uint8_t {
    topology = 1 << 0,
    certificates = 1 << 1,
    private_key = 1 << 2,
    assignments = 1 << 3,
    trusted_roots = 1 << 4,
    suppressions = 1 << 5,
};
struct Needs {
    std::uint8_t bits = 0;
    constexpr bool has(Need need) const { return (bits & static_cast<std::uint8_t>(need)) != 0; }
};
constexpr Needs operator|(Needs needs, Need need) {
    return {static_cast<std::uint8_t>(needs.bits | static_cast<std::uint8_t>(need))};
}
constexpr Needs operator|(Need left, Need right) { return Needs{} | left | right; }
constexpr Needs only(Need need) { return Needs{} | need; }

namespace detail {
/// Not constexpr on purpose: reaching it in a constant expression is the compile error.
void error_a_citation_needs_title_and_https_address();
}  // namespace detail

/// Where the requirement is written. There is no rule without one.
struct Citation {
    consteval Citation(std::string_view title_, std::string_view section_,
                       std::string_view address_)
        : title(title_), section(section_), address(address_) {
        if (title.empty() || address.substr(0, 8) != "https://") {
            detail::error_a_citation_needs_title_and_https_address();
        }
    }
    std::string_view title;    ///< document title, as published
    std::string_view section;  ///< heading or table; may be empty
    std::string_view address;  ///< https
};

// ---- what a rule says
// ----------------------------------------------------------------------------

/// A piece of wording inside a message, in every language; defined beside the rule that uses it.
struct Phrase {
    const Text* text;         ///< of static storage
    std::string detail = {};  ///< for its `{0}`: a name, number or OID
};

/// The thumbprint, serial or name of a certificate is an argument by id: rendered late.
struct SubjectOf {
    CertificateId certificate;
};  ///< RFC 4514 subject, or the first DNS name if empty
struct IssuerOf {
    CertificateId certificate;
};
struct ThumbprintOf {
    CertificateId certificate;
};  ///< SHA-1, as Windows shows it
struct SerialOf {
    CertificateId certificate;
};  ///< in both byte orders

/// The dynamic part of a message: names, numbers, instants, identifiers; reads in every language.
/// Lists are joined with `, `, an empty one reads as a dash.
using Argument = std::variant<std::string, std::int64_t, model::Instant, ServerId, PoolId, FileId,
                              Use, AuthorityId, SubjectOf, IssuerOf, ThumbprintOf, SerialOf, Phrase,
                              std::vector<std::string>, std::vector<ServerId>, std::vector<FileId>,
                              std::vector<CertificateId>, std::vector<Use>>;

enum class Kind : std::uint8_t {
    fail,
    pass,
    open,  ///< could not be judged from what was supplied
    not_applicable,
};

struct Deployment {};
/// What a finding is about; gives its place and its identity.
using Subject =
    std::variant<Deployment, ServerId, PoolId, ServiceId, CertificateId, AuthorityId, FileId>;

/// One answer of a rule. Compact: rendered only after all are sorted.
struct Hit {
    Kind kind = Kind::fail;
    Subject subject = Deployment{};
    std::vector<Argument> arguments = {};       ///< in order of the message's placeholders
    CertificateId certificate = {};             ///< the certificate spoken of: related location
    std::vector<Use> uses = {};                 ///< of the server, when the finding is about a use
    std::vector<CertificateId> proof = {};      ///< CA certificates that prove it, nearest first
    std::vector<CertificateId> reference = {};  ///< the chain compared with, where two are compared
    std::string identity =
        {};  ///< what tells two findings of one rule on one subject apart (missing name,
             ///< issuer name …); never a serial, date, path, line or thumbprint
    model::Location place = {};    ///< overrides the subject's place (problems of files)
    const Text* remedy = nullptr;  ///< what to do about this one; none: what the rule says
};
using Hits = std::vector<Hit>;

/// A rule: what it is called, where it is written, how it is told, and the function that judges.
struct Rule {
    std::string_view id;    ///< TC1001: opaque, never reused
    std::string_view name;  ///< kebab-case, says the defect
    Severity severity;
    Citation citation;
    Needs needs;
    std::string_view since;  ///< version of topocert that brought it
    Text summary;  ///< one sentence: what must hold; tells a pass, as the message would lie
    Text message;  ///< one sentence with a period, dynamic parts as '{0}'
    Text remedy;   ///< what to do
    Hits (*check)(const Evidence&);
};

}  // namespace rules

#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "analyzer/threads.hpp"
#include "rules/rule.hpp"

namespace analyzer {

/// A hit with what the engine adds to it.
struct Finding {
    const rules::Rule* rule;
    rules::Severity severity;  ///< the rule's, unless the policy overrides it
    rules::Hit hit;
    /// Where, best first: elements of the topology, then the certificate; never empty.
    std::vector<parsers::model::Location> places;
    /// Rule and subject (FQDN, pool, use, missing name …), readable; the fingerprint is its
    /// SHA-256. The same after a renewal or a moved line; true duplicates carry an ordinal.
    std::string identity;
    std::optional<std::size_t> suppression = {};  ///< of Evidence::suppressions: it is accepted
};

/// A rule that could not be judged, or did not apply, and why.
struct NotJudged {
    const rules::Rule* rule;
    rules::Needs lacking;     ///< what the export would have to hold; none: told by the rule
    std::uint32_t count = 0;  ///< subjects not judged; the whole rule counts as 1
    std::uint32_t not_applicable = 0;  ///< subjects that the rule does not bind
};

struct Analysis {
    std::vector<Finding>
        findings;  ///< sorted by path, line, column, rule, identity; fails and passes
    std::vector<NotJudged> not_judged;      ///< by rule id
    std::array<std::uint32_t, 3> counts{};  ///< failing findings by rules::Severity, not the
                                            ///< suppressed ones
    std::uint32_t suppressed = 0;
    std::uint32_t passes = 0;
};

/// What the rule needs and the evidence has not.
rules::Needs lacking(const rules::Rule& rule, const rules::Evidence& evidence);

/// Runs every rule whose needs the evidence meets, side by side, and sorts what they say. The same
/// for any number of threads.
Analysis analyze(const rules::Evidence& evidence, std::span<const rules::Rule* const> catalogue,
                 const Threads& threads = {});

/// Lower-case hex SHA-256 of a finding's identity: `topocert/v1`.
std::string fingerprint(const Finding& finding);

/// An argument as text in a language: names as they are, instants as RFC 3339.
std::string render(const rules::Argument& argument, const rules::Evidence& evidence,
                   rules::Language language);

/// A text with its placeholders filled.
std::string fill(std::string_view text, std::span<const std::string> arguments);

}  // namespace analyzer

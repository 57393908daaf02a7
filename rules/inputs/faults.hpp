#pragma once

#include <cstdint>
#include <string_view>

#include "parsers/model/problem.hpp"
#include "rules/text.hpp"

namespace rules {

/// What a fault means, as a clause to stand after a colon: small first letter, no period. `{0}` is
/// the problem's detail where it has one.
const Text& explanation(parsers::model::Fault fault);

/// What to do about it, as a sentence with a period.
const Text& remedy(parsers::model::Fault fault);

/// A word for it that never changes, for identities and machines: `malformed_der`.
std::string_view to_text(parsers::model::Fault fault);

/// What the audit makes of a fault.
enum class Consequence : std::uint8_t {
    mention,      ///< a line in the report and no finding: nothing that was meant for us is lost
    unreadable,   ///< TC9001
    locked,       ///< TC9002
    dangling,     ///< TC9003
    unpublished,  ///< TC9004
};

/// A fault is a finding when material that the audit was given is lost or uncertain by it: the file
/// was recognised and did not decode, or could not be opened at all. What was never opened by
/// decision (devices, links, oversized files), is of no kind this program knows, or was read
/// nevertheless (unknown roles, bytes behind the end, undecodable text) is mentioned only.
Consequence consequence(parsers::model::Fault fault);

}  // namespace rules

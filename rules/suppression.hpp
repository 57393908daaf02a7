#pragma once

#include <optional>
#include <string>

#include "parsers/model/instant.hpp"
#include "parsers/model/location.hpp"

namespace rules {

/// A finding that somebody has looked at and accepts; it stays in the report, marked.
struct Suppression {
    std::string rule;     ///< its id
    std::string subject;  ///< lower case: `*`, the fingerprint, or a word of the finding's identity
    std::optional<parsers::model::Instant> until;  ///< from then on it hides nothing
    std::string reason;                            ///< as written
    parsers::model::Location place;                ///< its line
    bool is_used = false;                          ///< some finding is hidden by it
};

}  // namespace rules

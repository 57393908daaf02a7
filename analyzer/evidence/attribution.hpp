#pragma once

#include <vector>

#include "rules/evidence.hpp"

namespace analyzer::evidence {

namespace model = parsers::model;

/// Which certificate belongs to which server and use, and which of them is selected (semantics §3).
/// Needs everything of the evidence but attribution, reference and comparisons; `deployment_names`
/// are the names of the uses that belong to no server.
rules::Attribution derive_attribution(const rules::Evidence& evidence,
                                      const std::vector<rules::RequiredNames>& deployment_names);

}  // namespace analyzer::evidence

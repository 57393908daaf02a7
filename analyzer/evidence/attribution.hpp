#pragma once

#include <vector>

#include "analyzer/evidence/directory.hpp"
#include "analyzer/threads.hpp"
#include "rules/evidence.hpp"

namespace analyzer::evidence {

namespace model = parsers::model;

/// Which certificate belongs to which server and use, and which of them is selected (semantics §3).
/// `is_root_listing`: by FileId, what lists root stores. Needs everything of the evidence but
/// attribution, reference and comparisons. The same for any number of threads.
rules::Attribution derive_attribution(const rules::Evidence& evidence, const Directory& directory,
                                      const std::vector<bool>& is_root_listing,
                                      const Threads& threads);

}  // namespace analyzer::evidence

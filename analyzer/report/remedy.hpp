#pragma once

#include <string>

#include "analyzer/report/audit.hpp"

namespace analyzer::report {

/// What to do about a finding: its rule's remedy, in which `<uses>`, `<missing names>` and `<its
/// thumbprint>` are those of the finding, `<that thumbprint>` is the one that only its message
/// tells, and lists are comma-separated as cmdlets take them. What no export can know (the path of
/// a CA, a thumbprint to come) stays a placeholder.
std::string remedy_of(const Audit& audit, const Finding& finding);

}  // namespace analyzer::report

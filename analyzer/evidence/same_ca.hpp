#pragma once

#include <vector>

#include "rules/evidence.hpp"

namespace analyzer::evidence {

namespace model = parsers::model;

/// Compares the CA of every server in scope with the reference CA: the table of semantics §5. A
/// server without a usable certificate has no entry; the presence rules judge it. Needs scope,
/// attribution, trust and reference.
std::vector<rules::Comparison> compare_authorities(const rules::Evidence& evidence);

}  // namespace analyzer::evidence

#pragma once

#include "analyzer/evidence/identities.hpp"

namespace analyzer::evidence {

/// Finds CAs that are one CA with renewed keys (semantics §4) and gives them the same
/// `Authority::family`: the same name and a root key in common, or, where one of them is
/// self-signed, a self-issued cross-certificate between the keys.
void join_families(const model::Bundle& bundle, const Identities& identities, rules::Trust& trust);

}  // namespace analyzer::evidence

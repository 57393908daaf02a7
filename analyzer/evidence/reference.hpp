#pragma once

#include "rules/evidence.hpp"

namespace analyzer::evidence {

namespace model = parsers::model;

/// The CA that the internal servers use (semantics §5): stated by the policy, else by votes. Needs
/// scope, attribution and trust.
rules::Reference choose_reference(const rules::Evidence& evidence);

/// The CA that `Policy::internal_ca` names, by the thumbprint of its certificate (SHA-1 or SHA-256,
/// with or without separators) or by its subject; those that fit, proven ones first.
std::vector<rules::AuthorityId> find_stated(const rules::Evidence& evidence);

}  // namespace analyzer::evidence

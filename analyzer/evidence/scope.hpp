#pragma once

#include "rules/evidence.hpp"

namespace analyzer::evidence {

namespace model = parsers::model;

/// From topology to servers (semantics §2): what every pool is, which servers are internal, and
/// which servers the Persistent Chat requirement binds.
rules::Scope derive_scope(const model::Topology& topology);

}  // namespace analyzer::evidence

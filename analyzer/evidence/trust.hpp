#pragma once

#include "analyzer/evidence/build.hpp"
#include "analyzer/threads.hpp"

namespace analyzer::evidence {

namespace model = parsers::model;

/// Who issued what (semantics §4): verifies signatures, finds the CAs, their chains, and the issuer
/// certificates that are missing.
rules::Trust derive_trust(const model::Bundle& bundle, model::Instant clock, const Threads& threads,
                          const VerifySignatures& verify);

}  // namespace analyzer::evidence

#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "analyzer/evidence/revocation.hpp"
#include "analyzer/evidence/root_stores.hpp"
#include "analyzer/threads.hpp"
#include "parsers/certificate/signature.hpp"
#include "parsers/model/assignment.hpp"
#include "parsers/topology/read.hpp"
#include "rules/evidence.hpp"

namespace analyzer::evidence {

/// Verifies the signatures of several certificates with one issuer's key; one verdict each, in
/// order.
using VerifySignatures = std::function<std::vector<parsers::certificate::Verification>(
    const parsers::model::Certificate& issuer,
    std::span<const parsers::model::Certificate* const> certificates)>;

/// The real one: a `Verifier` per call. Called from several threads at once.
std::vector<parsers::certificate::Verification> verify_signatures(
    const parsers::model::Certificate& issuer,
    std::span<const parsers::model::Certificate* const> certificates);

/// Everything the evidence is derived from.
struct Inputs {
    std::optional<parsers::topology::Reading> topology;
    parsers::model::Bundle bundle;
    parsers::model::Instant clock{};
    rules::Policy policy;
    std::vector<parsers::model::AssignmentExport> exports = {};
    std::vector<RootListing> root_listings = {};  ///< --trusted-roots
};

/// Derives what rules reason about: scope (semantics §2), attribution (§3), trust graph (§4), same
/// CA (§5), revocations and required names. Equal inputs give equal evidence at any number of
/// threads.
rules::Evidence build(Inputs inputs, const Threads& threads,
                      const VerifySignatures& verify = verify_signatures,
                      const VerifyRevocationList& verify_list = verify_revocation_list);

}  // namespace analyzer::evidence

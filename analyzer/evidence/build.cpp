#include "analyzer/evidence/build.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "analyzer/evidence/attribution.hpp"
#include "analyzer/evidence/directory.hpp"
#include "analyzer/evidence/exports.hpp"
#include "analyzer/evidence/names.hpp"
#include "analyzer/evidence/reference.hpp"
#include "analyzer/evidence/same_ca.hpp"
#include "analyzer/evidence/scope.hpp"
#include "analyzer/evidence/trust.hpp"

namespace analyzer::evidence {

namespace {

void index_names(rules::Evidence& evidence) {
    // Where a name occurs twice the first element answers, as in the product's own look-ups.
    const model::Topology& topology = evidence.topology;
    for (std::uint32_t index = 0; index < topology.servers.size(); ++index) {
        evidence.servers_by_name.emplace(topology.servers[index].fqdn, model::ServerId{index});
    }
    for (std::uint32_t index = 0; index < topology.pools.size(); ++index) {
        evidence.pools_by_name.emplace(topology.pools[index].fqdn, model::PoolId{index});
    }
}

}  // namespace

std::vector<parsers::certificate::Verification> verify_signatures(
    const model::Certificate& issuer, std::span<const model::Certificate* const> certificates) {
    parsers::certificate::Verifier verifier(issuer);
    std::vector<parsers::certificate::Verification> verdicts;
    verdicts.reserve(certificates.size());
    for (const model::Certificate* const certificate : certificates) {
        verdicts.push_back(verifier.verify(*certificate));
    }
    return verdicts;
}

rules::Evidence build(Inputs inputs, const Threads& threads, const VerifySignatures& verify,
                      const VerifyRevocationList& verify_list) {
    rules::Evidence evidence;
    if (inputs.topology) {
        evidence.topology = std::move(inputs.topology->topology);
        evidence.topology_problems = std::move(inputs.topology->problems);
        evidence.has_topology = true;
    }
    evidence.bundle = std::move(inputs.bundle);
    evidence.clock = inputs.clock;
    evidence.policy = std::move(inputs.policy);
    index_names(evidence);
    evidence.scope = derive_scope(evidence.topology);
    const Directory directory(evidence.topology, evidence.scope);
    evidence.names = derive_names(evidence.topology, evidence.scope, threads);
    evidence.deployment_names = derive_deployment_names(evidence.topology, evidence.scope);
    evidence.trust = derive_trust(evidence.bundle, evidence.clock, threads, verify);
    evidence.trust.revocations =
        find_revocations(evidence.bundle, evidence.trust, evidence.clock, threads, verify_list);
    evidence.exports = derive_exports(evidence, directory, inputs.exports);
    if (evidence.has_topology) {
        std::ranges::move(unplaced(evidence.exports), std::back_inserter(evidence.bundle.problems));
    }
    RootStores roots = derive_root_stores(evidence, directory, inputs.root_listings);
    evidence.exports.root_stores = std::move(roots.stores);
    evidence.attribution = derive_attribution(evidence, directory, roots.is_listing, threads);
    evidence.reference = choose_reference(evidence);
    evidence.comparisons = compare_authorities(evidence);
    return evidence;
}

}  // namespace analyzer::evidence

#include "rules/placed.hpp"

#include <algorithm>

namespace rules {

namespace {

bool is_outside(Use use) {
    return use == Use::access_edge_external || use == Use::data_edge_external ||
           use == Use::xmpp_server || use == Use::reverse_proxy;
}

}  // namespace

bool is_product(const PoolFacts& facts) {
    return facts.kind != PoolKind::other && facts.kind != PoolKind::trusted_application;
}

bool serves_product(const Evidence& evidence, CertificateId id, std::uint32_t oldest,
                    std::uint32_t newest) {
    const auto fits = [&](const PoolFacts& facts) {
        return is_product(facts) && facts.version >= oldest && facts.version <= newest;
    };
    if (!evidence.has_topology) {
        return true;
    }
    return std::ranges::any_of(
        evidence.attribution.placements[id.value], [&](const Placement& placement) {
            if (!placement.server) {
                return placement.use == Use::oauth_token_issuer &&
                       std::ranges::any_of(evidence.scope.pools, [&](const PoolFacts& facts) {
                           return facts.is_internal && fits(facts);
                       });
            }
            const PoolId pool = evidence.topology.server(placement.server).pool;
            return pool && fits(evidence.scope.pool(pool));
        });
}

bool serves_outside(const Evidence& evidence, CertificateId id) {
    return std::ranges::any_of(evidence.attribution.placements[id.value], is_outside,
                               &Placement::use);
}

bool is_gateway(const Evidence& evidence, PoolId pool) {
    if (!pool || evidence.scope.pool(pool).kind != PoolKind::other) {
        return false;
    }
    const std::vector<ServiceId>& services = evidence.topology.pool(pool).services;
    return !services.empty() && std::ranges::all_of(services, [&](ServiceId id) {
        return evidence.topology.service(id).role == model::Role::pstn_gateway;
    });
}

bool serves_gateways_only(const Evidence& evidence, CertificateId id) {
    const std::vector<Placement>& placements = evidence.attribution.placements[id.value];
    return !placements.empty() && std::ranges::all_of(placements, [&](const Placement& placement) {
        return placement.server &&
               is_gateway(evidence, evidence.topology.server(placement.server).pool);
    });
}

}  // namespace rules

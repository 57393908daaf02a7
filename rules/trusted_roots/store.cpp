#include "rules/trusted_roots/store.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_set>

namespace rules {

Subject subject_of(const RootStore& store) {
    if (store.server) {
        return store.server;
    }
    return store.file;
}

bool binds(const Evidence& evidence, const RootStore& store, std::uint32_t oldest,
           std::uint32_t newest) {
    const auto is_bound = [&](const PoolFacts& facts) {
        return facts.version >= oldest && facts.version <= newest;
    };
    if (!evidence.has_topology) {
        return true;
    }
    const PoolId pool = store.server ? evidence.topology.server(store.server).pool : PoolId{};
    return pool ? is_bound(evidence.scope.pool(pool))
                : std::ranges::any_of(evidence.scope.pools, is_bound);
}

std::vector<CertificateId> distinct_certificates(const RootStore& store) {
    std::unordered_set<CertificateId> seen;
    std::vector<CertificateId> found;
    std::ranges::copy_if(store.certificates, std::back_inserter(found),
                         [&](CertificateId id) { return seen.insert(id).second; });
    return found;
}

std::string names_of(const Evidence& evidence, CertificateId id) {
    const model::Certificate& certificate = evidence.certificate(id);
    return std::string(certificate.subject_text()) + " of " +
           std::string(certificate.issuer_text());
}

}  // namespace rules

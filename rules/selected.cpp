#include "rules/selected.hpp"

#include <algorithm>

namespace rules {

std::vector<CertificateId> judged_certificates(const Evidence& evidence) {
    const Attribution& attribution = evidence.attribution;
    std::vector<CertificateId> judged;
    for (std::uint32_t index = 0; index < evidence.bundle.certificates.size(); ++index) {
        const CertificateId id{index};
        if (evidence.has_topology ? attribution.is_selected(id)
                                  : !attribution.is_authority[index]) {
            judged.push_back(id);
        }
    }
    return judged;
}

std::vector<CertificateId> judged_intermediates(const Evidence& evidence) {
    const Trust& trust = evidence.trust;
    // Chains belong to CAs: following each CA once keeps this linear in the number of leaves.
    std::vector<bool> is_followed(trust.authorities.size());
    std::vector<CertificateId> found;
    for (const CertificateId id : judged_certificates(evidence)) {
        const AuthorityId issuer = trust.issuance(id).authority;
        if (!issuer || is_followed[issuer.value]) {
            continue;
        }
        is_followed[issuer.value] = true;
        std::ranges::copy_if(trust.authority(issuer).chain, std::back_inserter(found),
                             [&](CertificateId link) {
                                 return trust.issuance(link).state != IssuerState::self_signed;
                             });
    }
    std::ranges::sort(found);
    // Not std::ranges::unique: clang 14 refuses the view it returns.
    const auto repeated = std::unique(found.begin(), found.end());
    found.erase(repeated, found.end());
    // One that an assignment names is judged as a server's certificate already (semantics §3).
    std::erase_if(found, [&](CertificateId id) { return evidence.attribution.is_selected(id); });
    return found;
}

bool serves_only(const Evidence& evidence, CertificateId id, std::initializer_list<Use> uses) {
    const std::vector<Placement>& placements = evidence.attribution.placements[id.value];
    return !placements.empty() && std::ranges::all_of(placements, [&](const Placement& placement) {
        return std::ranges::find(uses, placement.use) != uses.end();
    });
}

}  // namespace rules

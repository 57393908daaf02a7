#include "rules/chain.hpp"

#include <algorithm>
#include <iterator>

namespace rules {

std::vector<CertificateId> authorities_above(const Evidence& evidence,
                                             const std::vector<CertificateId>& certificates) {
    const Trust& trust = evidence.trust;
    std::vector<bool> is_followed(trust.authorities.size());
    std::vector<CertificateId> found;
    for (const CertificateId id : certificates) {
        const AuthorityId issuer = trust.issuance(id).authority;
        if (issuer && !is_followed[issuer.value]) {
            is_followed[issuer.value] = true;
            std::ranges::copy(trust.authority(issuer).chain, std::back_inserter(found));
        }
    }
    std::ranges::sort(found);
    // Not std::ranges::unique: clang 14 refuses the view it returns.
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::vector<CertificateId> intermediates_above(const Evidence& evidence,
                                               const std::vector<CertificateId>& certificates) {
    std::vector<CertificateId> found = authorities_above(evidence, certificates);
    std::erase_if(found, [&](CertificateId id) {
        return evidence.trust.issuance(id).state == IssuerState::self_signed ||
               evidence.attribution.is_selected(id);
    });
    return found;
}

}  // namespace rules

#include "rules/selected.hpp"

#include <algorithm>

#include "rules/chain.hpp"

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
    return intermediates_above(evidence, judged_certificates(evidence));
}

bool serves_only(const Evidence& evidence, CertificateId id, std::initializer_list<Use> uses) {
    const std::vector<Placement>& placements = evidence.attribution.placements[id.value];
    return !placements.empty() && std::ranges::all_of(placements, [&](const Placement& placement) {
        return std::ranges::find(uses, placement.use) != uses.end();
    });
}

std::vector<std::string> subjects_and_thumbprints(const Evidence& evidence,
                                                  const std::vector<CertificateId>& certificates) {
    std::vector<std::string> texts;
    texts.reserve(certificates.size());
    for (const CertificateId id : certificates) {
        const model::Certificate& certificate = evidence.certificate(id);
        texts.push_back(std::string(certificate.subject_text()) + " (" +
                        model::to_hex(certificate.sha1) + ")");
    }
    return texts;
}

}  // namespace rules

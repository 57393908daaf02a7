#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "rules/evidence.hpp"
#include "rules/required_names.hpp"

namespace rules {

/// A required name that a certificate does not bear as it should, and the uses that require it.
struct UnmetName {
    CertificateId certificate;
    std::string name;
    std::vector<Use> uses;
};

inline void add_unmet(std::vector<UnmetName>& found, CertificateId certificate,
                      const std::string& name, Use use) {
    const auto known = std::ranges::find_if(found, [&](const UnmetName& unmet) {
        return unmet.certificate == certificate && unmet.name == name;
    });
    if (known == found.end()) {
        found.push_back({certificate, name, {use}});
    } else {
        known->uses.push_back(use);
    }
}

/// The names required of a server for a reason that is judged (NameReason → bool) and of which
/// `is_unmet` holds: (DNS names of the certificate that is selected for the use, name) → bool. Each
/// once a certificate; one that stands on the certificate to the letter is met.
template <class IsJudged, class IsUnmet>
std::vector<UnmetName> unmet_names(const Evidence& evidence, ServerId server, IsJudged is_judged,
                                   IsUnmet is_unmet) {
    std::vector<UnmetName> found;
    for (const Selection& selection : evidence.attribution.servers[server.value]) {
        const RequiredNames* required = evidence.required_names(server, selection.use);
        const CertificateId id = selection.selected();
        if (!id || required == nullptr) {
            continue;
        }
        const model::Certificate& certificate = evidence.certificate(id);
        const auto may_be_unmet = [&](const RequiredName& name) {
            return is_judged(name.reason) && !has_alternative_name(certificate, name.name);
        };
        // Nearly always none is, and nothing need be copied.
        if (std::ranges::none_of(required->names, may_be_unmet)) {
            continue;
        }
        const std::vector<std::string> present = dns_names(certificate);
        for (const RequiredName& name : required->names) {
            if (may_be_unmet(name) && is_unmet(present, name.name)) {
                add_unmet(found, id, name.name, selection.use);
            }
        }
    }
    return found;
}

}  // namespace rules

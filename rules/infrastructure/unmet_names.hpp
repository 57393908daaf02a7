#pragma once

#include <algorithm>
#include <optional>
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

/// The names required of a server of which `is_unmet` holds: (DNS names of the certificate that is
/// selected for the use, const RequiredName&) → bool. Each once a certificate; one that stands on
/// the certificate to the letter is met.
template <class IsUnmet>
std::vector<UnmetName> unmet_names(const Evidence& evidence, ServerId server, IsUnmet is_unmet) {
    std::vector<UnmetName> found;
    for (const Selection& selection : evidence.attribution.servers[server.value]) {
        const RequiredNames* required = evidence.required_names(server, selection.use);
        const CertificateId certificate = selection.selected();
        if (!certificate || required == nullptr) {
            continue;
        }
        std::optional<std::vector<std::string>> present;
        for (const RequiredName& name : required->names) {
            if (has_alternative_name(evidence.certificate(certificate), name.name)) {
                continue;
            }
            if (!present) {
                present = dns_names(evidence.certificate(certificate));
            }
            if (!is_unmet(*present, name)) {
                continue;
            }
            const auto known = std::ranges::find_if(found, [&](const UnmetName& unmet) {
                return unmet.certificate == certificate && unmet.name == name.name;
            });
            if (known == found.end()) {
                found.push_back({certificate, name.name, {selection.use}});
            } else {
                known->uses.push_back(selection.use);
            }
        }
    }
    return found;
}

}  // namespace rules

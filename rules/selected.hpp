#pragma once

#include <initializer_list>
#include <optional>
#include <vector>

#include "rules/rule.hpp"

namespace rules {

/// The certificates that rules about certificates judge, in order: those selected for some use
/// (semantics §3: what is selected for no use is only listed). Without a topology nothing can be
/// selected; then every certificate counts but those of CAs.
std::vector<CertificateId> judged_certificates(const Evidence& evidence);

/// The CA certificates in the chains of the judged certificates, each once; roots left out: nobody
/// relies on the signature that a root makes over itself.
std::vector<CertificateId> judged_intermediates(const Evidence& evidence);

/// Whether a certificate is selected, and for none but these uses.
bool serves_only(const Evidence& evidence, CertificateId id, std::initializer_list<Use> uses);

/// One hit for every judged certificate that `find_defect` gives the message's arguments for.
/// `find_defect`: (CertificateId, const model::Certificate&) →
/// std::optional<std::vector<Argument>>.
template <class FindDefect>
Hits judge_selected(const Evidence& evidence, FindDefect find_defect) {
    Hits hits;
    for (const CertificateId id : judged_certificates(evidence)) {
        std::optional<std::vector<Argument>> arguments = find_defect(id, evidence.certificate(id));
        if (arguments) {
            hits.push_back({.subject = id, .arguments = std::move(*arguments), .certificate = id});
        }
    }
    return hits;
}

/// The same for the judged certificates and the intermediate CA certificates above them.
template <class FindDefect>
Hits judge_chains(const Evidence& evidence, FindDefect find_defect) {
    Hits hits = judge_selected(evidence, find_defect);
    for (const CertificateId id : judged_intermediates(evidence)) {
        std::optional<std::vector<Argument>> arguments = find_defect(id, evidence.certificate(id));
        if (arguments) {
            hits.push_back({.subject = id, .arguments = std::move(*arguments), .certificate = id});
        }
    }
    return hits;
}

}  // namespace rules

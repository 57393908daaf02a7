#pragma once

#include <initializer_list>
#include <optional>
#include <utility>
#include <vector>

#include "rules/rule.hpp"

namespace rules {

/// The certificates that rules about certificates judge, in order: those selected for some use
/// (semantics §3: what is selected for no use is only listed). Without a topology nothing can be
/// selected; then every certificate counts but those of CAs.
std::vector<CertificateId> judged_certificates(const Evidence& evidence);

/// The CA certificates between the judged certificates and their roots, each once
/// (`intermediates_above`).
std::vector<CertificateId> judged_intermediates(const Evidence& evidence);

/// Whether a certificate is selected, and for none but these uses.
bool serves_only(const Evidence& evidence, CertificateId id, std::initializer_list<Use> uses);

/// `subject (thumbprint)` of each.
std::vector<std::string> subjects_and_thumbprints(const Evidence& evidence,
                                                  const std::vector<CertificateId>& certificates);

/// What is wrong with a certificate, as the arguments of the rule's message; nothing when it is in
/// order.
using Defect = std::optional<std::vector<Argument>>;

/// Adds a hit for every one of the certificates in which `find_defect` finds a defect:
/// (CertificateId, const model::Certificate&) → Defect.
template <class FindDefect>
void add_hits(Hits& hits, const Evidence& evidence, const std::vector<CertificateId>& certificates,
              FindDefect find_defect) {
    for (const CertificateId id : certificates) {
        if (Defect defect = find_defect(id, evidence.certificate(id))) {
            hits.push_back({.subject = id, .arguments = std::move(*defect), .certificate = id});
        }
    }
}

/// Hits about the judged certificates.
template <class FindDefect>
Hits judge_selected(const Evidence& evidence, FindDefect find_defect) {
    Hits hits;
    add_hits(hits, evidence, judged_certificates(evidence), find_defect);
    return hits;
}

/// Hits about the judged certificates and the CA certificates between them and their roots.
template <class FindDefect>
Hits judge_chains(const Evidence& evidence, FindDefect find_defect) {
    Hits hits = judge_selected(evidence, find_defect);
    add_hits(hits, evidence, judged_intermediates(evidence), find_defect);
    return hits;
}

}  // namespace rules

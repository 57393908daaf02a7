#include "rules/sha1_signature.hpp"

#include <optional>

#include "rules/selected.hpp"

namespace rules {

Hits judge_sha1_signatures(const Evidence& evidence,
                           const std::vector<CertificateId>& certificates) {
    Hits hits;
    add_hits(hits, evidence, certificates,
             [&](CertificateId id, const model::Certificate& certificate) -> Defect {
                 if (certificate.signature_algorithm.hash != model::Hash::sha1 ||
                     evidence.trust.issuance(id).state == IssuerState::self_signed) {
                     return std::nullopt;
                 }
                 return Defect{{SubjectOf{id}, ThumbprintOf{id}, IssuerOf{id}}};
             });
    return hits;
}

}  // namespace rules

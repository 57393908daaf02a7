#include "analyzer/evidence/authorization.hpp"

#include "analyzer/evidence/name_constraints.hpp"

namespace analyzer::evidence {

bool is_authority_certificate(const model::Certificate& certificate, bool is_self_issued) {
    if (certificate.basic_constraints) {
        return certificate.basic_constraints->is_ca;
    }
    return certificate.version == 1 && is_self_issued;
}

bool may_sign_certificates(const model::Certificate& certificate, bool is_self_issued) {
    // RFC 5280, 4.2: a critical extension that is not recognised, or one that occurs twice, makes
    // the certificate one to reject.
    const bool is_sound =
        certificate.rare->unknown_critical.empty() && certificate.rare->duplicate.empty();
    return is_sound && is_authority_certificate(certificate, is_self_issued) &&
           certificate.allows(model::KeyUsage::key_cert_sign);
}

bool has_room_for(const model::Certificate& authority, std::uint32_t intermediates) {
    return !authority.basic_constraints || !authority.basic_constraints->path_length ||
           intermediates <= *authority.basic_constraints->path_length;
}

bool may_sign(const model::Certificate& authority, bool is_authority_self_issued,
              const model::Certificate& subject, bool is_subject_self_issued) {
    // A CA certificate is an intermediate of every path that ever runs through it; one that only
    // changes the CA's key is counted nowhere (RFC 5280, 6.1.4 (l) and 4.2.1.10).
    const bool is_ca = is_authority_certificate(subject, is_subject_self_issued);
    const bool is_key_change = is_ca && is_subject_self_issued;
    return may_sign_certificates(authority, is_authority_self_issued) &&
           has_room_for(authority, is_ca && !is_key_change ? 1 : 0) &&
           (is_key_change || admits_names(authority, subject));
}

}  // namespace analyzer::evidence

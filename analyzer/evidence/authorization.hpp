#pragma once

#include <cstdint>

#include "parsers/model/certificate.hpp"

namespace analyzer::evidence {

namespace model = parsers::model;

/// Whether a certificate is one of a CA: basicConstraints cA TRUE, or self-issued version 1, which
/// had no way to say so.
bool is_authority_certificate(const model::Certificate& certificate, bool is_self_issued);

/// The same, its key usage lets it sign certificates (RFC 5280, 4.2.1.3), and nothing in it makes
/// it a certificate to reject.
bool may_sign_certificates(const model::Certificate& certificate, bool is_self_issued);

/// Whether its path length constraint leaves room for that many further CA certificates below it
/// that are not self-issued (RFC 5280, 4.2.1.9).
bool has_room_for(const model::Certificate& authority, std::uint32_t intermediates);

/// Whether `authority` may sign `subject`, seen alone: all of the above and its name constraints.
bool may_sign(const model::Certificate& authority, bool is_authority_self_issued,
              const model::Certificate& subject, bool is_subject_self_issued);

}  // namespace analyzer::evidence

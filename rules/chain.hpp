#pragma once

#include <vector>

#include "rules/evidence.hpp"

namespace rules {

/// The CA certificates in the chains of these certificates, roots included, each once, by id.
/// Chains belong to CAs: each CA is followed once, so this is linear in the certificates.
std::vector<CertificateId> authorities_above(const Evidence& evidence,
                                             const std::vector<CertificateId>& certificates);

/// The same without roots, on whose own signatures nobody relies, and without those that are
/// selected for some use: they are judged as servers' certificates (semantics §3).
std::vector<CertificateId> intermediates_above(const Evidence& evidence,
                                               const std::vector<CertificateId>& certificates);

}  // namespace rules

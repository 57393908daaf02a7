#pragma once

#include <vector>

#include "rules/rule.hpp"

namespace rules {

/// Hits about those of the certificates that another signed with SHA-1: nobody relies on the
/// signature that a certificate makes over itself. Arguments: {0} subject, {1} thumbprint, {2}
/// issuer.
Hits judge_sha1_signatures(const Evidence& evidence,
                           const std::vector<CertificateId>& certificates);

}  // namespace rules

#pragma once

#include <vector>

#include "rules/evidence.hpp"

namespace rules {

/// A private key beside certificates that it does not fit.
struct KeyMismatch {
    model::Location place;                    ///< of the key
    std::vector<CertificateId> certificates;  ///< judged, and without their own keys; by id
    bool is_certain = true;                   ///< false: the key or a certificate's cannot be read
};

/// Keys that were supplied for certificates and belong to others: to no certificate of the bundle
/// and to no request for one. What stands together: a PKCS#12 container; a file with certificates
/// and one key; a file with one key, and files of the same folder and stem with certificates
/// (`fe1.key`, `fe1.cer`). CA certificates need no key, and a certificate whose key lies elsewhere
/// has no quarrel with this one.
std::vector<KeyMismatch> key_mismatches(const Evidence& evidence);

}  // namespace rules

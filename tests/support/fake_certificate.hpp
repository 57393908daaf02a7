#pragma once

#include <string>

#include "parsers/model/certificate.hpp"
#include "tests/support/deployment.hpp"

namespace tests::support {

/// What a spec leaves to the deployment.
struct Resolved {
    std::string issuer_text;
    std::string key;               ///< SubjectPublicKeyInfo
    std::string subject_key_id;    ///< empty: no extension
    std::string authority_key_id;  ///< empty: no extension
    std::uint32_t serial = 0;
};

/// A certificate as a reader would give it; its `der` holds the parts one after the other, which no
/// ASN.1 reader would take.
model::Certificate fake_certificate(const CertificateSpec& spec, const Resolved& resolved);

}  // namespace tests::support

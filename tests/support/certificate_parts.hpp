#pragma once

#include <string>
#include <string_view>

#include "parsers/model/certificate.hpp"

namespace tests::support {

/// The DER of one certificate of `tests/parsers/certificate/fixtures`, by its file's stem.
std::string fixture_der(std::string_view name);
/// The same, read.
parsers::model::Certificate fixture_certificate(std::string_view name);

/// The contents of an OBJECT IDENTIFIER.
std::string oid_contents(std::string_view dotted);

/// One Extension.
std::string extension_der(std::string_view oid, std::string_view value, bool is_critical = false);

/// A certificate in its encoded parts: a sound one to begin with, of which a test changes what it
/// is about. The signature is nobody's.
struct CertificateParts {
    CertificateParts();

    std::string version;
    std::string serial;
    std::string inner_algorithm;
    std::string issuer;
    std::string validity;
    std::string subject;
    std::string key;
    std::string extensions;  ///< the contents of the SEQUENCE; empty: none at all
    std::string algorithm;
    std::string signature;

    std::string der() const;
};

}  // namespace tests::support

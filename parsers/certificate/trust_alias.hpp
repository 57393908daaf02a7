#pragma once

#include <string>
#include <string_view>

namespace parsers::certificate {

/// The alias that OpenSSL's `TRUSTED CERTIFICATE` blocks carry behind the certificate
/// (X509_CERT_AUX); empty when there is none.
std::string trust_alias(std::string_view block);

}  // namespace parsers::certificate

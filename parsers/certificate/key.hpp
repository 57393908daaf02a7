#pragma once

#include "parsers/certificate/ber.hpp"
#include "parsers/model/bundle.hpp"

namespace parsers::certificate {

/// Reads an unencrypted private key: PrivateKeyInfo (RFC 5208, RFC 5958), RSAPrivateKey (RFC 8017,
/// A.1.2), ECPrivateKey (RFC 5915) or OpenSSL's DSA form. Only the public key leaves this function;
/// it stays empty where it would take more than the structure and one multiplication. What is wrong
/// is the source's problem.
model::SuppliedKey read_private_key(ber::Source& source);

}  // namespace parsers::certificate

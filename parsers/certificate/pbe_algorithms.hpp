#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "parsers/certificate/cipher.hpp"
#include "parsers/model/certificate.hpp"
#include "parsers/model/oid.hpp"

namespace parsers::certificate {

/// `SEED-CBC 1.2.410.200004.1.4`; the identifier alone when this program has no name for it.
std::string algorithm_text(const model::Oid& oid);

/// The hash under an HMAC (RFC 8018, B.1.2; NIST CSOR); unknown for others.
model::Hash hmac_hash(const model::Oid& oid);

/// A cipher in CBC mode (RFC 8018, B.2 and others), with the key size it has when nothing else
/// says.
std::optional<CipherChoice> cipher_of(const model::Oid& oid);

/// The cipher of a DEK-Info header (RFC 1421, 4.6.1.3), by OpenSSL's names.
std::optional<CipherChoice> cipher_named(std::string_view name);

}  // namespace parsers::certificate

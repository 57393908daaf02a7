#pragma once

#include <optional>
#include <string_view>

#include "parsers/model/certificate.hpp"

namespace parsers::certificate {

/// A SubjectPublicKeyInfo (RFC 5280, 4.1.2.7) taken apart; views into its encoding.
struct KeyInfo {
    model::KeyAlgorithm algorithm{};
    std::uint32_t bits = 0;       ///< modulus or field size; 0 when unknown
    std::string_view oid;         ///< contents of the algorithm's OBJECT IDENTIFIER
    std::string_view parameters;  ///< encoded; empty when absent
    std::string_view curve;       ///< contents of a named curve's OBJECT IDENTIFIER
    std::string_view whole;       ///< the SEQUENCE
    std::string_view value;       ///< contents of the BIT STRING behind the unused-bits octet
};

/// Nothing when `spki` does not start with one. A key whose inside cannot be read has no `bits`.
std::optional<KeyInfo> read_key_info(std::string_view spki);

/// An RSAPublicKey (RFC 8017, A.1.1): contents of the INTEGERs.
struct RsaKey {
    std::string_view modulus;
    std::string_view exponent;
};

std::optional<RsaKey> read_rsa_key(std::string_view der);

}  // namespace parsers::certificate

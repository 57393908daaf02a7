#pragma once

#include <cstdint>
#include <string_view>

#include "parsers/model/certificate.hpp"

namespace parsers::certificate {

/// EMSA-PSS-VERIFY (RFC 8017, 9.1.2): whether `encoded` (what the public key makes of the
/// signature, as long as the modulus of `modulus_bits`) stands for a message of that hash value.
/// Ours, since mbedTLS 2.28 computes with one hash where the parameters may name two.
bool is_pss_encoding(std::string_view encoded, std::uint32_t modulus_bits,
                     const model::SignatureAlgorithm& algorithm, std::string_view message_hash);

}  // namespace parsers::certificate

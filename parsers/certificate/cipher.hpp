#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "parsers/certificate/secret.hpp"

namespace parsers::certificate {

/// RC4 is a stream cipher; all others run in CBC mode. 3DES also takes two keys (16 octets).
enum class Cipher : std::uint8_t { des, des3, rc2, rc4, aes, camellia, blowfish, cast128 };

std::size_t block_size(Cipher cipher);

/// A cipher with its sizes.
struct CipherChoice {
    Cipher cipher{};
    std::size_t key_size = 0;          ///< octets
    std::uint32_t effective_bits = 0;  ///< RC2 (RFC 2268); 0 elsewhere
};

/// The plain bytes, padding (RFC 8018, 6.1.1) taken off; nothing when the padding is wrong or the
/// sizes do not fit, as with a wrong key.
std::optional<Secret> decrypt(const CipherChoice& choice, std::string_view key, std::string_view iv,
                              std::string_view encrypted);

}  // namespace parsers::certificate

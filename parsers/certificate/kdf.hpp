#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "parsers/certificate/secret.hpp"
#include "parsers/model/certificate.hpp"

namespace parsers::certificate {

/// Octets that the hash gives; 0 for one that this program cannot compute.
std::size_t digest_size(model::Hash hash);

/// Hashes below are those with a `digest_size`.
Secret hmac(model::Hash hash, std::string_view key, std::string_view message);

/// What a derived value is for: the diversifier of RFC 7292, B.3.
enum class KdfPurpose : std::uint8_t { key = 1, iv = 2, mac = 3 };

/// RFC 7292, Appendix B.2. `password` is the BMPString with its two zero octets, or nothing.
Secret pkcs12_kdf(model::Hash hash, std::string_view password, std::string_view salt,
                  std::uint64_t iterations, KdfPurpose purpose, std::size_t size);

/// RFC 8018, 5.1, without its limit on `size`: the result is the whole digest or less.
Secret pbkdf1(model::Hash hash, std::string_view password, std::string_view salt,
              std::uint64_t iterations, std::size_t size);

/// RFC 8018, 5.2, with HMAC over `prf` as the pseudorandom function.
Secret pbkdf2(model::Hash prf, std::string_view password, std::string_view salt,
              std::uint64_t iterations, std::size_t size);

/// The key derivation of OpenSSL's encrypted PEM blocks (EVP_BytesToKey with MD5 and one round).
Secret pem_kdf(std::string_view password, std::string_view salt, std::size_t size);

/// RFC 7914, 6. `n` is a power of two above 1; memory taken is 128 · `r` · (`n` + `p`) octets.
struct ScryptCost {
    std::uint64_t n = 0;
    std::uint64_t r = 0;
    std::uint64_t p = 0;
};
Secret scrypt(std::string_view password, std::string_view salt, const ScryptCost& cost,
              std::size_t size);

}  // namespace parsers::certificate

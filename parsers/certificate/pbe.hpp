#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "parsers/certificate/ber.hpp"
#include "parsers/certificate/cipher.hpp"
#include "parsers/certificate/kdf.hpp"
#include "parsers/model/certificate.hpp"

namespace parsers::certificate {

enum class KdfKind : std::uint8_t { pkcs12, pbkdf1, pbkdf2, scrypt, pem };

/// How a key comes from a password, as the file states it.
struct Kdf {
    KdfKind kind{};
    model::Hash hash{};
    std::string salt{};
    std::uint64_t iterations = 1;
    ScryptCost cost{};
    std::size_t key_size = 0;  ///< octets, where the file states it; else 0

    /// What deriving `size` octets costs, in iterations.
    std::uint64_t work(std::size_t size) const;
};

/// Password-based encryption: PBES1, PBES2 (RFC 8018) or that of PKCS#12 (RFC 7292, Appendix C).
struct Pbe {
    Kdf kdf{};
    CipherChoice cipher{};
    std::string iv{};  ///< where the file states it; else it is derived like the key
};

/// A message authentication code over a container: HMAC (RFC 7292, 4) or PBMAC1 (RFC 9579).
struct Mac {
    Kdf kdf{};
    model::Hash hash{};
    std::string value{};
};

// The readers below leave what is wrong in the source of their reader: `malformed_der` with the
// name of the field, `unsupported_algorithm` with the algorithm, `limit_exceeded`.

/// Reads an AlgorithmIdentifier for encryption, entered.
Pbe read_pbe(ber::Reader algorithm);

/// Reads MacData (RFC 7292, 4), entered.
Mac read_mac(ber::Reader data);

}  // namespace parsers::certificate

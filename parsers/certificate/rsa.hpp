#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "parsers/certificate/public_key.hpp"

namespace parsers::certificate {

/// The public operation of RSA (RFC 8017, 5.2.2) with one key. May be used by many threads at once.
class RsaOperation {
  public:
    explicit RsaOperation(const RsaKey& key);
    ~RsaOperation();

    /// Whether the numbers can be those of a key, and are none that would take minutes.
    bool is_usable() const;
    std::uint32_t modulus_bits() const;
    /// What was signed, as long as the modulus; empty when that cannot be a signature of the key.
    std::string recover(std::string_view signature) const;

  private:
    struct Numbers;
    std::unique_ptr<Numbers> numbers_;
};

/// EMSA-PKCS1-v1_5 (RFC 8017, 9.2) of a DigestInfo; empty when `size` octets are too few for it.
std::string pkcs1_encoding(std::string_view digest_info, std::size_t size);

}  // namespace parsers::certificate

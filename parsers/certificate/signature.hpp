#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "parsers/model/certificate.hpp"

namespace parsers::certificate {

enum class Verification : std::uint8_t {
    valid,
    invalid,
    unsupported_algorithm,  ///< this build cannot verify that signature algorithm
    unsupported_key         ///< or that kind of key, or the key cannot be decoded
};

/// A public key ready to verify many signatures. Not to be used by two threads at once.
class Verifier {
  public:
    /// `issuer` gives the key; its names are not looked at.
    explicit Verifier(const model::Certificate& issuer);
    Verifier(Verifier&&) noexcept;
    Verifier& operator=(Verifier&&) noexcept;
    ~Verifier();

    /// Whether the key made `certificate`'s signature over its TBSCertificate.
    Verification verify(const model::Certificate& certificate);
    /// The same for any signed structure (CRL).
    Verification verify(std::string_view signed_bytes, const model::SignatureAlgorithm& algorithm,
                        std::string_view signature);

  private:
    struct Key;
    std::unique_ptr<Key> key_;
};

}  // namespace parsers::certificate

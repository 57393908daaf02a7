#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "rules/evidence.hpp"

namespace rules {

/// Finds certificates by their public key. The key's own octets decide, not the
/// AlgorithmIdentifier around them: some programs leave out its NULL, and RSASSA-PSS certificates
/// have ordinary RSA keys.
class PublicKeys {
  public:
    explicit PublicKeys(const Evidence& evidence);

    /// The certificates with the key of that SubjectPublicKeyInfo (DER), by id.
    std::vector<CertificateId> certificates_with(std::string_view public_key) const;

  private:
    const Evidence& evidence_;
    std::unordered_map<std::string_view, std::vector<CertificateId>> by_end_;
};

}  // namespace rules

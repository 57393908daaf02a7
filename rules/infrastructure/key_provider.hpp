#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "rules/evidence.hpp"

namespace rules {

/// Where a private key lives in Windows, as a container says of it.
struct KeyProvider {
    std::string_view name;
    FileId file;
};

/// The providers of the certificates' private keys: from the certificates' own attributes, or from
/// those of a key that is theirs.
class KeyProviders {
  public:
    explicit KeyProviders(const Evidence& evidence);

    /// The first that is a CNG key storage provider; null when there is none.
    const KeyProvider* find_cng(CertificateId id) const;
    bool is_known(CertificateId id) const { return providers_.contains(id); }

  private:
    void add(CertificateId id, KeyProvider provider);

    std::unordered_map<CertificateId, std::vector<KeyProvider>> providers_;
};

/// Whether a provider's name is one of CNG. Names of CryptoAPI providers, and those of makers whom
/// this does not know, are none.
bool is_cng_provider(std::string_view name);

}  // namespace rules

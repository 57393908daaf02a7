#pragma once

#include <span>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "rules/rule.hpp"

namespace rules {

/// The keys of the roots that the chains of a certificate reach: its own when it is self-signed,
/// none when no chain is complete. Sorted.
std::vector<KeyId> root_keys(const Evidence& evidence, CertificateId id);

/// Which roots the servers of a pool trust, as far as the inputs tell: by the listings of their
/// root stores, and by the chains of their own certificates.
class TrustAnchors {
  public:
    explicit TrustAnchors(const Evidence& evidence);

    /// A root store of one of the pool's servers, or of no server in particular, was listed.
    bool is_listed(PoolId pool) const { return !stores_of(pool).empty(); }
    /// Whether each of those root stores has one of these roots.
    bool lists(PoolId pool, std::span<const KeyId> roots) const;
    /// Whether Default certificates of the pool's servers have complete chains.
    bool has_own(PoolId pool) const { return own_.contains(pool); }
    /// Whether one of these roots is one that those chains reach.
    bool shares(PoolId pool, std::span<const KeyId> roots) const;

  private:
    using Keys = std::unordered_set<KeyId>;

    std::span<const Keys> stores_of(PoolId pool) const;

    std::unordered_map<PoolId, std::vector<Keys>> stores_;
    std::vector<Keys> general_;  ///< of no server in particular
    std::unordered_map<PoolId, Keys> own_;
};

}  // namespace rules

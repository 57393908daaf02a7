#pragma once

#include <span>
#include <vector>

#include "analyzer/evidence/identities.hpp"

namespace analyzer::evidence {

inline constexpr std::uint32_t max_chains = 64;
inline constexpr std::size_t max_depth = 16;

/// What the chains of one CA key tell.
struct Chains {
    std::vector<model::CertificateId> shown;  ///< the best one: Authority::chain
    bool is_complete = false;                 ///< some chain reaches a self-signed certificate
    bool is_truncated = false;                ///< more than are followed
    std::vector<rules::KeyId> root_keys;      ///< sorted, each once
};

/// Who signs for whom among the CA keys.
struct AuthorityGraph {
    const model::Bundle& bundle;
    const Identities& identities;
    std::span<const rules::Issuance> issuances;
    /// By AuthorityId: the CA certificates with that name and key, by SHA-256; none unless proven.
    std::span<const std::vector<model::CertificateId>> certificates;
    model::Instant clock;
};

/// Follows the issuers of a CA key upwards: at most `max_chains` chains of at most `max_depth`
/// certificates, in order of SHA-256, no CA key twice in one.
Chains find_chains(const AuthorityGraph& graph, rules::AuthorityId authority);

}  // namespace analyzer::evidence

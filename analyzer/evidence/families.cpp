#include "analyzer/evidence/families.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace analyzer::evidence {

namespace {

using rules::AuthorityId;
using rules::IssuerState;

/// Sets that only ever grow together; a set is called by its lowest member.
class DisjointSets {
  public:
    explicit DisjointSets(std::size_t size) : parents_(size) {
        std::iota(parents_.begin(), parents_.end(), 0u);
    }
    std::uint32_t find(std::uint32_t member) {
        while (parents_[member] != member) {
            parents_[member] = parents_[parents_[member]];
            member = parents_[member];
        }
        return member;
    }
    void join(std::uint32_t left, std::uint32_t right) {
        const auto [low, high] = std::minmax({find(left), find(right)});
        parents_[high] = low;
    }

  private:
    std::vector<std::uint32_t> parents_;
};

using NameAndKey = std::pair<rules::NameId, rules::KeyId>;

void join_by_root(const rules::Trust& trust, DisjointSets& sets) {
    std::map<NameAndKey, std::uint32_t> first;
    for (std::uint32_t index = 0; index < trust.authorities.size(); ++index) {
        for (const rules::KeyId root : trust.authorities[index].root_keys) {
            const NameAndKey pair(trust.authorities[index].name_id, root);
            sets.join(first.emplace(pair, index).first->second, index);
        }
    }
}

void join_by_cross_certificate(const model::Bundle& bundle, const Identities& identities,
                               const rules::Trust& trust, DisjointSets& sets) {
    std::map<NameAndKey, std::uint32_t> known;
    for (std::uint32_t index = 0; index < trust.authorities.size(); ++index) {
        const rules::Authority& authority = trust.authorities[index];
        if (authority.is_proven) {
            known.emplace(NameAndKey(authority.name_id, authority.key), index);
        }
    }
    const auto is_self_signed = [&](std::uint32_t index) {
        const rules::Authority& authority = trust.authorities[index];
        return std::ranges::find(authority.root_keys, authority.key) != authority.root_keys.end();
    };
    for (std::uint32_t index = 0; index < bundle.certificates.size(); ++index) {
        const rules::Issuance& issuance = trust.issuances[index];
        if (issuance.state != IssuerState::proven || !identities.is_self_issued({index})) {
            continue;
        }
        const auto other = known.find({identities.subjects()[index], identities.keys()[index]});
        const std::uint32_t signer = issuance.authority.value;
        if (other != known.end() && (is_self_signed(other->second) || is_self_signed(signer))) {
            sets.join(other->second, signer);
        }
    }
}

}  // namespace

void join_families(const model::Bundle& bundle, const Identities& identities, rules::Trust& trust) {
    DisjointSets sets(trust.authorities.size());
    join_by_root(trust, sets);
    join_by_cross_certificate(bundle, identities, trust, sets);
    for (std::uint32_t index = 0; index < trust.authorities.size(); ++index) {
        trust.authorities[index].family = sets.find(index);
    }
}

}  // namespace analyzer::evidence

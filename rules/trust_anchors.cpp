#include "rules/trust_anchors.hpp"

#include <algorithm>
#include <utility>

namespace rules {

namespace {

bool has_any(const std::unordered_set<KeyId>& keys, std::span<const KeyId> sought) {
    return std::ranges::any_of(sought, [&](KeyId key) { return keys.contains(key); });
}

}  // namespace

std::vector<KeyId> root_keys(const Evidence& evidence, CertificateId id) {
    const Issuance& issuance = evidence.trust.issuance(id);
    if (issuance.state == IssuerState::self_signed) {
        return {evidence.trust.keys[id.value]};
    }
    return evidence.trust.is_complete(id) ? evidence.trust.authority(issuance.authority).root_keys
                                          : std::vector<KeyId>();
}

TrustAnchors::TrustAnchors(const Evidence& evidence) {
    for (const RootStore& store : evidence.exports.root_stores) {
        Keys keys;
        for (const CertificateId id : store.certificates) {
            keys.insert(evidence.trust.keys[id.value]);
        }
        const PoolId pool = store.server ? evidence.topology.server(store.server).pool : PoolId{};
        (pool ? stores_[pool] : general_).push_back(std::move(keys));
    }
    for (std::uint32_t index = 0; index < evidence.topology.servers.size(); ++index) {
        const PoolId pool = evidence.topology.servers[index].pool;
        const Selection* const selection = evidence.attribution.find({index}, Use::default_);
        if (!pool || selection == nullptr || selection->candidates.empty()) {
            continue;
        }
        const std::vector<KeyId> roots = root_keys(evidence, selection->selected());
        if (!roots.empty()) {
            own_[pool].insert(roots.begin(), roots.end());
        }
    }
}

bool TrustAnchors::lists(PoolId pool, std::span<const KeyId> roots) const {
    return std::ranges::all_of(stores_of(pool),
                               [&](const Keys& keys) { return has_any(keys, roots); });
}

bool TrustAnchors::shares(PoolId pool, std::span<const KeyId> roots) const {
    const auto own = own_.find(pool);
    return own != own_.end() && has_any(own->second, roots);
}

std::span<const TrustAnchors::Keys> TrustAnchors::stores_of(PoolId pool) const {
    const auto found = stores_.find(pool);
    return found == stores_.end() ? std::span<const Keys>(general_)
                                  : std::span<const Keys>(found->second);
}

}  // namespace rules

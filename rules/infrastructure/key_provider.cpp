#include "rules/infrastructure/key_provider.hpp"

#include <algorithm>
#include <array>

#include "rules/ascii.hpp"
#include "rules/public_keys.hpp"

namespace rules {

bool is_cng_provider(std::string_view name) {
    // ncrypt.h, MS_*_PROVIDER; other makers follow the pattern of the first, or shorten it.
    constexpr std::array<std::string_view, 3> parts{"Key Storage Provider",
                                                    "Platform Crypto Provider", " KSP"};
    return std::ranges::any_of(
        parts, [&](std::string_view part) { return contains_ignoring_case(name, part); });
}

KeyProviders::KeyProviders(const Evidence& evidence) {
    for (const model::Occurrence& occurrence : evidence.bundle.occurrences) {
        add(occurrence.certificate, {occurrence.attributes->key_provider, occurrence.place.file});
    }
    if (evidence.bundle.keys.empty()) {
        return;
    }
    const PublicKeys public_keys(evidence);
    for (const model::SuppliedKey& key : evidence.bundle.keys) {
        if (key.key_provider.empty()) {
            continue;
        }
        for (const CertificateId id : public_keys.certificates_with(key.public_key)) {
            add(id, {key.key_provider, key.place.file});
        }
    }
}

void KeyProviders::add(CertificateId id, KeyProvider provider) {
    if (!provider.name.empty()) {
        providers_[id].push_back(provider);
    }
}

const KeyProvider* KeyProviders::find_cng(CertificateId id) const {
    const auto known = providers_.find(id);
    if (known == providers_.end()) {
        return nullptr;
    }
    const auto found = std::ranges::find_if(known->second, is_cng_provider, &KeyProvider::name);
    return found == known->second.end() ? nullptr : &*found;
}

}  // namespace rules

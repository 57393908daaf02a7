#include "rules/public_keys.hpp"

#include <algorithm>

namespace rules {

namespace {

/// The last octets of a key differ between any two: a point's coordinate, the end of a modulus.
std::string_view end_of(std::string_view public_key) {
    constexpr std::size_t size = 32;
    return public_key.substr(public_key.size() - std::min(size, public_key.size()));
}

/// The octets that a SubjectPublicKeyInfo of the same key ends with (RFC 5280, 4.1: the BIT STRING
/// is its last field).
std::string_view octets_of(const model::Certificate& certificate) {
    const model::PublicKey& key = certificate.key;
    return certificate.bytes(key.bits_value.empty() ? key.spki : key.bits_value);
}

}  // namespace

PublicKeys::PublicKeys(const Evidence& evidence) : evidence_(evidence) {
    for (std::uint32_t index = 0; index < evidence.bundle.certificates.size(); ++index) {
        const model::Certificate& certificate = *evidence.bundle.certificates[index];
        by_end_[end_of(certificate.bytes(certificate.key.spki))].push_back({index});
    }
}

std::vector<CertificateId> PublicKeys::certificates_with(std::string_view public_key) const {
    std::vector<CertificateId> found;
    const auto candidates = by_end_.find(end_of(public_key));
    if (public_key.empty() || candidates == by_end_.end()) {
        return found;
    }
    for (const CertificateId id : candidates->second) {
        const std::string_view octets = octets_of(evidence_.certificate(id));
        if (!octets.empty() && public_key.ends_with(octets)) {
            found.push_back(id);
        }
    }
    return found;
}

}  // namespace rules

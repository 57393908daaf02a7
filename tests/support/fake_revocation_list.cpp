#include "tests/support/fake_revocation_list.hpp"

#include "tests/support/certificate_parts.hpp"
#include "tests/support/der.hpp"

namespace tests::support {

namespace {

constexpr int sequence = 0x30;
constexpr int integer = 0x02;
constexpr int utc_time = 0x17;
constexpr int bit_string = 0x03;
constexpr int extensions = 0xa0;

model::Slice find(std::string_view whole, std::string_view part) {
    return {static_cast<std::uint32_t>(whole.find(part)), static_cast<std::uint32_t>(part.size())};
}

}  // namespace

model::RevocationList fake_revocation_list(const RevocationListSpec& spec,
                                           const model::Certificate& issuer,
                                           const std::vector<std::string>& serials,
                                           std::string_view signer) {
    // What the values say is in the model; the encoded times only fill their places.
    const std::string time = tlv(utc_time, "260101000000Z");
    const std::string algorithm =
        tlv(sequence, tlv(0x06, oid_contents("1.2.840.113549.1.1.11")) + tlv(0x05, ""));
    const std::string name(issuer.bytes(issuer.subject.der));
    model::RevocationList list;
    std::string entries;
    for (std::size_t index = 0; index < serials.size(); ++index) {
        const RevokedSpec& revoked = spec.revoked[index];
        entries += tlv(sequence,
                       tlv(integer, serials[index]) + time +
                           (revoked.extensions.empty() ? "" : tlv(sequence, revoked.extensions)));
        list.revoked.push_back({serials[index], at(revoked.revoked_at)});
    }
    const std::string tbs =
        tlv(sequence,
            tlv(integer, "\x01") + algorithm + name + time +
                (entries.empty() ? "" : tlv(sequence, entries)) +
                (spec.extensions.empty() ? "" : tlv(extensions, tlv(sequence, spec.extensions))));
    list.der =
        tlv(sequence, tbs + algorithm + tlv(bit_string, std::string(1, '\0').append(signer)));
    list.tbs = find(list.der, tbs);
    list.issuer = find(list.der, name);
    list.issuer_text = issuer.subject_text();
    list.this_update = at(spec.this_update);
    list.signature_algorithm.scheme = model::SignatureScheme::rsa_pkcs1;
    list.signature_algorithm.hash = model::Hash::sha256;
    list.signature_algorithm.der = find(list.der, algorithm);
    list.signature = find(list.der, signer);
    list.authority_key_id = issuer.bytes(issuer.subject_key_id);
    return list;
}

parsers::certificate::Verification has_signed_list(const model::Certificate& issuer,
                                                   const model::RevocationList& list) {
    using parsers::certificate::Verification;
    const std::string_view signer =
        std::string_view(list.der).substr(list.signature.offset, list.signature.size);
    return signer == issuer.bytes(issuer.key.spki) ? Verification::valid : Verification::invalid;
}

}  // namespace tests::support

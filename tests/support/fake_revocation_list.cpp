#include "tests/support/fake_revocation_list.hpp"

#include "tests/support/certificate_parts.hpp"
#include "tests/support/der.hpp"

namespace tests::support {

namespace {

model::Slice find(std::string_view whole, std::string_view part) {
    return {static_cast<std::uint32_t>(whole.find(part)), static_cast<std::uint32_t>(part.size())};
}

}  // namespace

model::RevocationList fake_revocation_list(const RevocationListSpec& spec,
                                           const model::Certificate& issuer,
                                           const std::vector<std::string>& serials,
                                           std::string_view signer) {
    // What the values say is in the model; the encoded times only fill their places.
    const std::string time = tlv(der_tag::utc_time, "260101000000Z");
    const std::string algorithm =
        tlv(der_tag::sequence, tlv(0x06, oid_contents("1.2.840.113549.1.1.11")) + tlv(0x05, ""));
    const std::string name(issuer.bytes(issuer.subject.der));
    model::RevocationList list;
    std::string entries;
    for (std::size_t index = 0; index < serials.size(); ++index) {
        const RevokedSpec& revoked = spec.revoked[index];
        entries +=
            tlv(der_tag::sequence,
                tlv(der_tag::integer, serials[index]) + time +
                    (revoked.extensions.empty() ? "" : tlv(der_tag::sequence, revoked.extensions)));
        list.revoked.push_back({serials[index], at(revoked.revoked_at)});
    }
    const std::string tbs =
        tlv(der_tag::sequence,
            tlv(der_tag::integer, "\x01") + algorithm + name + time +
                (entries.empty() ? "" : tlv(der_tag::sequence, entries)) +
                (spec.extensions.empty()
                     ? ""
                     : tlv(der_tag::context_0, tlv(der_tag::sequence, spec.extensions))));
    list.der = tlv(der_tag::sequence,
                   tbs + algorithm + tlv(der_tag::bit_string, std::string(1, '\0').append(signer)));
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

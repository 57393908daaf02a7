#include "parsers/certificate/signature.hpp"

#include <optional>
#include <string>

#include <mbedtls/pk.h>

#include "parsers/certificate/algorithms.hpp"
#include "parsers/certificate/der.hpp"
#include "parsers/certificate/digest.hpp"
#include "parsers/certificate/pss.hpp"
#include "parsers/certificate/public_key.hpp"
#include "parsers/certificate/rsa.hpp"
#include "parsers/certificate/secret.hpp"

namespace parsers::certificate {

namespace {

using model::KeyAlgorithm;
using model::SignatureAlgorithm;
using model::SignatureScheme;

/// RFC 8017, 9.2: DigestInfo of EMSA-PKCS1-v1_5.
std::string digest_info(std::string_view oid, std::string_view hash) {
    const auto header = [](std::uint8_t tag, std::size_t size) {
        return std::string{static_cast<char>(tag), static_cast<char>(size)};
    };
    const std::string algorithm = header(tag::oid, oid.size()).append(oid) + header(tag::null, 0);
    const std::string contents = header(tag::sequence, algorithm.size()) + algorithm +
                                 header(tag::octet_string, hash.size()).append(hash);
    return header(tag::sequence, contents.size()) + contents;
}

/// Whether a key of that kind can have made a signature of that scheme.
bool fits(SignatureScheme scheme, KeyAlgorithm key) {
    switch (scheme) {
        case SignatureScheme::rsa_pkcs1:
            return key == KeyAlgorithm::rsa;
        case SignatureScheme::rsa_pss:
            return key == KeyAlgorithm::rsa || key == KeyAlgorithm::rsa_pss;
        case SignatureScheme::ecdsa:
            return key == KeyAlgorithm::ec;
        case SignatureScheme::dsa:
            return key == KeyAlgorithm::dsa;
        case SignatureScheme::ed25519:
            return key == KeyAlgorithm::ed25519;
        case SignatureScheme::ed448:
            return key == KeyAlgorithm::ed448;
        case SignatureScheme::gost:
            return key == KeyAlgorithm::gost;
        case SignatureScheme::sm2:
            return key == KeyAlgorithm::sm2 || key == KeyAlgorithm::ec;
        case SignatureScheme::unknown:
            return true;
    }
    return false;
}

bool load_ec(mbedtls_pk_context& context, std::string_view spki) {
    // mbedTLS takes the bytes as not const, and does not change them.
    auto* next = const_cast<unsigned char*>(octets(spki));
    return mbedtls_pk_parse_subpubkey(&next, next + spki.size(), &context) == 0 &&
           mbedtls_pk_can_do(&context, MBEDTLS_PK_ECDSA) != 0;
}

/// RFC 4055, 3.1: parameters in the key bind the signatures it may make.
std::optional<SignatureAlgorithm> pss_parameters(const KeyInfo& key) {
    if (key.algorithm != KeyAlgorithm::rsa_pss || key.parameters.empty() ||
        contents_of(key.parameters, tag::null)) {
        return std::nullopt;
    }
    const auto fields = contents_of(key.whole, tag::sequence);
    return signature_algorithm(*fields);
}

/// The two places of the algorithm must agree (RFC 5280, 4.1.1.2), and a signature has no unused
/// bits: what OpenSSL refuses too.
bool is_consistent(const model::Certificate& certificate) {
    const auto contents = contents_of(certificate.bytes(certificate.tbs), tag::sequence);
    DerReader fields(contents.value_or(std::string_view()));
    fields.next(tag::context_constructed(0));
    fields.next(tag::integer);
    const auto inner = fields.next(tag::sequence);
    const model::Slice signature = certificate.signature;
    return inner && inner->whole == certificate.bytes(certificate.signature_algorithm.der) &&
           signature.offset > 0 && certificate.der[signature.offset - 1] == '\0';
}

Verification judged(bool is_valid) {
    return is_valid ? Verification::valid : Verification::invalid;
}

}  // namespace

struct Verifier::Key {
    std::optional<RsaOperation> rsa;
    mbedtls_pk_context ec{};
    KeyAlgorithm kind = KeyAlgorithm::unknown;
    std::optional<SignatureAlgorithm> bound_to;
    bool is_loaded = false;

    Key() { mbedtls_pk_init(&ec); }
    ~Key() { mbedtls_pk_free(&ec); }
    Key(const Key&) = delete;
    Key& operator=(const Key&) = delete;

    bool allows(const SignatureAlgorithm& signature) const {
        return !bound_to ||
               (bound_to->hash == signature.hash && bound_to->mask_hash == signature.mask_hash &&
                bound_to->salt_size <= signature.salt_size);
    }

    Verification verify_hash(const SignatureAlgorithm& algorithm, std::string_view hash,
                             std::string_view signature);
    Verification verify_pss(const SignatureAlgorithm& algorithm, std::string_view hash,
                            std::string_view signature) const;
    Verification verify_pkcs1(const SignatureAlgorithm& algorithm, std::string_view hash,
                              std::string_view signature) const;
};

Verification Verifier::Key::verify_pss(const SignatureAlgorithm& algorithm, std::string_view hash,
                                       std::string_view signature) const {
    if (!digest_of(algorithm.mask_hash, {})) {
        return Verification::unsupported_algorithm;
    }
    if (!allows(algorithm)) {
        return Verification::invalid;
    }
    const std::string encoded = rsa->recover(signature);
    return judged(!encoded.empty() &&
                  is_pss_encoding(encoded, rsa->modulus_bits(), algorithm, hash));
}

Verification Verifier::Key::verify_pkcs1(const SignatureAlgorithm& algorithm, std::string_view hash,
                                         std::string_view signature) const {
    const std::string expected =
        pkcs1_encoding(digest_info(hash_oid(algorithm.hash), hash), signature.size());
    // The whole encoding is compared, never read: RFC 8017, 8.2.2.
    return judged(!expected.empty() && rsa->recover(signature) == expected);
}

Verification Verifier::Key::verify_hash(const SignatureAlgorithm& algorithm, std::string_view hash,
                                        std::string_view signature) {
    switch (algorithm.scheme) {
        case SignatureScheme::rsa_pss:
            return verify_pss(algorithm, hash, signature);
        case SignatureScheme::rsa_pkcs1:
            return verify_pkcs1(algorithm, hash, signature);
        default:
            return judged(mbedtls_pk_verify(&ec, MBEDTLS_MD_NONE, octets(hash), hash.size(),
                                            octets(signature), signature.size()) == 0);
    }
}

Verifier::Verifier(const model::Certificate& issuer) : key_(std::make_unique<Key>()) {
    const auto info = read_key_info(issuer.bytes(issuer.key.spki));
    if (!info) {
        return;
    }
    key_->kind = info->algorithm;
    key_->bound_to = pss_parameters(*info);
    if (info->algorithm == KeyAlgorithm::rsa || info->algorithm == KeyAlgorithm::rsa_pss) {
        if (const auto numbers = read_rsa_key(info->value)) {
            key_->is_loaded = key_->rsa.emplace(*numbers).is_usable();
        }
    } else if (info->algorithm == KeyAlgorithm::ec && !info->curve.empty()) {
        // Named curves only (RFC 5480, 2.1.1): whoever writes the parameters of a curve himself can
        // make a private key for any public one (CVE-2020-0601).
        key_->is_loaded = load_ec(key_->ec, info->whole);
    }
}

Verifier::Verifier(Verifier&&) noexcept = default;
Verifier& Verifier::operator=(Verifier&&) noexcept = default;
Verifier::~Verifier() = default;

Verification Verifier::verify(const model::Certificate& certificate) {
    if (!is_consistent(certificate)) {
        return Verification::invalid;
    }
    return verify(certificate.bytes(certificate.tbs), certificate.signature_algorithm,
                  certificate.bytes(certificate.signature));
}

Verification Verifier::verify(std::string_view signed_bytes, const SignatureAlgorithm& algorithm,
                              std::string_view signature) {
    if (key_->kind == KeyAlgorithm::unknown) {
        return Verification::unsupported_key;
    }
    if (!fits(algorithm.scheme, key_->kind)) {
        return Verification::invalid;
    }
    const bool is_supported = algorithm.scheme == SignatureScheme::rsa_pkcs1 ||
                              algorithm.scheme == SignatureScheme::rsa_pss ||
                              algorithm.scheme == SignatureScheme::ecdsa;
    const auto hash = is_supported ? digest_of(algorithm.hash, signed_bytes) : std::nullopt;
    if (!hash) {
        return Verification::unsupported_algorithm;
    }
    return key_->is_loaded ? key_->verify_hash(algorithm, hash->bytes(), signature)
                           : Verification::unsupported_key;
}

}  // namespace parsers::certificate

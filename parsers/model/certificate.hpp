#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/model/instant.hpp"
#include "parsers/model/oid.hpp"
#include "parsers/model/rare.hpp"

namespace parsers::model {

using Sha1 = std::array<std::uint8_t, 20>;
using Sha256 = std::array<std::uint8_t, 32>;

/// Bytes inside `Certificate::der`, by offset and length: a certificate is copied and moved as one.
struct Slice {
    std::uint32_t offset = 0;
    std::uint32_t size = 0;

    constexpr bool empty() const { return size == 0; }
    friend constexpr auto operator<=>(Slice, Slice) = default;
};

/// Text (UTF-8): inside `Certificate::der` where it stands there as it is read, as most names do;
/// else inside `Certificate::texts`.
struct TextSlice {
    std::uint32_t offset = 0;
    std::uint32_t size : 31 = 0;
    std::uint32_t is_in_der : 1 = 0;

    /// No certificate that is read comes near a size of 31 bits.
    static constexpr TextSlice at(std::size_t offset, std::size_t size, bool is_in_der = false) {
        TextSlice slice;
        slice.offset = static_cast<std::uint32_t>(offset);
        slice.size = static_cast<std::uint32_t>(size) & 0x7fffffff;
        slice.is_in_der = is_in_der;
        return slice;
    }
    constexpr bool empty() const { return size == 0; }
    friend constexpr auto operator<=>(TextSlice, TextSlice) = default;
};

/// RFC 5280, 4.1.2.4.
struct DistinguishedName {
    Slice der;       ///< the whole Name SEQUENCE
    TextSlice text;  ///< RFC 4514 string, most specific part first, as Windows shows it
    bool has_domain_component{};  ///< an attribute DC= (RFC 4519): the mark of Active Directory CAs
};

/// RFC 5280, 4.2.1.6, in the order of the tags.
enum class NameKind : std::uint8_t { other, email, dns, x400, directory, edi, uri, ip, registered };

struct GeneralName {
    NameKind kind{};
    TextSlice value;  ///< dns, email, uri: as written; ip: dotted or RFC 5952, with /mask in
                      ///< constraints; directory: RFC 4514; other: OID; registered: OID
    Slice der;        ///< the contents under the context tag
};

enum class KeyAlgorithm : std::uint8_t {
    unknown,
    rsa,
    rsa_pss,
    ec,
    dsa,
    dh,
    ed25519,
    ed448,
    x25519,
    x448,
    gost,
    sm2
};

/// RFC 5280, 4.1.2.7.
struct PublicKey {
    KeyAlgorithm algorithm{};
    std::uint32_t bits = 0;  ///< modulus or field size; 0 when unknown
    Oid oid;                 ///< algorithm
    Oid curve;               ///< EC: the named curve; empty otherwise
    Slice spki;              ///< the whole SubjectPublicKeyInfo SEQUENCE
    Slice bits_value;        ///< contents of the BIT STRING behind the unused-bits octet
};

enum class Hash : std::uint8_t {
    unknown,
    md2,
    md4,
    md5,
    sha1,
    sha224,
    sha256,
    sha384,
    sha512,
    sha512_224,
    sha512_256,
    sha3_224,
    sha3_256,
    sha3_384,
    sha3_512,
    gost,
    sm3,
    none
};

enum class SignatureScheme : std::uint8_t {
    unknown,
    rsa_pkcs1,
    rsa_pss,
    ecdsa,
    dsa,
    ed25519,
    ed448,
    gost,
    sm2
};

struct SignatureAlgorithm {
    SignatureScheme scheme{};
    Hash hash{};
    std::uint16_t salt_size = 0;  ///< RSASSA-PSS only, octets
    Hash mask_hash{};             ///< RSASSA-PSS only: hash of MGF1
    Oid oid;
    Slice der;  ///< the whole AlgorithmIdentifier SEQUENCE
};

/// RFC 5280, 4.2.1.9.
struct BasicConstraints {
    bool is_ca = false;
    std::optional<std::uint32_t> path_length;
};

/// RFC 5280, 4.2.1.3: bit 0 is the most significant of the BIT STRING.
enum class KeyUsage : std::uint16_t {
    digital_signature = 1 << 0,
    non_repudiation = 1 << 1,
    key_encipherment = 1 << 2,
    data_encipherment = 1 << 3,
    key_agreement = 1 << 4,
    key_cert_sign = 1 << 5,
    crl_sign = 1 << 6,
    encipher_only = 1 << 7,
    decipher_only = 1 << 8,
};

/// RFC 5280, 4.2.1.10.
struct NameConstraints {
    std::vector<GeneralName> permitted;
    std::vector<GeneralName> excluded;
    bool has_unsupported_range = false;  ///< minimum or maximum used: cannot be judged
};

/// Microsoft's certificate template extensions: 1.3.6.1.4.1.311.20.2 (name, version 1 templates)
/// and 1.3.6.1.4.1.311.21.7 (OID, later ones).
struct Template {
    TextSlice name;
    Oid oid;
};

/// What the issuer says beside the subject: which lists and keys it publishes where, and under
/// what it issued. Few ask for it.
struct IssuingTerms {
    std::vector<TextSlice> crl_distribution_points;  ///< every URI, in order
    std::vector<TextSlice> ca_issuers;               ///< authority information access, CA issuers
    std::vector<TextSlice> ocsp;                     ///< authority information access, OCSP
    std::vector<Oid> policies;
    Template microsoft_template;
};

/// What the certificate says that only some have.
struct RareExtensions {
    NameConstraints name_constraints;
    bool has_name_constraints = false;
    std::vector<Oid> unknown_critical;  ///< critical extensions this reader does not interpret
    std::vector<Oid> duplicate;         ///< extension OIDs that occur twice (RFC 5280, 4.2 forbids)
    std::vector<Oid> unreadable;        ///< extensions whose value could not be decoded
    std::optional<std::uint32_t> inhibit_any_policy;
};

/// An X.509 certificate (RFC 5280) as read: leniently. Whether it may be trusted is judged later.
/// Of a million in memory most passes ask the same few things: they stand first and together.
struct Certificate {
    std::string texts;  ///< decoded texts that the encoding has otherwise, one after the other
    std::vector<GeneralName> alternative_names;
    std::vector<TextSlice> common_names;  ///< of the subject, in encoded order
    Instant not_before{};
    Instant not_after{};
    std::vector<Oid> extended_key_usage;
    std::optional<BasicConstraints> basic_constraints;
    std::optional<std::uint16_t> key_usage;  ///< KeyUsage bits; nothing when the extension lacks
    std::uint8_t version = 3;                ///< 1, 2 or 3
    bool has_unreadable_validity = false;    ///< a date that is none: valid at no instant
    bool has_extended_key_usage = false;
    std::uint32_t alternative_names_size = 0;  ///< octets of the extension's value

    std::string der;  ///< the encoded certificate
    DistinguishedName issuer;
    DistinguishedName subject;
    Slice tbs;               ///< the signed part, whole TBSCertificate SEQUENCE
    Slice serial;            ///< contents of the INTEGER, big-endian as encoded
    Slice subject_key_id;    ///< contents of the OCTET STRING
    Slice authority_key_id;  ///< contents of keyIdentifier
    Slice signature;         ///< contents of the BIT STRING behind the unused-bits octet
    PublicKey key;
    SignatureAlgorithm signature_algorithm;
    Sha256 sha256{};  ///< thumbprint over `der`
    Sha1 sha1{};      ///< the thumbprint that Windows shows
    Rare<IssuingTerms> terms;
    Rare<RareExtensions> rare;

    std::string_view bytes(Slice slice) const {
        return std::string_view(der).substr(slice.offset, slice.size);
    }
    std::string_view text(TextSlice slice) const {
        return std::string_view(slice.is_in_der ? der : texts).substr(slice.offset, slice.size);
    }
    std::string_view subject_text() const { return text(subject.text); }
    std::string_view issuer_text() const { return text(issuer.text); }

    /// Bytewise equal names; the RFC 5280 §7.1 comparison is `parsers/certificate/name.hpp`'s.
    bool is_self_issued() const { return bytes(subject.der) == bytes(issuer.der); }
    bool allows(KeyUsage usage) const {
        return !key_usage || (*key_usage & static_cast<std::uint16_t>(usage)) != 0;
    }
    bool is_valid_at(Instant instant) const {
        return !has_unreadable_validity && not_before <= instant && instant <= not_after;
    }
};

/// `3F2A…`, upper case, as Windows prints thumbprints.
std::string to_hex(std::string_view bytes);
template <std::size_t Size>
std::string to_hex(const std::array<std::uint8_t, Size>& bytes) {
    return to_hex(std::string_view(reinterpret_cast<const char*>(bytes.data()), Size));
}

}  // namespace parsers::model

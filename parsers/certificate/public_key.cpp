#include "parsers/certificate/public_key.hpp"

#include "parsers/certificate/algorithms.hpp"
#include "parsers/certificate/der.hpp"
#include "parsers/certificate/integer.hpp"
#include "parsers/certificate/oid_literal.hpp"

namespace parsers::certificate {

namespace {

using model::KeyAlgorithm;

constexpr auto sm2_curve = "1.2.156.10197.1.301"_oid;

/// X9.62 fieldID of explicit parameters: the bits of the prime. 0 for other fields.
std::uint32_t explicit_field_bits(std::string_view parameters) {
    DerReader fields(contents_of(parameters, tag::sequence).value_or(std::string_view()));
    fields.next(tag::integer);
    const auto field = fields.next(tag::sequence);
    DerReader field_id(field ? field->contents : std::string_view());
    field_id.next(tag::oid);
    const auto prime = field_id.next(tag::integer);
    return prime ? bit_length(prime->contents) : 0;
}

/// An uncompressed point is 04, x, y; a compressed one is 02 or 03, x (SEC 1, 2.3.3).
std::uint32_t point_bits(std::string_view point) {
    if (point.empty()) {
        return 0;
    }
    const auto coordinates = static_cast<std::uint32_t>(point.size() - 1);
    const bool is_compressed = point.front() == 2 || point.front() == 3;
    return coordinates * 8 / (is_compressed ? 1 : 2);
}

std::uint32_t curve_size(const KeyInfo& key) {
    std::uint32_t bits = curve_bits(key.curve);
    if (bits == 0) {
        bits = explicit_field_bits(key.parameters);
    }
    return bits != 0 ? bits : point_bits(key.value);
}

/// DSA (RFC 3279, 2.3.2) and DH (2.3.3): the first parameter is the modulus.
std::uint32_t parameter_bits(std::string_view parameters) {
    const auto sequence = contents_of(parameters, tag::sequence);
    const auto modulus = contents_of(sequence.value_or(std::string_view()), tag::integer);
    return modulus ? bit_length(*modulus) : 0;
}

std::uint32_t gost_bits(std::string_view value) {
    const auto point = contents_of(value, tag::octet_string);
    return point ? static_cast<std::uint32_t>(point->size() * 4) : 0;
}

std::uint32_t key_bits(const KeyInfo& key) {
    switch (key.algorithm) {
        case KeyAlgorithm::rsa:
        case KeyAlgorithm::rsa_pss: {
            const auto rsa = read_rsa_key(key.value);
            return rsa ? bit_length(rsa->modulus) : 0;
        }
        case KeyAlgorithm::ec:
        case KeyAlgorithm::sm2:
            return curve_size(key);
        case KeyAlgorithm::dsa:
        case KeyAlgorithm::dh:
            return parameter_bits(key.parameters);
        case KeyAlgorithm::gost:
            return gost_bits(key.value);
        case KeyAlgorithm::ed25519:
        case KeyAlgorithm::x25519:
            return 256;
        case KeyAlgorithm::ed448:
        case KeyAlgorithm::x448:
            return 448;
        case KeyAlgorithm::unknown:
            return 0;
    }
    return 0;
}

}  // namespace

std::optional<KeyInfo> read_key_info(std::string_view spki) {
    const auto whole = DerReader(spki).next(tag::sequence);
    DerReader fields(whole ? whole->contents : std::string_view());
    const auto algorithm = fields.next(tag::sequence);
    const auto value = fields.next(tag::bit_string);
    DerReader identifier(algorithm ? algorithm->contents : std::string_view());
    const auto oid = identifier.next(tag::oid);
    if (!oid || !value || value->contents.empty()) {
        return std::nullopt;
    }
    KeyInfo key;
    key.algorithm = key_algorithm(oid->contents);
    key.oid = oid->contents;
    key.parameters = identifier.rest();
    key.whole = whole->whole;
    key.value = value->contents.substr(1);
    if (key.algorithm == KeyAlgorithm::ec) {
        key.curve = contents_of(key.parameters, tag::oid).value_or(std::string_view());
        key.algorithm = sm2_curve == key.curve ? KeyAlgorithm::sm2 : KeyAlgorithm::ec;
    }
    key.bits = key_bits(key);
    return key;
}

std::optional<RsaKey> read_rsa_key(std::string_view der) {
    DerReader fields(contents_of(der, tag::sequence).value_or(std::string_view()));
    const auto modulus = fields.next(tag::integer);
    const auto exponent = fields.next(tag::integer);
    if (!modulus || !exponent) {
        return std::nullopt;
    }
    return RsaKey{modulus->contents, exponent->contents};
}

}  // namespace parsers::certificate

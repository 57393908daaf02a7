#include "parsers/certificate/algorithms.hpp"

#include <algorithm>

#include "parsers/certificate/algorithm_table.hpp"
#include "parsers/certificate/der.hpp"
#include "parsers/certificate/integer.hpp"

namespace parsers::certificate {

namespace {

using model::Hash;
using model::SignatureAlgorithm;

constexpr auto rsassa_pss = "1.2.840.113549.1.1.10"_oid;
constexpr auto mask_generation_1 = "1.2.840.113549.1.1.8"_oid;
/// X9.62 ecdsa-with-Specified: the hash is in the parameters. What a Windows CA writes with
/// AlternateSignatureAlgorithm=1.
constexpr auto ecdsa_specified = "1.2.840.10045.4.3"_oid;

/// An AlgorithmIdentifier (RFC 5280, 4.1.1.2) in two parts.
struct Identifier {
    std::string_view oid;
    std::string_view parameters;  ///< encoded; empty when absent
};

std::optional<Identifier> read_identifier(std::string_view der) {
    const auto sequence = contents_of(der, tag::sequence);
    if (!sequence) {
        return std::nullopt;
    }
    DerReader reader(*sequence);
    const auto oid = reader.next(tag::oid);
    if (!oid) {
        return std::nullopt;
    }
    return Identifier{oid->contents, reader.rest()};
}

Hash hash_in(std::string_view der) {
    const auto identifier = read_identifier(der);
    return identifier ? hash_algorithm(identifier->oid) : Hash::unknown;
}

Hash mask_hash_in(std::string_view der) {
    const auto identifier = read_identifier(der);
    return identifier && mask_generation_1 == identifier->oid ? hash_in(identifier->parameters)
                                                              : Hash::unknown;
}

/// RSASSA-PSS-params: every field has a default (RFC 4055, 3.1).
void read_pss(std::string_view parameters, SignatureAlgorithm& algorithm) {
    algorithm.hash = Hash::sha1;
    algorithm.mask_hash = Hash::sha1;
    algorithm.salt_size = 20;
    const auto fields = contents_of(parameters, tag::sequence);
    if (!fields) {
        algorithm.hash = Hash::unknown;
        return;
    }
    DerReader reader(*fields);
    if (const auto hash = reader.next(tag::context_constructed(0))) {
        algorithm.hash = hash_in(hash->contents);
    }
    if (const auto mask = reader.next(tag::context_constructed(1))) {
        algorithm.mask_hash = mask_hash_in(mask->contents);
    }
    std::optional<std::uint32_t> salt = 20;
    if (const auto size = reader.next(tag::context_constructed(2))) {
        salt = small_integer(size->contents);
    }
    std::optional<std::uint32_t> trailer = 1;
    if (const auto field = reader.next(tag::context_constructed(3))) {
        trailer = small_integer(field->contents);
    }
    if (!salt || *salt > 0xffff || trailer != 1u || !reader.at_end()) {
        algorithm.hash = Hash::unknown;
        return;
    }
    algorithm.salt_size = static_cast<std::uint16_t>(*salt);
}

/// The row of a table for that identifier.
template <class Table>
const typename Table::value_type* find(const Table& table, std::string_view oid) {
    const auto row = std::ranges::find_if(table, [&](const auto& each) { return each.oid == oid; });
    return row == table.end() ? nullptr : &*row;
}

template <class Table>
std::string_view name_in(const Table& table, std::string_view oid) {
    const auto* row = find(table, oid);
    return row == nullptr ? std::string_view() : row->name;
}

}  // namespace

std::string algorithm_name(const model::Oid& oid) {
    for (const std::string_view name :
         {name_in(signature_algorithms, oid.bytes), name_in(key_algorithms, oid.bytes),
          name_in(curves, oid.bytes), name_in(hash_algorithms, oid.bytes),
          name_in(encryption_algorithms, oid.bytes)}) {
        if (!name.empty()) {
            return std::string(name);
        }
    }
    return to_text(oid);
}

model::KeyAlgorithm key_algorithm(std::string_view oid) {
    const auto* row = find(key_algorithms, oid);
    return row == nullptr ? model::KeyAlgorithm::unknown : row->algorithm;
}

Hash hash_algorithm(std::string_view oid) {
    const auto* row = find(hash_algorithms, oid);
    return row == nullptr ? Hash::unknown : row->hash;
}

std::string_view hash_oid(Hash hash) {
    const auto row = std::ranges::find(hash_algorithms, hash, &HashRow::hash);
    return row == hash_algorithms.end() ? std::string_view() : row->oid.view();
}

std::uint32_t curve_bits(std::string_view oid) {
    const auto* row = find(curves, oid);
    return row == nullptr ? 0 : row->bits;
}

std::optional<SignatureAlgorithm> signature_algorithm(std::string_view der) {
    const auto identifier = read_identifier(der);
    if (!identifier) {
        return std::nullopt;
    }
    SignatureAlgorithm algorithm;
    algorithm.oid.bytes = identifier->oid;
    if (const auto* row = find(signature_algorithms, identifier->oid)) {
        algorithm.scheme = row->scheme;
        algorithm.hash = row->hash;
    }
    if (rsassa_pss == identifier->oid) {
        read_pss(identifier->parameters, algorithm);
    } else if (ecdsa_specified == identifier->oid) {
        algorithm.hash = hash_in(identifier->parameters);
    }
    return algorithm;
}

}  // namespace parsers::certificate

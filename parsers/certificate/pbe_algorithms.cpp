#include "parsers/certificate/pbe_algorithms.hpp"

#include <algorithm>
#include <iterator>

#include "parsers/certificate/algorithms.hpp"
#include "parsers/certificate/oid_literal.hpp"

namespace parsers::certificate {

using model::Hash;

namespace {

struct HmacRow {
    EncodedOid oid;
    Hash hash;
};

constexpr HmacRow hmacs[] = {
    {"1.3.6.1.5.5.8.1.1"_oid, Hash::md5},
    {"1.3.6.1.5.5.8.1.2"_oid, Hash::sha1},
    {"1.2.840.113549.2.6"_oid, Hash::md5},
    {"1.2.840.113549.2.7"_oid, Hash::sha1},
    {"1.2.840.113549.2.8"_oid, Hash::sha224},
    {"1.2.840.113549.2.9"_oid, Hash::sha256},
    {"1.2.840.113549.2.10"_oid, Hash::sha384},
    {"1.2.840.113549.2.11"_oid, Hash::sha512},
    {"1.2.840.113549.2.12"_oid, Hash::sha512_224},
    {"1.2.840.113549.2.13"_oid, Hash::sha512_256},
    {"2.16.840.1.101.3.4.2.13"_oid, Hash::sha3_224},
    {"2.16.840.1.101.3.4.2.14"_oid, Hash::sha3_256},
    {"2.16.840.1.101.3.4.2.15"_oid, Hash::sha3_384},
    {"2.16.840.1.101.3.4.2.16"_oid, Hash::sha3_512},
};

struct CipherRow {
    EncodedOid oid;
    CipherChoice choice;
};

constexpr CipherRow ciphers[] = {
    {"1.3.14.3.2.7"_oid, {Cipher::des, 8}},
    {"1.2.840.113549.3.7"_oid, {Cipher::des3, 24}},
    {"1.2.840.113549.3.2"_oid, {Cipher::rc2, 16, 128}},
    {"1.2.840.113549.3.4"_oid, {Cipher::rc4, 16}},
    {"2.16.840.1.101.3.4.1.2"_oid, {Cipher::aes, 16}},
    {"2.16.840.1.101.3.4.1.22"_oid, {Cipher::aes, 24}},
    {"2.16.840.1.101.3.4.1.42"_oid, {Cipher::aes, 32}},
    {"1.2.392.200011.61.1.1.1.2"_oid, {Cipher::camellia, 16}},
    {"1.2.392.200011.61.1.1.1.3"_oid, {Cipher::camellia, 24}},
    {"1.2.392.200011.61.1.1.1.4"_oid, {Cipher::camellia, 32}},
    {"1.3.6.1.4.1.3029.1.2"_oid, {Cipher::blowfish, 16}},
    {"1.2.840.113533.7.66.10"_oid, {Cipher::cast128, 16}},
};

struct NamedCipher {
    std::string_view name;
    CipherChoice choice;
};

// As OpenSSL writes them in DEK-Info.
constexpr NamedCipher named_ciphers[] = {
    {"DES-CBC", {Cipher::des, 8}},
    {"DES-EDE3-CBC", {Cipher::des3, 24}},
    {"DES-EDE-CBC", {Cipher::des3, 16}},
    {"RC2-CBC", {Cipher::rc2, 16, 128}},
    {"RC2-64-CBC", {Cipher::rc2, 8, 64}},
    {"RC2-40-CBC", {Cipher::rc2, 5, 40}},
    {"AES-128-CBC", {Cipher::aes, 16}},
    {"AES-192-CBC", {Cipher::aes, 24}},
    {"AES-256-CBC", {Cipher::aes, 32}},
    {"CAMELLIA-128-CBC", {Cipher::camellia, 16}},
    {"CAMELLIA-192-CBC", {Cipher::camellia, 24}},
    {"CAMELLIA-256-CBC", {Cipher::camellia, 32}},
    {"BF-CBC", {Cipher::blowfish, 16}},
    {"CAST5-CBC", {Cipher::cast128, 16}},
};

struct ContentRow {
    EncodedOid oid;
    std::string_view name;
};

// Content types of PKCS#7 and CMS: what a container is when it is not what it should be.
constexpr ContentRow content_rows[] = {
    {"1.2.840.113549.1.7.1"_oid, "data"},
    {"1.2.840.113549.1.7.2"_oid, "signedData"},
    {"1.2.840.113549.1.7.3"_oid, "envelopedData"},
    {"1.2.840.113549.1.7.4"_oid, "signedAndEnvelopedData"},
    {"1.2.840.113549.1.7.5"_oid, "digestedData"},
    {"1.2.840.113549.1.7.6"_oid, "encryptedData"},
    {"1.2.840.113549.1.9.16.1.2"_oid, "authData"},
    {"1.2.840.113549.1.9.16.1.23"_oid, "authEnvelopedData"},
};

template <class Row, std::size_t Size>
const Row* find(const Row (&table)[Size], const model::Oid& oid) {
    const auto* found = std::find_if(std::begin(table), std::end(table),
                                     [&](const Row& row) { return row.oid == oid.bytes; });
    return found != std::end(table) ? found : nullptr;
}

}  // namespace

std::string algorithm_text(const model::Oid& oid) {
    const ContentRow* content = find(content_rows, oid);
    const std::string number = to_text(oid);
    const std::string name = content != nullptr ? std::string(content->name) : algorithm_name(oid);
    return name == number ? number : name + " " + number;
}

Hash hmac_hash(const model::Oid& oid) {
    const HmacRow* found = find(hmacs, oid);
    return found != nullptr ? found->hash : Hash::unknown;
}

std::optional<CipherChoice> cipher_of(const model::Oid& oid) {
    const CipherRow* found = find(ciphers, oid);
    return found != nullptr ? std::optional(found->choice) : std::nullopt;
}

std::optional<CipherChoice> cipher_named(std::string_view name) {
    for (const NamedCipher& cipher : named_ciphers) {
        if (cipher.name == name) {
            return cipher.choice;
        }
    }
    return std::nullopt;
}

}  // namespace parsers::certificate

#include "parsers/certificate/pbe_algorithms.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace parsers::certificate {

using model::Hash;

namespace {

struct NamedHash {
    std::string_view oid;
    std::string_view name;
    Hash hash;
};

constexpr NamedHash hashes[] = {
    {"1.2.840.113549.2.2", "MD2", Hash::md2},
    {"1.2.840.113549.2.4", "MD4", Hash::md4},
    {"1.2.840.113549.2.5", "MD5", Hash::md5},
    {"1.3.14.3.2.26", "SHA-1", Hash::sha1},
    {"2.16.840.1.101.3.4.2.4", "SHA-224", Hash::sha224},
    {"2.16.840.1.101.3.4.2.1", "SHA-256", Hash::sha256},
    {"2.16.840.1.101.3.4.2.2", "SHA-384", Hash::sha384},
    {"2.16.840.1.101.3.4.2.3", "SHA-512", Hash::sha512},
    {"2.16.840.1.101.3.4.2.5", "SHA-512/224", Hash::sha512_224},
    {"2.16.840.1.101.3.4.2.6", "SHA-512/256", Hash::sha512_256},
    {"2.16.840.1.101.3.4.2.7", "SHA3-224", Hash::sha3_224},
    {"2.16.840.1.101.3.4.2.8", "SHA3-256", Hash::sha3_256},
    {"2.16.840.1.101.3.4.2.9", "SHA3-384", Hash::sha3_384},
    {"2.16.840.1.101.3.4.2.10", "SHA3-512", Hash::sha3_512},
};

constexpr NamedHash hmacs[] = {
    {"1.3.6.1.5.5.8.1.1", "HMAC-MD5", Hash::md5},
    {"1.3.6.1.5.5.8.1.2", "HMAC-SHA-1", Hash::sha1},
    {"1.2.840.113549.2.6", "HMAC-MD5", Hash::md5},
    {"1.2.840.113549.2.7", "HMAC-SHA-1", Hash::sha1},
    {"1.2.840.113549.2.8", "HMAC-SHA-224", Hash::sha224},
    {"1.2.840.113549.2.9", "HMAC-SHA-256", Hash::sha256},
    {"1.2.840.113549.2.10", "HMAC-SHA-384", Hash::sha384},
    {"1.2.840.113549.2.11", "HMAC-SHA-512", Hash::sha512},
    {"1.2.840.113549.2.12", "HMAC-SHA-512/224", Hash::sha512_224},
    {"1.2.840.113549.2.13", "HMAC-SHA-512/256", Hash::sha512_256},
    {"2.16.840.1.101.3.4.2.13", "HMAC-SHA3-224", Hash::sha3_224},
    {"2.16.840.1.101.3.4.2.14", "HMAC-SHA3-256", Hash::sha3_256},
    {"2.16.840.1.101.3.4.2.15", "HMAC-SHA3-384", Hash::sha3_384},
    {"2.16.840.1.101.3.4.2.16", "HMAC-SHA3-512", Hash::sha3_512},
};

struct NamedCipher {
    std::string_view oid;
    std::string_view name;  ///< as in DEK-Info where that has one
    CipherChoice choice;
};

constexpr NamedCipher ciphers[] = {
    {"1.3.14.3.2.7", "DES-CBC", {Cipher::des, 8}},
    {"1.2.840.113549.3.7", "DES-EDE3-CBC", {Cipher::des3, 24}},
    {"1.2.840.113549.3.2", "RC2-CBC", {Cipher::rc2, 16, 128}},
    {"", "RC2-64-CBC", {Cipher::rc2, 8, 64}},
    {"", "RC2-40-CBC", {Cipher::rc2, 5, 40}},
    {"1.2.840.113549.3.4", "RC4", {Cipher::rc4, 16}},
    {"2.16.840.1.101.3.4.1.2", "AES-128-CBC", {Cipher::aes, 16}},
    {"2.16.840.1.101.3.4.1.22", "AES-192-CBC", {Cipher::aes, 24}},
    {"2.16.840.1.101.3.4.1.42", "AES-256-CBC", {Cipher::aes, 32}},
    {"1.2.392.200011.61.1.1.1.2", "CAMELLIA-128-CBC", {Cipher::camellia, 16}},
    {"1.2.392.200011.61.1.1.1.3", "CAMELLIA-192-CBC", {Cipher::camellia, 24}},
    {"1.2.392.200011.61.1.1.1.4", "CAMELLIA-256-CBC", {Cipher::camellia, 32}},
    {"1.3.6.1.4.1.3029.1.2", "BF-CBC", {Cipher::blowfish, 16}},
    {"1.2.840.113533.7.66.10", "CAST5-CBC", {Cipher::cast128, 16}},
};

struct NamedOid {
    std::string_view oid;
    std::string_view name;
};

// What is met in containers and not opened by this program, so that it can be called by its name.
constexpr NamedOid others[] = {
    {"1.2.410.200046.1.1.2", "ARIA-128-CBC"},
    {"1.2.410.200046.1.1.7", "ARIA-192-CBC"},
    {"1.2.410.200046.1.1.12", "ARIA-256-CBC"},
    {"1.2.410.200004.1.4", "SEED-CBC"},
    {"1.3.6.1.4.1.188.7.1.1.2", "IDEA-CBC"},
    {"1.2.643.2.2.21", "GOST 28147-89"},
    {"1.2.643.7.1.1.5.1.1", "Magma"},
    {"1.2.643.7.1.1.5.2.1", "Kuznyechik"},
    {"1.2.643.2.2.9", "GOST R 34.11-94"},
    {"1.2.643.2.2.10", "HMAC-GOST R 34.11-94"},
    {"1.2.643.7.1.1.2.2", "Streebog-256"},
    {"1.2.643.7.1.1.2.3", "Streebog-512"},
    {"1.2.643.7.1.1.4.1", "HMAC-Streebog-256"},
    {"1.2.643.7.1.1.4.2", "HMAC-Streebog-512"},
    {"1.2.156.10197.1.104.2", "SM4-CBC"},
    {"1.2.156.10197.1.401", "SM3"},
    {"1.2.840.113549.3.9", "RC5-CBC"},
    {"1.3.14.3.2.6", "DES-ECB"},
    {"2.16.840.1.101.3.4.1.1", "AES-128-ECB"},
    {"2.16.840.1.101.3.4.1.21", "AES-192-ECB"},
    {"2.16.840.1.101.3.4.1.41", "AES-256-ECB"},
    {"2.16.840.1.101.3.4.1.6", "AES-128-GCM"},
    {"2.16.840.1.101.3.4.1.26", "AES-192-GCM"},
    {"2.16.840.1.101.3.4.1.46", "AES-256-GCM"},
    {"1.3.6.1.4.1.1722.12.2.1.16", "BLAKE2b-512"},
    {"1.3.6.1.4.1.1722.12.2.2.8", "BLAKE2s-256"},
    {"1.3.36.3.2.1", "RIPEMD-160"},
    {"1.2.840.113549.1.5.12", "PBKDF2"},
    {"1.2.840.113549.1.5.13", "PBES2"},
    {"1.2.840.113549.1.5.14", "PBMAC1"},
    {"1.3.6.1.4.1.11591.4.11", "scrypt"},
    {"1.2.840.113549.1.7.1", "data"},
    {"1.2.840.113549.1.7.2", "signedData"},
    {"1.2.840.113549.1.7.3", "envelopedData"},
    {"1.2.840.113549.1.7.4", "signedAndEnvelopedData"},
    {"1.2.840.113549.1.7.5", "digestedData"},
    {"1.2.840.113549.1.7.6", "encryptedData"},
    {"1.2.840.113549.1.9.16.1.2", "authData"},
    {"1.2.840.113549.1.9.16.1.23", "authEnvelopedData"},
};

template <class Entry, std::size_t Size>
const Entry* find(const Entry (&table)[Size], std::string_view oid) {
    const auto* found = std::find_if(std::begin(table), std::end(table),
                                     [&](const Entry& entry) { return entry.oid == oid; });
    return found != std::end(table) ? found : nullptr;
}

std::string_view name_of(std::string_view oid) {
    if (const auto* hash = find(hashes, oid)) {
        return hash->name;
    }
    if (const auto* mac = find(hmacs, oid)) {
        return mac->name;
    }
    if (const auto* cipher = find(ciphers, oid)) {
        return cipher->name;
    }
    const auto* other = find(others, oid);
    return other != nullptr ? other->name : std::string_view();
}

}  // namespace

std::string algorithm_text(const model::Oid& oid) {
    const std::string text = to_text(oid);
    const std::string_view name = name_of(text);
    return name.empty() ? text : std::string(name) + " " + text;
}

Hash hash_of(const model::Oid& oid) {
    const auto* found = find(hashes, to_text(oid));
    return found != nullptr ? found->hash : Hash::unknown;
}

Hash hmac_hash_of(const model::Oid& oid) {
    const auto* found = find(hmacs, to_text(oid));
    return found != nullptr ? found->hash : Hash::unknown;
}

std::optional<CipherChoice> cipher_of(const model::Oid& oid) {
    const std::string text = to_text(oid);
    const auto* found = text.empty() ? nullptr : find(ciphers, text);
    return found != nullptr ? std::optional(found->choice) : std::nullopt;
}

std::optional<CipherChoice> cipher_named(std::string_view name) {
    for (const NamedCipher& cipher : ciphers) {
        if (cipher.name == name) {
            return cipher.choice;
        }
    }
    return std::nullopt;
}

}  // namespace parsers::certificate

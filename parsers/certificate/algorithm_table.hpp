#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "parsers/certificate/oid_literal.hpp"
#include "parsers/model/certificate.hpp"

// The algorithms this program has names for. Included by algorithms.cpp only.
namespace parsers::certificate {

struct SignatureRow {
    EncodedOid oid;
    std::string_view name;
    model::SignatureScheme scheme;
    model::Hash hash;
};

struct KeyRow {
    EncodedOid oid;
    std::string_view name;
    model::KeyAlgorithm algorithm;
};

struct CurveRow {
    EncodedOid oid;
    std::string_view name;
    std::uint32_t bits;
};

struct HashRow {
    EncodedOid oid;
    std::string_view name;
    model::Hash hash;
};

/// Ciphers, key derivations and authentication codes: only their names matter.
struct EncryptionRow {
    EncodedOid oid;
    std::string_view name;
};

using Hash = model::Hash;
using Key = model::KeyAlgorithm;
using Scheme = model::SignatureScheme;

// The most frequent first: they are searched in order.
// clang-format off

inline constexpr auto signature_algorithms = std::to_array<SignatureRow>({
    {"1.2.840.113549.1.1.11"_oid, "sha256WithRSAEncryption", Scheme::rsa_pkcs1, Hash::sha256},
    {"1.2.840.113549.1.1.5"_oid, "sha1WithRSAEncryption", Scheme::rsa_pkcs1, Hash::sha1},
    {"1.2.840.113549.1.1.12"_oid, "sha384WithRSAEncryption", Scheme::rsa_pkcs1, Hash::sha384},
    {"1.2.840.113549.1.1.13"_oid, "sha512WithRSAEncryption", Scheme::rsa_pkcs1, Hash::sha512},
    {"1.2.840.113549.1.1.10"_oid, "RSASSA-PSS", Scheme::rsa_pss, Hash::unknown},
    {"1.2.840.10045.4.3.2"_oid, "ecdsa-with-SHA256", Scheme::ecdsa, Hash::sha256},
    {"1.2.840.10045.4.3.3"_oid, "ecdsa-with-SHA384", Scheme::ecdsa, Hash::sha384},
    {"1.2.840.10045.4.3.4"_oid, "ecdsa-with-SHA512", Scheme::ecdsa, Hash::sha512},
    {"1.2.840.10045.4.3"_oid, "ecdsa-with-Specified", Scheme::ecdsa, Hash::unknown},
    {"1.2.840.10045.4.3.1"_oid, "ecdsa-with-SHA224", Scheme::ecdsa, Hash::sha224},
    {"1.2.840.10045.4.2"_oid, "ecdsa-with-Recommended", Scheme::ecdsa, Hash::unknown},
    {"1.2.840.10045.4.1"_oid, "ecdsa-with-SHA1", Scheme::ecdsa, Hash::sha1},
    {"1.2.840.113549.1.1.4"_oid, "md5WithRSAEncryption", Scheme::rsa_pkcs1, Hash::md5},
    {"1.2.840.113549.1.1.3"_oid, "md4WithRSAEncryption", Scheme::rsa_pkcs1, Hash::md4},
    {"1.2.840.113549.1.1.2"_oid, "md2WithRSAEncryption", Scheme::rsa_pkcs1, Hash::md2},
    {"1.2.840.113549.1.1.14"_oid, "sha224WithRSAEncryption", Scheme::rsa_pkcs1, Hash::sha224},
    {"1.2.840.113549.1.1.15"_oid, "sha512-224WithRSAEncryption", Scheme::rsa_pkcs1, Hash::sha512_224},
    {"1.2.840.113549.1.1.16"_oid, "sha512-256WithRSAEncryption", Scheme::rsa_pkcs1, Hash::sha512_256},
    {"1.3.14.3.2.29"_oid, "sha1WithRSASignature", Scheme::rsa_pkcs1, Hash::sha1},
    {"1.3.14.3.2.3"_oid, "md5WithRSA", Scheme::rsa_pkcs1, Hash::md5},
    {"1.3.14.3.2.2"_oid, "md4WithRSA", Scheme::rsa_pkcs1, Hash::md4},
    {"1.3.14.3.2.4"_oid, "md4WithRSAEncryption", Scheme::rsa_pkcs1, Hash::md4},
    {"1.3.14.7.2.3.1"_oid, "md2WithRSA", Scheme::rsa_pkcs1, Hash::md2},
    {"1.3.14.3.2.15"_oid, "shaWithRSASignature", Scheme::rsa_pkcs1, Hash::unknown},
    {"1.3.36.3.3.1.2"_oid, "ripemd160WithRSA", Scheme::rsa_pkcs1, Hash::unknown},
    {"2.16.840.1.101.3.4.3.13"_oid, "rsa-with-SHA3-224", Scheme::rsa_pkcs1, Hash::sha3_224},
    {"2.16.840.1.101.3.4.3.14"_oid, "rsa-with-SHA3-256", Scheme::rsa_pkcs1, Hash::sha3_256},
    {"2.16.840.1.101.3.4.3.15"_oid, "rsa-with-SHA3-384", Scheme::rsa_pkcs1, Hash::sha3_384},
    {"2.16.840.1.101.3.4.3.16"_oid, "rsa-with-SHA3-512", Scheme::rsa_pkcs1, Hash::sha3_512},
    {"2.16.840.1.101.3.4.3.9"_oid, "ecdsa-with-SHA3-224", Scheme::ecdsa, Hash::sha3_224},
    {"2.16.840.1.101.3.4.3.10"_oid, "ecdsa-with-SHA3-256", Scheme::ecdsa, Hash::sha3_256},
    {"2.16.840.1.101.3.4.3.11"_oid, "ecdsa-with-SHA3-384", Scheme::ecdsa, Hash::sha3_384},
    {"2.16.840.1.101.3.4.3.12"_oid, "ecdsa-with-SHA3-512", Scheme::ecdsa, Hash::sha3_512},
    {"1.2.840.10040.4.3"_oid, "dsa-with-SHA1", Scheme::dsa, Hash::sha1},
    {"1.3.14.3.2.27"_oid, "dsaWithSHA1", Scheme::dsa, Hash::sha1},
    {"1.3.14.3.2.13"_oid, "dsaWithSHA", Scheme::dsa, Hash::unknown},
    {"2.16.840.1.101.3.4.3.1"_oid, "dsa-with-SHA224", Scheme::dsa, Hash::sha224},
    {"2.16.840.1.101.3.4.3.2"_oid, "dsa-with-SHA256", Scheme::dsa, Hash::sha256},
    {"2.16.840.1.101.3.4.3.3"_oid, "dsa-with-SHA384", Scheme::dsa, Hash::sha384},
    {"2.16.840.1.101.3.4.3.4"_oid, "dsa-with-SHA512", Scheme::dsa, Hash::sha512},
    {"2.16.840.1.101.3.4.3.5"_oid, "dsa-with-SHA3-224", Scheme::dsa, Hash::sha3_224},
    {"2.16.840.1.101.3.4.3.6"_oid, "dsa-with-SHA3-256", Scheme::dsa, Hash::sha3_256},
    {"2.16.840.1.101.3.4.3.7"_oid, "dsa-with-SHA3-384", Scheme::dsa, Hash::sha3_384},
    {"2.16.840.1.101.3.4.3.8"_oid, "dsa-with-SHA3-512", Scheme::dsa, Hash::sha3_512},
    {"1.3.101.112"_oid, "Ed25519", Scheme::ed25519, Hash::none},
    {"1.3.101.113"_oid, "Ed448", Scheme::ed448, Hash::none},
    {"1.2.643.2.2.3"_oid, "GOST R 34.10-2001 with GOST R 34.11-94", Scheme::gost, Hash::gost},
    {"1.2.643.2.2.4"_oid, "GOST R 34.10-94 with GOST R 34.11-94", Scheme::gost, Hash::gost},
    {"1.2.643.7.1.1.3.2"_oid, "GOST R 34.10-2012 with GOST R 34.11-2012 (256 bit)", Scheme::gost, Hash::gost},
    {"1.2.643.7.1.1.3.3"_oid, "GOST R 34.10-2012 with GOST R 34.11-2012 (512 bit)", Scheme::gost, Hash::gost},
    {"1.2.156.10197.1.501"_oid, "SM2 with SM3", Scheme::sm2, Hash::sm3},
});

inline constexpr auto key_algorithms = std::to_array<KeyRow>({
    {"1.2.840.113549.1.1.1"_oid, "RSA", Key::rsa},
    {"1.2.840.10045.2.1"_oid, "EC", Key::ec},
    {"1.2.840.113549.1.1.10"_oid, "RSASSA-PSS", Key::rsa_pss},
    {"2.5.8.1.1"_oid, "RSA", Key::rsa},
    {"1.3.132.1.12"_oid, "ECDH", Key::ec},
    {"1.3.132.1.13"_oid, "ECMQV", Key::ec},
    {"1.2.840.10040.4.1"_oid, "DSA", Key::dsa},
    {"1.3.14.3.2.12"_oid, "DSA", Key::dsa},
    {"1.2.840.10046.2.1"_oid, "DH", Key::dh},
    {"1.2.840.113549.1.3.1"_oid, "DH", Key::dh},
    {"1.3.101.110"_oid, "X25519", Key::x25519},
    {"1.3.101.111"_oid, "X448", Key::x448},
    {"1.3.101.112"_oid, "Ed25519", Key::ed25519},
    {"1.3.101.113"_oid, "Ed448", Key::ed448},
    {"1.2.643.2.2.19"_oid, "GOST R 34.10-2001", Key::gost},
    {"1.2.643.2.2.20"_oid, "GOST R 34.10-94", Key::gost},
    {"1.2.643.7.1.1.1.1"_oid, "GOST R 34.10-2012 (256 bit)", Key::gost},
    {"1.2.643.7.1.1.1.2"_oid, "GOST R 34.10-2012 (512 bit)", Key::gost},
});

inline constexpr auto curves = std::to_array<CurveRow>({
    {"1.2.840.10045.3.1.7"_oid, "P-256", 256},
    {"1.3.132.0.34"_oid, "P-384", 384},
    {"1.3.132.0.35"_oid, "P-521", 521},
    {"1.2.840.10045.3.1.1"_oid, "P-192", 192},
    {"1.3.132.0.33"_oid, "P-224", 224},
    {"1.3.132.0.10"_oid, "secp256k1", 256},
    {"1.3.132.0.31"_oid, "secp192k1", 192},
    {"1.3.132.0.32"_oid, "secp224k1", 224},
    {"1.3.132.0.6"_oid, "secp112r1", 112},
    {"1.3.132.0.7"_oid, "secp112r2", 112},
    {"1.3.132.0.28"_oid, "secp128r1", 128},
    {"1.3.132.0.29"_oid, "secp128r2", 128},
    {"1.3.132.0.9"_oid, "secp160k1", 160},
    {"1.3.132.0.8"_oid, "secp160r1", 160},
    {"1.3.132.0.30"_oid, "secp160r2", 160},
    {"1.2.840.10045.3.1.2"_oid, "prime192v2", 192},
    {"1.2.840.10045.3.1.3"_oid, "prime192v3", 192},
    {"1.2.840.10045.3.1.4"_oid, "prime239v1", 239},
    {"1.2.840.10045.3.1.5"_oid, "prime239v2", 239},
    {"1.2.840.10045.3.1.6"_oid, "prime239v3", 239},
    {"1.3.132.0.4"_oid, "sect113r1", 113},
    {"1.3.132.0.5"_oid, "sect113r2", 113},
    {"1.3.132.0.22"_oid, "sect131r1", 131},
    {"1.3.132.0.23"_oid, "sect131r2", 131},
    {"1.3.132.0.1"_oid, "sect163k1", 163},
    {"1.3.132.0.2"_oid, "sect163r1", 163},
    {"1.3.132.0.15"_oid, "sect163r2", 163},
    {"1.3.132.0.24"_oid, "sect193r1", 193},
    {"1.3.132.0.25"_oid, "sect193r2", 193},
    {"1.3.132.0.26"_oid, "sect233k1", 233},
    {"1.3.132.0.27"_oid, "sect233r1", 233},
    {"1.3.132.0.3"_oid, "sect239k1", 239},
    {"1.3.132.0.16"_oid, "sect283k1", 283},
    {"1.3.132.0.17"_oid, "sect283r1", 283},
    {"1.3.132.0.36"_oid, "sect409k1", 409},
    {"1.3.132.0.37"_oid, "sect409r1", 409},
    {"1.3.132.0.38"_oid, "sect571k1", 571},
    {"1.3.132.0.39"_oid, "sect571r1", 571},
    {"1.3.36.3.3.2.8.1.1.1"_oid, "brainpoolP160r1", 160},
    {"1.3.36.3.3.2.8.1.1.2"_oid, "brainpoolP160t1", 160},
    {"1.3.36.3.3.2.8.1.1.3"_oid, "brainpoolP192r1", 192},
    {"1.3.36.3.3.2.8.1.1.4"_oid, "brainpoolP192t1", 192},
    {"1.3.36.3.3.2.8.1.1.5"_oid, "brainpoolP224r1", 224},
    {"1.3.36.3.3.2.8.1.1.6"_oid, "brainpoolP224t1", 224},
    {"1.3.36.3.3.2.8.1.1.7"_oid, "brainpoolP256r1", 256},
    {"1.3.36.3.3.2.8.1.1.8"_oid, "brainpoolP256t1", 256},
    {"1.3.36.3.3.2.8.1.1.9"_oid, "brainpoolP320r1", 320},
    {"1.3.36.3.3.2.8.1.1.10"_oid, "brainpoolP320t1", 320},
    {"1.3.36.3.3.2.8.1.1.11"_oid, "brainpoolP384r1", 384},
    {"1.3.36.3.3.2.8.1.1.12"_oid, "brainpoolP384t1", 384},
    {"1.3.36.3.3.2.8.1.1.13"_oid, "brainpoolP512r1", 512},
    {"1.3.36.3.3.2.8.1.1.14"_oid, "brainpoolP512t1", 512},
    {"1.2.156.10197.1.301"_oid, "SM2", 256},
});

inline constexpr auto hash_algorithms = std::to_array<HashRow>({
    {"2.16.840.1.101.3.4.2.1"_oid, "SHA-256", Hash::sha256},
    {"1.3.14.3.2.26"_oid, "SHA-1", Hash::sha1},
    {"2.16.840.1.101.3.4.2.2"_oid, "SHA-384", Hash::sha384},
    {"2.16.840.1.101.3.4.2.3"_oid, "SHA-512", Hash::sha512},
    {"2.16.840.1.101.3.4.2.4"_oid, "SHA-224", Hash::sha224},
    {"2.16.840.1.101.3.4.2.5"_oid, "SHA-512/224", Hash::sha512_224},
    {"2.16.840.1.101.3.4.2.6"_oid, "SHA-512/256", Hash::sha512_256},
    {"2.16.840.1.101.3.4.2.7"_oid, "SHA3-224", Hash::sha3_224},
    {"2.16.840.1.101.3.4.2.8"_oid, "SHA3-256", Hash::sha3_256},
    {"2.16.840.1.101.3.4.2.9"_oid, "SHA3-384", Hash::sha3_384},
    {"2.16.840.1.101.3.4.2.10"_oid, "SHA3-512", Hash::sha3_512},
    {"1.2.840.113549.2.5"_oid, "MD5", Hash::md5},
    {"1.2.840.113549.2.4"_oid, "MD4", Hash::md4},
    {"1.2.840.113549.2.2"_oid, "MD2", Hash::md2},
    {"1.3.36.3.2.1"_oid, "RIPEMD-160", Hash::unknown},
    {"1.2.643.2.2.9"_oid, "GOST R 34.11-94", Hash::gost},
    {"1.2.643.7.1.1.2.2"_oid, "GOST R 34.11-2012 (256 bit)", Hash::gost},
    {"1.2.643.7.1.1.2.3"_oid, "GOST R 34.11-2012 (512 bit)", Hash::gost},
    {"1.2.156.10197.1.401"_oid, "SM3", Hash::sm3},
});

inline constexpr auto encryption_algorithms = std::to_array<EncryptionRow>({
    {"1.2.840.113549.1.12.1.1"_oid, "pbeWithSHA1And128BitRC4"},
    {"1.2.840.113549.1.12.1.2"_oid, "pbeWithSHA1And40BitRC4"},
    {"1.2.840.113549.1.12.1.3"_oid, "pbeWithSHA1And3-KeyTripleDES-CBC"},
    {"1.2.840.113549.1.12.1.4"_oid, "pbeWithSHA1And2-KeyTripleDES-CBC"},
    {"1.2.840.113549.1.12.1.5"_oid, "pbeWithSHA1And128BitRC2-CBC"},
    {"1.2.840.113549.1.12.1.6"_oid, "pbeWithSHA1And40BitRC2-CBC"},
    {"1.2.840.113549.1.5.1"_oid, "pbeWithMD2AndDES-CBC"},
    {"1.2.840.113549.1.5.3"_oid, "pbeWithMD5AndDES-CBC"},
    {"1.2.840.113549.1.5.4"_oid, "pbeWithMD2AndRC2-CBC"},
    {"1.2.840.113549.1.5.6"_oid, "pbeWithMD5AndRC2-CBC"},
    {"1.2.840.113549.1.5.10"_oid, "pbeWithSHA1AndDES-CBC"},
    {"1.2.840.113549.1.5.11"_oid, "pbeWithSHA1AndRC2-CBC"},
    {"1.2.840.113549.1.5.12"_oid, "PBKDF2"},
    {"1.2.840.113549.1.5.13"_oid, "PBES2"},
    {"1.2.840.113549.1.5.14"_oid, "PBMAC1"},
    {"1.3.6.1.4.1.11591.4.11"_oid, "scrypt"},
    {"1.2.840.113549.2.7"_oid, "HMAC-SHA-1"},
    {"1.2.840.113549.2.8"_oid, "HMAC-SHA-224"},
    {"1.2.840.113549.2.9"_oid, "HMAC-SHA-256"},
    {"1.2.840.113549.2.10"_oid, "HMAC-SHA-384"},
    {"1.2.840.113549.2.11"_oid, "HMAC-SHA-512"},
    {"1.2.840.113549.2.12"_oid, "HMAC-SHA-512/224"},
    {"1.2.840.113549.2.13"_oid, "HMAC-SHA-512/256"},
    {"1.2.840.113549.2.6"_oid, "HMAC-MD5"},
    {"2.16.840.1.101.3.4.2.13"_oid, "HMAC-SHA3-224"},
    {"2.16.840.1.101.3.4.2.14"_oid, "HMAC-SHA3-256"},
    {"2.16.840.1.101.3.4.2.15"_oid, "HMAC-SHA3-384"},
    {"2.16.840.1.101.3.4.2.16"_oid, "HMAC-SHA3-512"},
    {"1.2.643.2.2.10"_oid, "HMAC-GOST R 34.11-94"},
    {"1.2.643.7.1.1.4.1"_oid, "HMAC-GOST R 34.11-2012 (256 bit)"},
    {"1.2.643.7.1.1.4.2"_oid, "HMAC-GOST R 34.11-2012 (512 bit)"},
    {"1.2.156.10197.1.401.2"_oid, "HMAC-SM3"},
    {"1.3.14.3.2.7"_oid, "DES-CBC"},
    {"1.2.840.113549.3.7"_oid, "DES-EDE3-CBC"},
    {"1.2.840.113549.3.2"_oid, "RC2-CBC"},
    {"1.2.840.113549.3.4"_oid, "RC4"},
    {"1.2.840.113549.3.9"_oid, "RC5-CBC"},
    {"2.16.840.1.101.3.4.1.1"_oid, "AES-128-ECB"},
    {"2.16.840.1.101.3.4.1.2"_oid, "AES-128-CBC"},
    {"2.16.840.1.101.3.4.1.3"_oid, "AES-128-OFB"},
    {"2.16.840.1.101.3.4.1.4"_oid, "AES-128-CFB"},
    {"2.16.840.1.101.3.4.1.6"_oid, "AES-128-GCM"},
    {"2.16.840.1.101.3.4.1.7"_oid, "AES-128-CCM"},
    {"2.16.840.1.101.3.4.1.21"_oid, "AES-192-ECB"},
    {"2.16.840.1.101.3.4.1.22"_oid, "AES-192-CBC"},
    {"2.16.840.1.101.3.4.1.23"_oid, "AES-192-OFB"},
    {"2.16.840.1.101.3.4.1.24"_oid, "AES-192-CFB"},
    {"2.16.840.1.101.3.4.1.26"_oid, "AES-192-GCM"},
    {"2.16.840.1.101.3.4.1.27"_oid, "AES-192-CCM"},
    {"2.16.840.1.101.3.4.1.41"_oid, "AES-256-ECB"},
    {"2.16.840.1.101.3.4.1.42"_oid, "AES-256-CBC"},
    {"2.16.840.1.101.3.4.1.43"_oid, "AES-256-OFB"},
    {"2.16.840.1.101.3.4.1.44"_oid, "AES-256-CFB"},
    {"2.16.840.1.101.3.4.1.46"_oid, "AES-256-GCM"},
    {"2.16.840.1.101.3.4.1.47"_oid, "AES-256-CCM"},
    {"1.2.392.200011.61.1.1.1.2"_oid, "Camellia-128-CBC"},
    {"1.2.392.200011.61.1.1.1.3"_oid, "Camellia-192-CBC"},
    {"1.2.392.200011.61.1.1.1.4"_oid, "Camellia-256-CBC"},
    {"1.2.410.200046.1.1.2"_oid, "ARIA-128-CBC"},
    {"1.2.410.200046.1.1.7"_oid, "ARIA-192-CBC"},
    {"1.2.410.200046.1.1.12"_oid, "ARIA-256-CBC"},
    {"1.2.410.200004.1.4"_oid, "SEED-CBC"},
    {"1.2.410.200004.1.15"_oid, "pbeWithSHA1AndSEED-CBC"},
    {"1.3.6.1.4.1.188.7.1.1.2"_oid, "IDEA-CBC"},
    {"1.3.6.1.4.1.3029.1.2"_oid, "Blowfish-CBC"},
    {"1.2.840.113533.7.66.10"_oid, "CAST5-CBC"},
    {"1.2.840.113533.7.66.12"_oid, "pbeWithMD5AndCAST5-CBC"},
    {"1.2.643.2.2.21"_oid, "GOST 28147-89"},
    {"1.2.643.7.1.1.5.1.1"_oid, "Magma-CTR-ACPKM"},
    {"1.2.643.7.1.1.5.2.1"_oid, "Kuznyechik-CTR-ACPKM"},
    {"1.2.156.10197.1.104.2"_oid, "SM4-CBC"},
    {"1.2.840.113549.1.1.7"_oid, "RSAES-OAEP"},
    {"1.2.840.113549.1.1.8"_oid, "MGF1"},
});
// clang-format on

}  // namespace parsers::certificate

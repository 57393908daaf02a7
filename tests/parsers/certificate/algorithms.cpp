#include "parsers/certificate/algorithms.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

#include "tests/support/certificate_parts.hpp"
#include "tests/support/der.hpp"

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(certificate)
BOOST_AUTO_TEST_SUITE(algorithms)

using namespace std::string_view_literals;
using parsers::certificate::algorithm_name;
using parsers::certificate::signature_algorithm;
using parsers::model::Hash;
using parsers::model::Oid;
using parsers::model::SignatureScheme;
using tests::support::oid_contents;
using tests::support::tlv;

namespace {

std::string identifier(std::string_view oid, std::string_view parameters = {}) {
    return tlv(0x30, tlv(0x06, oid_contents(oid)).append(parameters));
}

constexpr auto pss = "1.2.840.113549.1.1.10"sv;
constexpr auto mgf1 = "1.2.840.113549.1.1.8"sv;
constexpr auto sha256 = "2.16.840.1.101.3.4.2.1"sv;
constexpr auto sha384 = "2.16.840.1.101.3.4.2.2"sv;

}  // namespace

BOOST_AUTO_TEST_CASE(names) {
    const struct {
        std::string_view oid;
        std::string_view name;
    } cases[] = {
        {"1.2.840.113549.1.1.11", "sha256WithRSAEncryption"},
        {"1.2.840.113549.1.1.1", "RSA"},
        {"1.2.840.113549.1.1.10", "RSASSA-PSS"},
        {"1.3.132.0.34", "P-384"},
        {"1.3.36.3.3.2.8.1.1.13", "brainpoolP512r1"},
        {"1.3.14.3.2.26", "SHA-1"},
        {"1.2.840.113549.1.12.1.6", "pbeWithSHA1And40BitRC2-CBC"},
        {"2.16.840.1.101.3.4.1.42", "AES-256-CBC"},
        {"1.2.410.200046.1.1.12", "ARIA-256-CBC"},
        {"1.2.643.7.1.1.1.1", "GOST R 34.10-2012 (256 bit)"},
        {"1.2.3.4", "1.2.3.4"},
    };
    for (const auto& test : cases) {
        BOOST_TEST(algorithm_name(Oid{oid_contents(test.oid)}) == test.name);
    }
}

BOOST_AUTO_TEST_CASE(signatures) {
    const struct {
        std::string_view what;
        std::string der;
        SignatureScheme scheme;
        Hash hash;
    } cases[] = {
        {"RSA", identifier("1.2.840.113549.1.1.5", tlv(0x05, "")), SignatureScheme::rsa_pkcs1,
         Hash::sha1},
        {"RSA without NULL", identifier("1.2.840.113549.1.1.13"), SignatureScheme::rsa_pkcs1,
         Hash::sha512},
        {"ECDSA", identifier("1.2.840.10045.4.3.3"), SignatureScheme::ecdsa, Hash::sha384},
        {"ECDSA with the hash in the parameters",
         identifier("1.2.840.10045.4.3", identifier(sha256)), SignatureScheme::ecdsa, Hash::sha256},
        {"the same without", identifier("1.2.840.10045.4.3"), SignatureScheme::ecdsa,
         Hash::unknown},
        {"Ed25519", identifier("1.3.101.112"), SignatureScheme::ed25519, Hash::none},
        {"DSA", identifier("1.2.840.10040.4.3"), SignatureScheme::dsa, Hash::sha1},
        {"GOST", identifier("1.2.643.7.1.1.3.2"), SignatureScheme::gost, Hash::gost},
        {"SM2", identifier("1.2.156.10197.1.501"), SignatureScheme::sm2, Hash::sm3},
        {"unknown", identifier("1.2.3"), SignatureScheme::unknown, Hash::unknown},
    };
    for (const auto& test : cases) {
        BOOST_TEST_CONTEXT(test.what) {
            const auto algorithm = signature_algorithm(test.der);
            BOOST_REQUIRE(algorithm.has_value());
            BOOST_TEST((algorithm->scheme == test.scheme));
            BOOST_TEST((algorithm->hash == test.hash));
            BOOST_TEST(algorithm->der.empty());
        }
    }
    BOOST_TEST(!signature_algorithm("").has_value());
    BOOST_TEST(!signature_algorithm(tlv(0x30, "")).has_value());
    BOOST_TEST(!signature_algorithm(tlv(0x30, tlv(0x05, ""))).has_value());
}

BOOST_AUTO_TEST_CASE(pss_parameters) {
    const struct {
        std::string_view what;
        std::string parameters;
        Hash hash;
        Hash mask_hash;
        unsigned salt_size;
    } cases[] = {
        {"defaults", tlv(0x30, ""), Hash::sha1, Hash::sha1, 20},
        {"everything",
         tlv(0x30, tlv(0xa0, identifier(sha256)) + tlv(0xa1, identifier(mgf1, identifier(sha384))) +
                       tlv(0xa2, tlv(0x02, "\x20")) + tlv(0xa3, tlv(0x02, "\x01"))),
         Hash::sha256, Hash::sha384, 32},
        {"a hash nobody knows", tlv(0x30, tlv(0xa0, identifier("1.2.3"))), Hash::unknown,
         Hash::sha1, 20},
        {"another mask", tlv(0x30, tlv(0xa1, identifier("1.2.3", identifier(sha256)))), Hash::sha1,
         Hash::unknown, 20},
        {"another trailer", tlv(0x30, tlv(0xa3, tlv(0x02, "\x02"))), Hash::unknown, Hash::sha1, 20},
        {"a salt too long", tlv(0x30, tlv(0xa2, tlv(0x02, "\x01\x00\x00"sv))), Hash::unknown,
         Hash::sha1, 20},
        {"a negative salt", tlv(0x30, tlv(0xa2, tlv(0x02, "\xff"))), Hash::unknown, Hash::sha1, 20},
        {"something more", tlv(0x30, tlv(0xa4, "")), Hash::unknown, Hash::sha1, 20},
        {"NULL", tlv(0x05, ""), Hash::unknown, Hash::sha1, 20},
        {"none", "", Hash::unknown, Hash::sha1, 20},
    };
    for (const auto& test : cases) {
        BOOST_TEST_CONTEXT(test.what) {
            const auto algorithm = signature_algorithm(identifier(pss, test.parameters));
            BOOST_REQUIRE(algorithm.has_value());
            BOOST_TEST((algorithm->scheme == SignatureScheme::rsa_pss));
            BOOST_TEST((algorithm->hash == test.hash));
            BOOST_TEST((algorithm->mask_hash == test.mask_hash));
            BOOST_TEST(algorithm->salt_size == test.salt_size);
        }
    }
}

BOOST_AUTO_TEST_CASE(tables) {
    BOOST_TEST(parsers::certificate::curve_bits(oid_contents("1.3.132.0.35")) == 521u);
    BOOST_TEST(parsers::certificate::curve_bits(oid_contents("1.2.3")) == 0u);
    BOOST_TEST((parsers::certificate::hash_algorithm(oid_contents(sha384)) == Hash::sha384));
    BOOST_TEST(parsers::certificate::hash_oid(Hash::sha384) == oid_contents(sha384));
    BOOST_TEST(parsers::certificate::hash_oid(Hash::none) == "");
    BOOST_TEST((parsers::certificate::key_algorithm(oid_contents("1.3.101.111")) ==
                parsers::model::KeyAlgorithm::x448));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

#include "parsers/certificate/public_key.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

#include "tests/support/certificate_parts.hpp"
#include "tests/support/der.hpp"

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(certificate)
BOOST_AUTO_TEST_SUITE(public_key)

using namespace std::string_literals;
using namespace std::string_view_literals;
using parsers::certificate::read_key_info;
using parsers::model::KeyAlgorithm;
using tests::support::oid_contents;
using tests::support::tlv;

namespace {

std::string key_info(std::string_view oid, std::string_view parameters, std::string_view value) {
    return tlv(0x30, tlv(0x30, tlv(0x06, oid_contents(oid)).append(parameters)) +
                         tlv(0x03, "\0"s.append(value)));
}

}  // namespace

BOOST_AUTO_TEST_CASE(of_the_fixtures) {
    const struct {
        std::string_view name;
        KeyAlgorithm algorithm;
        std::uint32_t bits;
        std::string_view curve;
    } cases[] = {
        {"rsa_root", KeyAlgorithm::rsa, 2048, ""},
        {"rsa_small", KeyAlgorithm::rsa, 512, ""},
        {"rsa_odd", KeyAlgorithm::rsa, 1023, ""},
        {"pss_root", KeyAlgorithm::rsa_pss, 1024, ""},
        {"ec_P-256", KeyAlgorithm::ec, 256, "1.2.840.10045.3.1.7"},
        {"ec_P-384", KeyAlgorithm::ec, 384, "1.3.132.0.34"},
        {"ec_P-521", KeyAlgorithm::ec, 521, "1.3.132.0.35"},
        {"ec_brainpoolP256r1", KeyAlgorithm::ec, 256, "1.3.36.3.3.2.8.1.1.7"},
        {"ec_sect283r1", KeyAlgorithm::ec, 283, "1.3.132.0.17"},
        {"ec_explicit", KeyAlgorithm::ec, 256, ""},
        {"ed25519", KeyAlgorithm::ed25519, 256, ""},
        {"ed448", KeyAlgorithm::ed448, 448, ""},
        {"dsa", KeyAlgorithm::dsa, 1024, ""},
    };
    for (const auto& test : cases) {
        BOOST_TEST_CONTEXT(test.name) {
            const auto certificate = tests::support::fixture_certificate(test.name);
            BOOST_TEST((certificate.key.algorithm == test.algorithm));
            BOOST_TEST(certificate.key.bits == test.bits);
            BOOST_TEST(to_text(certificate.key.curve) == test.curve);
            BOOST_TEST(!certificate.key.bits_value.empty());
        }
    }
}

BOOST_AUTO_TEST_CASE(rare_ones) {
    const std::string sm2 = tlv(0x06, oid_contents("1.2.156.10197.1.301"));
    const std::string point = "\x04" + std::string(56, 'p');
    const struct {
        std::string_view what;
        std::string der;
        KeyAlgorithm algorithm;
        std::uint32_t bits;
    } cases[] = {
        {"SM2", key_info("1.2.840.10045.2.1", sm2, point), KeyAlgorithm::sm2, 256},
        {"a curve without name, by the size of its point",
         key_info("1.2.840.10045.2.1", tlv(0x06, oid_contents("1.2.3")), point), KeyAlgorithm::ec,
         224},
        {"the same compressed",
         key_info("1.2.840.10045.2.1", tlv(0x05, ""), "\x02" + std::string(28, 'p')),
         KeyAlgorithm::ec, 224},
        {"no point", key_info("1.2.840.10045.2.1", "", ""), KeyAlgorithm::ec, 0},
        {"GOST", key_info("1.2.643.7.1.1.1.1", "", tlv(0x04, std::string(64, 'p'))),
         KeyAlgorithm::gost, 256},
        {"X25519", key_info("1.3.101.110", "", "p"), KeyAlgorithm::x25519, 256},
        {"DH", key_info("1.2.840.113549.1.3.1", tlv(0x30, tlv(0x02, "\x7f\x00"sv)), "p"),
         KeyAlgorithm::dh, 15},
        {"DSA with inherited parameters", key_info("1.2.840.10040.4.1", "", "p"), KeyAlgorithm::dsa,
         0},
        {"RSA without a key in it", key_info("1.2.840.113549.1.1.1", "", "rubbish"),
         KeyAlgorithm::rsa, 0},
        {"unknown", key_info("1.2.3", "", "p"), KeyAlgorithm::unknown, 0},
    };
    for (const auto& test : cases) {
        BOOST_TEST_CONTEXT(test.what) {
            const std::string bytes = test.der + "behind";
            const auto key = read_key_info(bytes);
            BOOST_REQUIRE(key.has_value());
            BOOST_TEST((key->algorithm == test.algorithm));
            BOOST_TEST(key->bits == test.bits);
            BOOST_TEST(key->whole == test.der);
        }
    }
}

BOOST_AUTO_TEST_CASE(no_key_info) {
    const std::string algorithm = tlv(0x30, tlv(0x06, oid_contents("1.2.3")));
    for (const std::string& der :
         {std::string(), tlv(0x30, ""), tlv(0x30, algorithm), tlv(0x30, algorithm + tlv(0x03, "")),
          tlv(0x30, algorithm + tlv(0x04, "p")), tlv(0x30, tlv(0x30, "") + tlv(0x03, "p"))}) {
        BOOST_TEST(!read_key_info(der).has_value());
    }
    BOOST_TEST(!parsers::certificate::read_rsa_key(tlv(0x30, tlv(0x02, "n"))).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

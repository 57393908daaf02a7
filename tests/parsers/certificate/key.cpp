#include "parsers/certificate/key.hpp"

#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "tests/support/material.hpp"
#include "tests/support/pem.hpp"

namespace model = parsers::model;
using model::Fault;
using model::KeyAlgorithm;
using tests::support::fixture;
using tests::support::pem_fixture;
using tests::support::read_material;

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(certificate)
BOOST_AUTO_TEST_SUITE(key)

namespace {

std::string leaf_public_key() {
    const auto material = read_material(fixture("leaf.der"));
    const auto& certificate = *material.certificates.at(0).certificate;
    return std::string(certificate.bytes(certificate.key.spki));
}

}  // namespace

BOOST_AUTO_TEST_CASE(derives_the_public_key) {
    struct Case {
        std::string file;
        KeyAlgorithm algorithm;
        std::string public_key;
        bool was_encrypted;
    };
    const std::string leaf = leaf_public_key();
    const std::string rsa = pem_fixture("key.pkcs1.public.pem");
    const std::string dsa = pem_fixture("key.dsa.public.pem");
    const std::vector<Case> cases = {
        {"key.pkcs8.pem", KeyAlgorithm::ec, leaf, false},
        {"key.sec1.pem", KeyAlgorithm::ec, leaf, false},
        {"key.sec1_without_public.pem", KeyAlgorithm::ec, leaf, false},
        {"key.dek_info.pem", KeyAlgorithm::ec, leaf, true},
        {"key.dek_info_des3.pem", KeyAlgorithm::ec, leaf, true},
        {"key.scrypt.pem", KeyAlgorithm::ec, leaf, true},
        {"key.pbes2.pem", KeyAlgorithm::ec, leaf, true},
        {"key.pkcs1.pem", KeyAlgorithm::rsa, rsa, false},
        {"key.dsa.pem", KeyAlgorithm::dsa, dsa, false},
        {"key.dsa_own.pem", KeyAlgorithm::dsa, dsa, false},
        {"key.ed25519.pem", KeyAlgorithm::ed25519, "", false},
    };
    for (const Case& expected : cases) {
        BOOST_TEST_CONTEXT(expected.file) {
            const auto material = read_material(fixture(expected.file));
            BOOST_TEST(material.problems.empty());
            BOOST_TEST_REQUIRE(material.keys.size() == 1u);
            const model::SuppliedKey& found = material.keys[0];
            BOOST_TEST((found.algorithm == expected.algorithm));
            BOOST_TEST((found.public_key == expected.public_key));
            BOOST_TEST(found.was_encrypted == expected.was_encrypted);
            BOOST_TEST(!found.is_locked);
        }
    }
}

BOOST_AUTO_TEST_CASE(says_what_keeps_a_key_closed) {
    for (const std::string file : {"key.dek_info.pem", "key.scrypt.pem", "key.pbes2.pem"}) {
        BOOST_TEST_CONTEXT(file) {
            const auto material = read_material(fixture(file), {"wrong"});
            BOOST_TEST_REQUIRE(material.problems.size() == 1u);
            BOOST_TEST((material.problems[0].fault == Fault::wrong_password));
            BOOST_TEST(material.problems[0].place.line == 1u);
            BOOST_TEST((material.status == model::FileStatus::locked));
            BOOST_TEST_REQUIRE(material.keys.size() == 1u);
            BOOST_TEST(material.keys[0].is_locked);
        }
    }
    std::string seed = fixture("key.dek_info.pem");
    seed.replace(seed.find("AES-128-CBC"), 11, "SEED-CBC");
    const auto material = read_material(seed);
    BOOST_TEST_REQUIRE(material.problems.size() == 1u);
    BOOST_TEST((material.problems[0].fault == Fault::unsupported_algorithm));
    BOOST_TEST(material.problems[0].detail == "SEED-CBC");
}

BOOST_AUTO_TEST_CASE(says_what_is_wrong_with_a_key) {
    const std::string bytes("\x30\x03\x02\x01\x00", 5);
    parsers::certificate::ber::Source source(bytes, {}, true, 32);
    BOOST_TEST(parsers::certificate::read_private_key(source).public_key.empty());
    BOOST_TEST_REQUIRE(source.problem().has_value());
    BOOST_TEST((source.problem()->fault == Fault::malformed_der));
    BOOST_TEST(source.problem()->detail == "RSAPrivateKey.modulus");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

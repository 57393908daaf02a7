#include "parsers/certificate/safe_contents.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/support/certificate_parts.hpp"
#include "tests/support/der.hpp"
#include "tests/support/material.hpp"
#include "tests/support/pem.hpp"

namespace reader = parsers::certificate;
using tests::support::fixture;
using tests::support::oid_contents;
using tests::support::read_material;
using tests::support::tlv;

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(certificate)
BOOST_AUTO_TEST_SUITE(safe_contents)

namespace {

/// SafeContents with one bag: the leaf's private key as it is.
std::string key_in_the_open() {
    const auto key = tests::support::pem_fixture("key.pkcs8.pem");
    const std::string type = tlv(0x06, oid_contents("1.2.840.113549.1.12.10.1.1"));
    return tlv(0x30, tlv(0x30, type + tlv(0xa0, key)));
}

bool was_encrypted(reader::Enclosure enclosure) {
    const reader::Passwords passwords;
    const reader::Limits limits;
    reader::MaterialBuilder builder({0}, passwords, limits);
    const std::string bytes = key_in_the_open();
    reader::SafeContents contents(builder, builder.unlocker());
    contents.read(reader::ber::Source(bytes, {}, true, 64), enclosure);
    contents.read_keys();
    const auto material = builder.take();
    BOOST_TEST_REQUIRE(material.keys.size() == 1u);
    BOOST_TEST(!material.keys[0].public_key.empty());
    return material.keys[0].was_encrypted;
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_encloses_a_key_protects_it) {
    BOOST_TEST(was_encrypted(reader::Enclosure::encrypted));
    BOOST_TEST(!was_encrypted(reader::Enclosure::plain));
}

BOOST_AUTO_TEST_CASE(whole_containers) {
    BOOST_TEST(read_material(fixture("aes256.p12")).keys.at(0).was_encrypted);
    BOOST_TEST(read_material(fixture("plain_certificates.p12")).keys.at(0).was_encrypted);
    BOOST_TEST(!read_material(fixture("plain.p12")).keys.at(0).was_encrypted);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

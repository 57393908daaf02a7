#include "parsers/certificate/serialized_store.hpp"

#include <string>

#include <boost/test/unit_test.hpp>

#include "tests/support/material.hpp"

namespace model = parsers::model;
using model::Fault;
using model::FileKind;
using model::FileStatus;
using tests::support::fixture;
using tests::support::read_material;

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(certificate)
BOOST_AUTO_TEST_SUITE(serialized_store)

namespace {

std::string number(std::uint32_t value) {
    std::string bytes;
    for (int shift = 0; shift < 32; shift += 8) {
        bytes += static_cast<char>(value >> shift);
    }
    return bytes;
}

std::string element(std::uint32_t id, const std::string& value) {
    return number(id) + number(1) + number(static_cast<std::uint32_t>(value.size())) + value;
}

std::string utf16(const std::string& ascii) {
    std::string bytes;
    for (const char c : ascii + '\0') {
        bytes += {c, '\0'};
    }
    return bytes;
}

/// CRYPT_KEY_PROV_INFO with both names behind it.
std::string provider(const std::string& container, const std::string& name) {
    const auto first = static_cast<std::uint32_t>(28);
    const auto second = static_cast<std::uint32_t>(first + utf16(container).size());
    return number(first) + number(second) + number(1) + number(0) + number(0) + number(0) +
           number(1) + utf16(container) + utf16(name);
}

const std::string header = std::string(4, '\0') + "CERT";
const std::string end(12, '\0');

}  // namespace

BOOST_AUTO_TEST_CASE(reads_certificates_with_their_properties) {
    const std::string bytes =
        header + element(11, utf16("Front End")) +
        element(2, provider("container", "Microsoft RSA SChannel Cryptographic Provider")) +
        element(32, fixture("leaf.der")) + element(3, std::string(20, 'x')) +
        element(32, fixture("leaf.der")) + element(33, fixture("list.der")) + end;
    const auto material = read_material(bytes);
    BOOST_TEST((material.kind == FileKind::serialized_store));
    BOOST_TEST((material.status == FileStatus::read));
    BOOST_TEST(material.problems.empty());
    BOOST_TEST_REQUIRE(material.certificates.size() == 2u);
    BOOST_TEST(material.certificates[0].attributes->friendly_name == "Front End");
    BOOST_TEST(material.certificates[0].attributes->key_provider ==
               "Microsoft RSA SChannel Cryptographic Provider");
    BOOST_TEST(material.certificates[0].from_key_container);
    BOOST_TEST(bytes.substr(material.certificates[0].place.offset,
                            material.certificates[0].place.size) == fixture("leaf.der"));
    BOOST_TEST(material.certificates[1].attributes->friendly_name.empty());
    BOOST_TEST(!material.certificates[1].from_key_container);
    BOOST_TEST(material.revocation_lists.size() == 1u);
}

BOOST_AUTO_TEST_CASE(reads_trust_properties) {
    // FILETIME of 2020-01-01: 132223104000000000
    const std::string time("\x00\x00\x05\x69\x36\xc0\xd5\x01", 8);
    const std::string usage("\x30\x0a\x06\x08\x2b\x06\x01\x05\x05\x07\x03\x01", 12);
    const auto material = read_material(header + element(104, time) + element(122, usage) +
                                        element(32, fixture("leaf.der")) + end);
    BOOST_TEST_REQUIRE(material.certificates.size() == 1u);
    const model::StoreTrust& trust = material.certificates[0].attributes->trust;
    BOOST_TEST_REQUIRE(trust.disallowed_after.has_value());
    BOOST_TEST(model::to_text(*trust.disallowed_after) == "2020-01-01T00:00:00Z");
    BOOST_TEST_REQUIRE(trust.disallowed_usages.size() == 1u);
    BOOST_TEST((trust.disallowed_usages[0] == model::oid::server_auth));
    BOOST_TEST(!trust.issued_before.has_value());
    BOOST_TEST(trust.usages.empty());
}

BOOST_AUTO_TEST_CASE(reads_a_single_certificate) {
    const auto material =
        read_material(element(11, utf16("One")) + element(32, fixture("leaf.der")));
    BOOST_TEST((material.kind == FileKind::serialized_certificate));
    BOOST_TEST_REQUIRE(material.certificates.size() == 1u);
    BOOST_TEST(material.certificates[0].attributes->friendly_name == "One");
}

BOOST_AUTO_TEST_CASE(keeps_what_stands_before_damage) {
    const std::string good = header + element(32, fixture("leaf.der"));
    const auto material = read_material(good + number(32) + number(1) + number(1000) + "short");
    BOOST_TEST(material.certificates.size() == 1u);
    BOOST_TEST_REQUIRE(material.problems.size() == 1u);
    BOOST_TEST((material.problems[0].fault == Fault::malformed_der));
    BOOST_TEST(material.problems[0].detail == "CertStoreElement");
    BOOST_TEST(material.problems[0].place.offset == good.size());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

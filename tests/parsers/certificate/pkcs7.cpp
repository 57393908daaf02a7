#include "parsers/certificate/pkcs7.hpp"

#include <string>

#include <boost/test/unit_test.hpp>

#include "parsers/certificate/ber.hpp"
#include "tests/support/material.hpp"

namespace model = parsers::model;
using model::Fault;
using model::FileKind;
using model::FileStatus;
using parsers::certificate::ber::encode;
using tests::support::fixture;
using tests::support::indefinite;
using tests::support::read_material;

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(certificate)
BOOST_AUTO_TEST_SUITE(pkcs7)

namespace {

const std::string data_oid = "\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01";
const std::string signed_data_oid = "\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02";

/// A degenerate SignedData in indefinite lengths around `certificates`.
std::string message(const std::string& content, const std::string& certificates) {
    const std::string data = encode(2, "\x01") + encode(0x31, "") + content +
                             indefinite(0xa0, certificates) + encode(0x31, "");
    return indefinite(0x30, signed_data_oid + indefinite(0xa0, indefinite(0x30, data)));
}

}  // namespace

BOOST_AUTO_TEST_CASE(reads_certificates_and_lists) {
    const auto material = read_material(fixture("chain.p7b"));
    BOOST_TEST((material.kind == FileKind::pkcs7));
    BOOST_TEST_REQUIRE(material.certificates.size() == 2u);
    BOOST_TEST(material.certificates[0].certificate->der == fixture("leaf.der"));
    BOOST_TEST(material.certificates[1].index == 1u);
    BOOST_TEST(!material.certificates[0].from_key_container);
    BOOST_TEST(fixture("chain.p7b")
                   .substr(material.certificates[0].place.offset,
                           material.certificates[0].place.size) == fixture("leaf.der"));
    BOOST_TEST_REQUIRE(material.revocation_lists.size() == 1u);
    BOOST_TEST(material.revocation_lists[0].der == fixture("list.der"));
}

BOOST_AUTO_TEST_CASE(reads_indefinite_lengths) {
    const auto material = read_material(message(encode(0x30, data_oid), fixture("leaf.der")));
    BOOST_TEST(material.problems.empty());
    BOOST_TEST(material.certificates.size() == 1u);
}

BOOST_AUTO_TEST_CASE(passes_over_other_choices) {
    const auto material =
        read_material(message(encode(0x30, data_oid), encode(0xa1, "x") + fixture("leaf.der")));
    BOOST_TEST(material.problems.empty());
    BOOST_TEST(material.certificates.size() == 1u);
}

BOOST_AUTO_TEST_CASE(reads_one_inside_another) {
    const std::string inner = message(encode(0x30, data_oid), fixture("leaf.der"));
    const std::string content = encode(0x30, signed_data_oid + encode(0xa0, encode(0x04, inner)));
    const auto material = read_material(message(content, fixture("leaf.der")));
    BOOST_TEST(material.problems.empty());
    BOOST_TEST(material.certificates.size() == 2u);
}

BOOST_AUTO_TEST_CASE(names_other_content_types) {
    const auto material = read_material(fixture("enveloped.p7m"));
    BOOST_TEST_REQUIRE(material.problems.size() == 1u);
    BOOST_TEST((material.problems[0].fault == Fault::unsupported_algorithm));
    BOOST_TEST(material.problems[0].detail == "envelopedData 1.2.840.113549.1.7.3");
    BOOST_TEST((material.status == FileStatus::unsupported));
}

BOOST_AUTO_TEST_CASE(a_damaged_certificate_hides_no_other) {
    const auto material =
        read_material(message(encode(0x30, data_oid), encode(0x30, "") + fixture("leaf.der")));
    BOOST_TEST(material.certificates.size() == 1u);
    BOOST_TEST_REQUIRE(material.problems.size() == 1u);
    BOOST_TEST((material.problems[0].fault == Fault::malformed_der));
}

BOOST_AUTO_TEST_CASE(says_what_is_missing) {
    const auto material = read_material(encode(0x30, signed_data_oid));
    BOOST_TEST_REQUIRE(material.problems.size() == 1u);
    BOOST_TEST((material.problems[0].fault == Fault::malformed_der));
    BOOST_TEST(material.problems[0].detail == "ContentInfo.content");
    BOOST_TEST(material.problems[0].place.offset == 13u);
    BOOST_TEST((material.status == FileStatus::malformed));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

#include "parsers/certificate/request.hpp"

#include <string>

#include <boost/test/unit_test.hpp>

#include "tests/support/material.hpp"

namespace model = parsers::model;
using model::Fault;
using tests::support::fixture;
using tests::support::read_material;

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(certificate)
BOOST_AUTO_TEST_SUITE(request)

BOOST_AUTO_TEST_CASE(reads_a_request) {
    const auto material = read_material(fixture("request.der"));
    BOOST_TEST_REQUIRE(material.requests.size() == 1u);
    const model::CertificateRequest& request = material.requests[0];
    BOOST_TEST(request.subject_text == "CN=fe1.contoso.com, O=Contoso");
    BOOST_TEST((request.algorithm == model::KeyAlgorithm::ec));
    BOOST_TEST(request.bits == 256u);
    BOOST_TEST_REQUIRE(request.dns_names.size() == 2u);
    BOOST_TEST(request.dns_names[0] == "fe1.contoso.com");
    BOOST_TEST(request.dns_names[1] == "sip.contoso.com");
    const auto leaf = *read_material(fixture("leaf.der")).certificates.at(0).certificate;
    BOOST_TEST(request.public_key == leaf.bytes(leaf.key.spki));
}

BOOST_AUTO_TEST_CASE(says_what_is_wrong) {
    const std::string bytes = fixture("request.der");
    const auto material = read_material(bytes.substr(0, 40));
    BOOST_TEST(material.requests.empty());
    BOOST_TEST_REQUIRE(!material.problems.empty());
    BOOST_TEST((material.problems[0].fault == Fault::malformed_der));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

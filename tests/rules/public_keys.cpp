#include "rules/public_keys.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/support/certificate_parts.hpp"
#include "tests/support/deployment.hpp"
#include "tests/support/der.hpp"
#include "tests/support/material.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(public_keys)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(certificates_of_one_key) {
    Deployment deployment;
    const Handle root = deployment.root("CN=Contoso CA");
    for (const std::string host : {"a", "b"}) {
        deployment.certificate({.subject = "CN=" + host, .issued_by = root, .key = "shared"});
    }
    const rules::Evidence evidence = deployment.evidence();
    const ::rules::PublicKeys keys(evidence);
    BOOST_TEST(keys.certificates_with(fake_key_der("shared")).size() == 2u);
    BOOST_TEST(keys.certificates_with(fake_key_der("other")).empty());
    BOOST_TEST(keys.certificates_with("").empty());
    BOOST_TEST(keys.certificates_with("x").empty());
}

BOOST_AUTO_TEST_CASE(the_algorithm_around_a_key_does_not_count) {
    rules::Evidence evidence;
    evidence.bundle.certificates.emplace_back(fixture_certificate("leaf"));
    const model::Certificate& certificate = *evidence.bundle.certificates.front();
    const ::rules::PublicKeys keys(evidence);
    const std::string spki(certificate.bytes(certificate.key.spki));
    BOOST_TEST(keys.certificates_with(spki).size() == 1u);
    const std::string bits =
        tlv(0x03, std::string(1, '\0').append(certificate.bytes(certificate.key.bits_value)));
    BOOST_TEST(keys.certificates_with(tlv(0x30, tlv(0x30, "other") + bits)).size() == 1u);
    std::string changed = spki;
    changed[changed.size() - 40] ^= 1;
    BOOST_TEST(keys.certificates_with(changed).empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

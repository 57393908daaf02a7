#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(infrastructure)
BOOST_AUTO_TEST_SUITE(rsa_key_below_2048)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(table) {
    const auto key = [](model::KeyAlgorithm algorithm, std::uint32_t bits) {
        return one_server({.key_algorithm = algorithm, .key_bits = bits});
    };
    using model::KeyAlgorithm;
    check(::rules::rsa_key_below_2048,
          {{"2048", key(KeyAlgorithm::rsa, 2048), {}},
           {"4096", key(KeyAlgorithm::rsa, 4096), {}},
           {"one bit short", key(KeyAlgorithm::rsa, 2047), {"CN=fe1.contoso.com | # | 2047"}},
           {"1024", key(KeyAlgorithm::rsa, 1024), {"CN=fe1.contoso.com | # | 1024"}},
           {"too short to be supported is another rule's", key(KeyAlgorithm::rsa, 1023), {}},
           {"for RSASSA-PSS only",
            key(KeyAlgorithm::rsa_pss, 1024),
            {"CN=fe1.contoso.com | # | 1024"}},
           {"of unknown size", key(KeyAlgorithm::rsa, 0), {}},
           {"a curve of 256 bits", key(KeyAlgorithm::ec, 256), {}}});
}

BOOST_AUTO_TEST_CASE(keys_of_cas_are_another_rules) {
    Deployment deployment;
    deployment.standard_edition("fe1.contoso.com");
    const Handle root =
        deployment.certificate({.subject = "CN=Root", .is_ca = true, .key_bits = 1024});
    deployment.leaf({"fe1.contoso.com"}, root);
    BOOST_TEST(told(::rules::rsa_key_below_2048, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_CASE(keys_for_oauth_are_another_rules) {
    Deployment deployment;
    deployment.sip_domain("contoso.com");
    deployment.standard_edition("fe1.contoso.com");
    deployment.certificate({.subject = "CN=contoso.com",
                            .dns = {"contoso.com"},
                            .issued_by = deployment.root("CN=Contoso CA"),
                            .key_bits = 1024});
    BOOST_TEST(told(::rules::rsa_key_below_2048, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

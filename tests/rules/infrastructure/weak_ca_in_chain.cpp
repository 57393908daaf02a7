#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(infrastructure)
BOOST_AUTO_TEST_SUITE(weak_ca_in_chain)

using namespace tests::support;
using tests::support::Deployment;

namespace {

struct Key {
    model::KeyAlgorithm algorithm = model::KeyAlgorithm::rsa;
    std::uint32_t bits = 2048;
};

rules::Evidence chain(Key issuing, Key root, const std::string& host = "fe1.contoso.com") {
    Deployment deployment;
    deployment.standard_edition("fe1.contoso.com");
    const Handle top = deployment.certificate({.subject = "CN=Root",
                                               .is_ca = true,
                                               .key_algorithm = root.algorithm,
                                               .key_bits = root.bits,
                                               .hash = model::Hash::md5});
    const Handle middle = deployment.certificate({.subject = "CN=Issuing",
                                                  .issued_by = top,
                                                  .is_ca = true,
                                                  .key_algorithm = issuing.algorithm,
                                                  .key_bits = issuing.bits});
    deployment.leaf({host}, middle);
    return deployment.evidence();
}

}  // namespace

BOOST_AUTO_TEST_CASE(table) {
    using model::KeyAlgorithm;
    check(::rules::weak_ca_in_chain,
          {{"2048 bits", chain({}, {}), {}},
           {"the issuing CA a bit short", chain({.bits = 2047}, {}), {"CN=Issuing | # | 2047"}},
           {"the root", chain({}, {.bits = 1024}), {"CN=Root | # | 1024"}},
           {"DSA", chain({KeyAlgorithm::dsa, 1024}, {}), {"CN=Issuing | # | 1024"}},
           {"a curve", chain({KeyAlgorithm::ec, 256}, {}), {}},
           {"of unknown size", chain({.bits = 0}, {}), {}},
           {"above nothing in use", chain({.bits = 1024}, {}, "www.example.com"), {}}});
}

BOOST_AUTO_TEST_CASE(hashes_and_certificates_of_servers_are_other_rules) {
    // TC2005 tells of MD5 on a CA certificate, TC2008 of a server's short key.
    Deployment deployment;
    deployment.standard_edition("fe1.contoso.com");
    const Handle issuing = deployment.certificate({.subject = "CN=Issuing",
                                                   .issued_by = deployment.root("CN=Root"),
                                                   .is_ca = true,
                                                   .hash = model::Hash::md5});
    deployment.certificate(
        {.subject = "CN=fe1.contoso.com", .issued_by = issuing, .key_bits = 1024});
    BOOST_TEST(told(::rules::weak_ca_in_chain, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

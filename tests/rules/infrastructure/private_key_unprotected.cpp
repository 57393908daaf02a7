#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(infrastructure)
BOOST_AUTO_TEST_SUITE(private_key_unprotected)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(table) {
    const auto with = [](KeySpec spec) {
        Deployment deployment;
        deployment.standard_edition("fe1.contoso.com");
        deployment.certificate({.subject = "CN=fe1.contoso.com",
                                .issued_by = deployment.root("CN=Contoso CA"),
                                .key = "own"});
        deployment.key(spec);
        return deployment.evidence();
    };
    check(::rules::private_key_unprotected,
          {{"in the open", with({.key = "own"}), {"key.pem | CN=fe1.contoso.com"}},
           {"of no certificate here", with({.key = "other"}), {"key.pem | –"}},
           {"of unknown kind", with({}), {"key.pem | –"}},
           {"encrypted", with({.key = "own", .was_encrypted = true}), {}},
           {"locked", with({.was_encrypted = true, .is_locked = true}), {}}});
}

BOOST_AUTO_TEST_CASE(one_finding_a_file) {
    Deployment deployment;
    deployment.key({.key = "one", .path = "keys.pem"});
    deployment.key({.key = "two", .path = "keys.pem"});
    deployment.key({.key = "one", .path = "one.pem"});
    BOOST_TEST(told(::rules::private_key_unprotected, deployment.evidence()) ==
                   (std::vector<std::string>{"keys.pem | –", "one.pem | –"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(infrastructure)
BOOST_AUTO_TEST_SUITE(subject_common_name_empty)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(table) {
    const auto named = [](const std::string& subject) {
        return one_server({.subject = subject, .dns = {"fe1.contoso.com"}});
    };
    check(
        ::rules::subject_common_name_empty,
        {{"one FQDN", named("CN=fe1.contoso.com, O=Contoso"), {}},
         {"a wildcard is TC2027's", named("CN=*.contoso.com"), {}},
         {"no common name", named("O=Contoso"), {"O=Contoso | # | –"}},
         {"a text that is no name", named("CN=Front End 1"), {"CN=Front End 1 | # | Front End 1"}},
         {"a short name", named("CN=fe1"), {"CN=fe1 | # | fe1"}},
         {"two common names",
          named("CN=fe1.contoso.com, CN=fe2.contoso.com"),
          {"CN=fe1.contoso.com, CN=fe2.contoso.com | # | fe2.contoso.com, fe1.contoso.com"}}});
}

BOOST_AUTO_TEST_CASE(av_authentication_reads_no_name) {
    Deployment deployment;
    deployment.pool("edge.contoso.com", {"edge1.contoso.com"}, {model::Role::edge_server});
    deployment.certificate({.subject = "CN=Media",
                            .issued_by = deployment.root("CN=Public CA"),
                            .paths = {"edge1.contoso.com/AudioVideoAuthentication.cer"}});
    BOOST_TEST(told(::rules::subject_common_name_empty, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_CASE(neighbours_may_go_by_a_short_name) {
    Deployment deployment;
    deployment.pool("wac1", {"wac1"}, {model::Role::wac_service});
    deployment.pool("bot1", {"bot1"}, {model::Role::external_server});
    const Handle root = deployment.root("CN=Contoso CA");
    deployment.leaf({"wac1"}, root);
    deployment.leaf({"bot1"}, root);
    BOOST_TEST(told(::rules::subject_common_name_empty, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

#include <boost/test/unit_test.hpp>

#include "tests/support/edge.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(edge)
BOOST_AUTO_TEST_SUITE(edge_external_wildcard)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(wildcards) {
    check(
        ::rules::edge_external_wildcard,
        {{"none", edge_with(outer_names), {}},
         {"beside all names",
          edge_with({"access.contoso.com", "conf.contoso.com", "sip.contoso.com",
                     "sip.fabrikam.com", "*.contoso.com", "*.fabrikam.com"}),
          {}},
         {"for the Access Edge and a SIP domain",
          edge_with({"conf.contoso.com", "*.contoso.com"}),
          {"edge1.contoso.com | AccessEdgeExternal | CN=conf.contoso.com | # | "
           "access.contoso.com, sip.contoso.com"}},
         {"for Web Conferencing",
          edge_with({"access.contoso.com", "sip.contoso.com", "sip.fabrikam.com", "*.contoso.com"}),
          {"edge1.contoso.com | DataEdgeExternal | CN=access.contoso.com | # | "
           "conf.contoso.com"}},
         {"for a SIP domain",
          edge_with(
              {"access.contoso.com", "conf.contoso.com", "sip.contoso.com", "*.fabrikam.com"}),
          {"edge1.contoso.com | AccessEdgeExternal | CN=access.contoso.com | # | "
           "sip.fabrikam.com"}},
         {"one label deeper it covers nothing",
          edge_with({"access.contoso.com", "conf.contoso.com", "sip.contoso.com", "*.com"}),
          {}}});
}

BOOST_AUTO_TEST_CASE(for_all_names) {
    EdgeDeployment deployment;
    deployment.certificate({.subject = "CN=x.contoso.com",
                            .dns = {"*.contoso.com"},
                            .issued_by = deployment.public_ca,
                            .paths = {"edge1.contoso.com/External.cer"}});
    const std::vector<std::string> hits{
        "edge1.contoso.com | AccessEdgeExternal, DataEdgeExternal | CN=x.contoso.com | # | "
        "access.contoso.com, sip.contoso.com, conf.contoso.com"};
    BOOST_TEST(told(::rules::edge_external_wildcard, deployment.evidence()) == hits,
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_inner_side_may_have_one) {
    EdgeDeployment deployment;
    deployment.leaf({"edge.contoso.com", "*.contoso.com"}, deployment.internal_ca,
                    {"edge1.contoso.com/Internal.cer"});
    deployment.outside({"*.contoso.com"}, {"edge1.contoso.com/AudioVideoAuthentication.cer"});
    BOOST_TEST(told(::rules::edge_external_wildcard, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

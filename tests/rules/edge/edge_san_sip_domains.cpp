#include <boost/test/unit_test.hpp>

#include "tests/support/edge.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(edge)
BOOST_AUTO_TEST_SUITE(edge_san_sip_domains)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(names) {
    check(::rules::edge_san_sip_domains,
          {{"in order", edge_with(outer_names), {}},
           {"one domain lacks",
            edge_with({"access.contoso.com", "conf.contoso.com", "sip.contoso.com"}),
            {"edge1.contoso.com | AccessEdgeExternal | CN=access.contoso.com | # | "
             "sip.fabrikam.com"}},
           {"all domains lack",
            edge_with({"access.contoso.com", "contoso.com"}),
            {"edge1.contoso.com | AccessEdgeExternal | CN=access.contoso.com | # | "
             "sip.contoso.com, sip.fabrikam.com"}},
           {"one has a wildcard, which is TC4006's",
            edge_with({"access.contoso.com", "*.contoso.com"}),
            {"edge1.contoso.com | AccessEdgeExternal | CN=access.contoso.com | # | "
             "sip.fabrikam.com"}}});
}

BOOST_AUTO_TEST_CASE(the_access_edge_may_be_called_so) {
    Deployment deployment;
    deployment.sip_domain("contoso.com");
    const model::PoolId pool =
        deployment.pool("edge.contoso.com", {"edge1.contoso.com"}, {model::Role::edge_server});
    deployment.edge_name(pool, "AccessEdge", "sip.contoso.com");
    deployment.leaf({"other.contoso.com"}, deployment.root("CN=Woodgrove CA"),
                    {"edge1.contoso.com/External.cer"});
    // It is the Access Edge's name then, which is TC4002's.
    BOOST_TEST(told(::rules::edge_san_sip_domains, deployment.evidence()).empty());
    BOOST_TEST(told(::rules::edge_san_access, deployment.evidence()).size() == 1);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

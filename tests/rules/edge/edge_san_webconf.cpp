#include <boost/test/unit_test.hpp>

#include "tests/support/edge.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(edge)
BOOST_AUTO_TEST_SUITE(edge_san_webconf)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(names) {
    check(::rules::edge_san_webconf,
          {{"in order", edge_with(outer_names), {}},
           {"lacking",
            edge_with({"access.contoso.com"}),
            {"edge1.contoso.com | DataEdgeExternal | CN=access.contoso.com | # | "
             "conf.contoso.com"}},
           {"a wildcard is TC4006's", edge_with({"access.contoso.com", "*.contoso.com"}), {}},
           {"the inner side alone is TC4018's", edge_with({"edge.contoso.com"}), {}}});
}

BOOST_AUTO_TEST_CASE(a_certificate_of_its_own) {
    EdgeDeployment deployment;
    deployment.outside({"access.contoso.com"}, {"edge1.contoso.com/AccessEdgeExternal.cer"});
    deployment.outside({"conf.contoso.com"}, {"edge1.contoso.com/DataEdgeExternal.cer"});
    BOOST_TEST(told(::rules::edge_san_webconf, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_CASE(one_name_for_all_services) {
    Deployment deployment;
    const model::PoolId pool =
        deployment.pool("edge.contoso.com", {"edge1.contoso.com"}, {model::Role::edge_server});
    deployment.edge_name(pool, "AccessEdge", "access.contoso.com");
    deployment.edge_name(pool, "DataEdge", "access.contoso.com");
    deployment.leaf({"access.contoso.com"}, deployment.root("CN=Woodgrove CA"));
    BOOST_TEST(told(::rules::edge_san_webconf, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_CASE(two_servers_that_share_a_certificate) {
    EdgeDeployment deployment(6, {"edge1.contoso.com", "edge2.contoso.com"});
    deployment.outside({"access.contoso.com"});
    BOOST_TEST(told(::rules::edge_san_webconf, deployment.evidence()).size() == 2);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

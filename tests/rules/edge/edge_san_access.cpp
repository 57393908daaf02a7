#include <boost/test/unit_test.hpp>

#include "tests/support/edge.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(edge)
BOOST_AUTO_TEST_SUITE(edge_san_access)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(names) {
    check(::rules::edge_san_access,
          {{"in order", edge_with(outer_names), {}},
           {"in another case", edge_with({"ACCESS.contoso.com", "conf.contoso.com"}), {}},
           {"lacking",
            edge_with({"conf.contoso.com"}),
            {"edge1.contoso.com | AccessEdgeExternal | CN=conf.contoso.com | # | "
             "access.contoso.com"}},
           {"a wildcard is TC4006's", edge_with({"conf.contoso.com", "*.contoso.com"}), {}},
           {"a wildcard of another level",
            edge_with({"conf.contoso.com", "*.fabrikam.com"}),
            {"edge1.contoso.com | AccessEdgeExternal | CN=conf.contoso.com | # | "
             "access.contoso.com"}},
           {"SIP domains are TC4004's", edge_with({"access.contoso.com"}), {}},
           {"the inner side alone is TC4018's", edge_with({"edge.contoso.com"}), {}},
           {"whatever the version",
            edge_with({"conf.contoso.com"}, 8),
            {"edge1.contoso.com | AccessEdgeExternal | CN=conf.contoso.com | # | "
             "access.contoso.com"}}});
}

BOOST_AUTO_TEST_CASE(the_common_name_is_not_enough) {
    EdgeDeployment alone;
    alone.certificate({.subject = "CN=access.contoso.com", .issued_by = alone.public_ca});
    EdgeDeployment beside;
    beside.certificate({.subject = "CN=access.contoso.com",
                        .dns = {"conf.contoso.com"},
                        .issued_by = beside.public_ca});
    const std::string lacks =
        "edge1.contoso.com | AccessEdgeExternal | CN=access.contoso.com | # | access.contoso.com";
    check(::rules::edge_san_access, {{"without alternative names", alone.evidence(), {lacks}},
                                     {"beside alternative names", beside.evidence(), {lacks}}});
}

BOOST_AUTO_TEST_CASE(an_unknown_name_in_the_folder_of_an_edge) {
    EdgeDeployment unknown;
    unknown.outside({"x.example"}, {"edge1.contoso.com/c.cer"});
    EdgeDeployment stated;
    stated.outside({"x.example"}, {"edge1.contoso.com/External.cer"});
    EdgeDeployment other_side;
    other_side.outside({"x.example"}, {"edge1.contoso.com/c.cer"});
    other_side.leaf({"edge.contoso.com"}, other_side.internal_ca,
                    {"edge1.contoso.com/Internal.cer"});
    const std::string lacks =
        "edge1.contoso.com | AccessEdgeExternal | CN=x.example | # | access.contoso.com";
    check(::rules::edge_san_access,
          {{"which side it is for nobody knows",
            unknown.evidence(),
            {"open: edge1.contoso.com | AccessEdgeExternal | CN=x.example | # | –"}},
           {"the file says it", stated.evidence(), {lacks}},
           {"the other side has its own", other_side.evidence(), {lacks}}});
}

BOOST_AUTO_TEST_CASE(other_servers_publish_nothing) {
    Deployment deployment;
    deployment.standard_edition("fe.contoso.com");
    deployment.leaf({"fe.contoso.com"}, deployment.root("CN=Contoso CA"));
    BOOST_TEST(told(::rules::edge_san_access, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

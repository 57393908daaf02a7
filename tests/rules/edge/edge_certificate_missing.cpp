#include <boost/test/unit_test.hpp>

#include "tests/support/edge.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(edge)
BOOST_AUTO_TEST_SUITE(edge_certificate_missing)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(sides) {
    EdgeDeployment nothing;
    EdgeDeployment inner;
    inner.leaf({"edge.contoso.com"}, inner.internal_ca);
    EdgeDeployment both;
    both.leaf({"edge.contoso.com"}, both.internal_ca);
    both.outside_in_order();
    EdgeDeployment access;
    access.leaf({"edge.contoso.com"}, access.internal_ca);
    access.outside(outer_names, {"edge1.contoso.com/AccessEdgeExternal.cer"});
    EdgeDeployment one;
    one.outside({"edge.contoso.com", "access.contoso.com"});
    EdgeDeployment unknown;
    unknown.outside({"x.example"}, {"edge1.contoso.com/c.cer"});
    check(::rules::edge_certificate_missing,
          {{"neither",
            nothing.evidence(),
            {"edge1.contoso.com | Internal, AccessEdgeExternal, DataEdgeExternal | –"}},
           {"the inner one",
            inner.evidence(),
            {"edge1.contoso.com | AccessEdgeExternal, DataEdgeExternal | –"}},
           {"the outer one", edge_with(outer_names), {"edge1.contoso.com | Internal | –"}},
           {"both", both.evidence(), {}},
           {"no Web Conferencing; A/V authentication does not count",
            access.evidence(),
            {"edge1.contoso.com | DataEdgeExternal | –"}},
           {"one for both", one.evidence(), {}},
           {"one with unknown names", unknown.evidence(), {}}});
}

BOOST_AUTO_TEST_CASE(each_server_is_told_of) {
    EdgeDeployment deployment(6, {"edge1.contoso.com", "edge2.contoso.com"});
    deployment.leaf({"edge1.contoso.com"}, deployment.internal_ca);
    deployment.outside_in_order();
    const std::vector<std::string> hits{"edge2.contoso.com | Internal | –"};
    BOOST_TEST(told(::rules::edge_certificate_missing, deployment.evidence()) == hits,
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(locked_containers_are_named) {
    EdgeDeployment deployment;
    deployment.outside_in_order();
    deployment.problem(model::Fault::wrong_password, "edge1.contoso.com/export.pfx", {},
                       model::FileStatus::locked, model::FileKind::pkcs12);
    const std::vector<std::string> hits{
        "edge1.contoso.com | Internal | edge1.contoso.com/export.pfx"};
    BOOST_TEST(told(::rules::edge_certificate_missing, deployment.evidence()) == hits,
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_an_export_names_is_tc3022s) {
    EdgeDeployment deployment;
    deployment.outside_in_order();
    rules::Evidence evidence = deployment.evidence();
    rules::AssignedCertificate assigned;
    assigned.server = deployment.server("edge1.contoso.com");
    assigned.use = rules::Use::edge_internal;
    evidence.exports.assignments.push_back(assigned);
    BOOST_TEST(told(::rules::edge_certificate_missing, evidence).empty());
}

BOOST_AUTO_TEST_CASE(other_servers_are_other_rules) {
    Deployment deployment;
    deployment.standard_edition("fe.contoso.com");
    deployment.root("CN=Contoso CA");
    BOOST_TEST(told(::rules::edge_certificate_missing, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

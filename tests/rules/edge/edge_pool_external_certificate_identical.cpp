#include <boost/test/unit_test.hpp>

#include "tests/support/edge.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(edge)
BOOST_AUTO_TEST_SUITE(edge_pool_external_certificate_identical)

using namespace tests::support;

namespace {

constexpr auto file = "External.cer";

}  // namespace

BOOST_AUTO_TEST_CASE(one_for_all_machines) {
    check_same_on_machines(::rules::edge_pool_external_certificate_identical, file,
                           "AccessEdgeExternal, DataEdgeExternal");
}

BOOST_AUTO_TEST_CASE(each_use_may_have_its_own) {
    EdgePool deployment(file);
    for (const std::string use : {"AccessEdgeExternal", "DataEdgeExternal"}) {
        deployment.outside(outer_names, {"edge1.contoso.com/" + use + ".cer",
                                         "edge2.contoso.com/" + use + ".cer"});
    }
    BOOST_TEST(
        told(::rules::edge_pool_external_certificate_identical, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_CASE(one_use_differs) {
    EdgePool deployment(file);
    deployment.outside(outer_names, {"edge1.contoso.com/AccessEdgeExternal.cer",
                                     "edge2.contoso.com/External.cer"});
    deployment.outside(outer_names, {"edge1.contoso.com/DataEdgeExternal.cer"});
    const std::vector<std::string> hits{
        "edge2.contoso.com | DataEdgeExternal | CN=access.contoso.com | # | edge1.contoso.com | "
        "# | with another private key"};
    BOOST_TEST(
        told(::rules::edge_pool_external_certificate_identical, deployment.evidence()) == hits,
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

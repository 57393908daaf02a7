#include <boost/test/unit_test.hpp>

#include "tests/support/edge.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(edge)
BOOST_AUTO_TEST_SUITE(edge_av_certificate_identical)

using namespace tests::support;

namespace {

constexpr auto file = "AudioVideoAuthentication.cer";

}  // namespace

BOOST_AUTO_TEST_CASE(one_for_all_machines) {
    check_same_on_machines(::rules::edge_av_certificate_identical, file,
                           "AudioVideoAuthentication");
}

BOOST_AUTO_TEST_CASE(the_access_edge_may_have_another) {
    EdgePool deployment(file);
    deployment.outside(outer_names, {"edge1.contoso.com/AccessEdgeExternal.cer"});
    deployment.outside(outer_names, {"edge2.contoso.com/AccessEdgeExternal.cer"});
    deployment.outside({"av.contoso.com"}, {"edge1.contoso.com/AudioVideoAuthentication.cer",
                                            "edge2.contoso.com/AudioVideoAuthentication.cer"});
    BOOST_TEST(told(::rules::edge_av_certificate_identical, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_CASE(inner_certificates_are_no_matter) {
    EdgePool deployment(file);
    deployment.leaf({"edge1.contoso.com"}, deployment.internal_ca, {"edge1.contoso.com/c.cer"});
    deployment.leaf({"edge2.contoso.com"}, deployment.internal_ca, {"edge2.contoso.com/c.cer"});
    BOOST_TEST(told(::rules::edge_av_certificate_identical, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

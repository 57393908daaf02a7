#include <boost/test/unit_test.hpp>

#include "tests/support/edge.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(edge)
BOOST_AUTO_TEST_SUITE(edge_internal_cn)

using namespace tests::support;
using tests::support::Deployment;

namespace {

rules::Evidence with_subject(const std::string& subject, const std::vector<std::string>& dns = {},
                             const std::string& file = "Internal.cer") {
    EdgeDeployment deployment;
    deployment.certificate({.subject = subject,
                            .dns = dns,
                            .issued_by = deployment.internal_ca,
                            .paths = {"edge1.contoso.com/" + file}});
    return deployment.evidence();
}

}  // namespace

BOOST_AUTO_TEST_CASE(common_names) {
    check(::rules::edge_internal_cn,
          {{"the pool", with_subject("CN=EDGE.contoso.com, O=Contoso"), {}},
           {"the server", with_subject("CN=edge1.contoso.com"), {}},
           {"another",
            with_subject("CN=edge9.contoso.com, O=Contoso"),
            {"edge1.contoso.com | edge9.contoso.com | # | edge.contoso.com"}},
           {"the alternative names are not asked",
            with_subject("CN=edge9.contoso.com", {"edge.contoso.com"}),
            {"edge1.contoso.com | edge9.contoso.com | # | edge.contoso.com"}},
           {"nor need they have the name", with_subject("CN=edge.contoso.com", {"x.example"}), {}},
           {"a wildcard is allowed here", with_subject("CN=*.contoso.com"), {}},
           {"a wildcard for others",
            with_subject("CN=*.fabrikam.com"),
            {"edge1.contoso.com | *.fabrikam.com | # | edge.contoso.com"}},
           {"none is TC2022's", with_subject("O=Contoso", {"edge.contoso.com"}), {}},
           {"which side it is for nobody knows",
            with_subject("CN=edge9.contoso.com", {}, "c.cer"),
            {"open: edge1.contoso.com | Internal | CN=edge9.contoso.com | # | –"}},
           {"its alternative names tell the side",
            with_subject("CN=edge9.contoso.com", {"edge1.contoso.com"}, "c.cer"),
            {"edge1.contoso.com | edge9.contoso.com | # | edge.contoso.com"}}});
}

BOOST_AUTO_TEST_CASE(none_is_tc4018s) {
    BOOST_TEST(told(::rules::edge_internal_cn, edge_with(outer_names)).empty());
}

BOOST_AUTO_TEST_CASE(one_certificate_for_both_sides) {
    check(::rules::edge_internal_cn,
          {{"called by the inner name", edge_with({"edge.contoso.com", "access.contoso.com"}), {}},
           {"called by the outer name",
            edge_with({"access.contoso.com", "edge.contoso.com"}),
            {"edge1.contoso.com | access.contoso.com | # | edge.contoso.com"}}});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

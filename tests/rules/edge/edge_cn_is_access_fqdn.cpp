#include <boost/test/unit_test.hpp>

#include "tests/support/edge.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(edge)
BOOST_AUTO_TEST_SUITE(edge_cn_is_access_fqdn)

using namespace tests::support;
using tests::support::Deployment;

namespace {

rules::Evidence with_subject(const std::string& subject) {
    EdgeDeployment deployment;
    deployment.certificate(
        {.subject = subject, .dns = outer_names, .issued_by = deployment.public_ca});
    return deployment.evidence();
}

}  // namespace

BOOST_AUTO_TEST_CASE(common_names) {
    check(::rules::edge_cn_is_access_fqdn,
          {{"the Access Edge", with_subject("CN=Access.contoso.com, O=Contoso"), {}},
           {"another name",
            with_subject("CN=sip.contoso.com, O=Contoso"),
            {"edge1.contoso.com | sip.contoso.com | # | access.contoso.com"}},
           {"one of two is enough", with_subject("CN=access.contoso.com, CN=sip.contoso.com"), {}},
           {"a wildcard is TC2027's", with_subject("CN=*.contoso.com"), {}},
           {"none is TC2022's", with_subject("O=Contoso"), {}},
           {"no name of a host is TC2022's", with_subject("CN=Contoso Edge"), {}}});
}

BOOST_AUTO_TEST_CASE(other_certificates) {
    EdgeDeployment deployment;
    deployment.leaf({"edge.contoso.com"}, deployment.internal_ca);
    deployment.outside({"conf.contoso.com"}, {"edge1.contoso.com/DataEdgeExternal.cer"});
    BOOST_TEST(told(::rules::edge_cn_is_access_fqdn, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_CASE(an_edge_that_publishes_no_name) {
    Deployment deployment;
    deployment.pool("edge.contoso.com", {"edge1.contoso.com"}, {model::Role::edge_server});
    deployment.leaf({"access.contoso.com"}, deployment.root("CN=Woodgrove CA"),
                    {"edge1.contoso.com/External.cer"});
    BOOST_TEST(told(::rules::edge_cn_is_access_fqdn, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

#include <boost/test/unit_test.hpp>

#include "tests/support/edge.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(edge)
BOOST_AUTO_TEST_SUITE(edge_xmpp_domain_san)

using namespace tests::support;
using tests::support::Deployment;

namespace {

rules::Evidence with_xmpp(std::vector<std::string> names, std::uint32_t version = 6) {
    EdgeDeployment deployment(version);
    deployment.edge_name(deployment.edge, "XmppFederationProxy", "xmpp.contoso.com");
    deployment.outside(names, {"edge1.contoso.com/External.cer"});
    return deployment.evidence();
}

const std::string lacks =
    "edge1.contoso.com | CN=access.contoso.com | # | contoso.com, fabrikam.com";

}  // namespace

BOOST_AUTO_TEST_CASE(names) {
    check(::rules::edge_xmpp_domain_san,
          {{"the domain", with_xmpp({"access.contoso.com", "contoso.com"}), {}},
           {"another of the domains", with_xmpp({"access.contoso.com", "fabrikam.com"}), {}},
           {"under xmpp", with_xmpp({"access.contoso.com", "xmpp.contoso.com"}), {}},
           {"by wildcard", with_xmpp({"access.contoso.com", "*.contoso.com"}), {}},
           {"none", with_xmpp(outer_names), {lacks}},
           {"a domain of nobody", with_xmpp({"access.contoso.com", "example.com"}), {lacks}}});
}

BOOST_AUTO_TEST_CASE(versions) {
    check(::rules::edge_xmpp_domain_san,
          {{"Lync Server 2010", with_xmpp(outer_names, 5), {"not applicable"}},
           {"Skype for Business Server 2015", with_xmpp(outer_names, 7), {lacks}},
           {"Skype for Business Server 2019", with_xmpp(outer_names, 8), {"not applicable"}}});
}

BOOST_AUTO_TEST_CASE(without_xmpp_or_certificate) {
    EdgeDeployment missing;
    missing.edge_name(missing.edge, "XmppFederationProxy", "xmpp.contoso.com");
    check(::rules::edge_xmpp_domain_san, {{"no XMPP", edge_with(outer_names), {}},
                                          {"no certificate is TC4018's", missing.evidence(), {}}});
}

BOOST_AUTO_TEST_CASE(one_of_several_certificates_has_it) {
    EdgeDeployment deployment;
    deployment.edge_name(deployment.edge, "XmppFederationProxy", "xmpp.contoso.com");
    deployment.outside(outer_names, {"edge1.contoso.com/External.cer"});
    deployment.outside({"contoso.com"}, {"edge1.contoso.com/XmppServer.cer"});
    BOOST_TEST(told(::rules::edge_xmpp_domain_san, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

#include <boost/test/unit_test.hpp>

#include "tests/support/edge.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(edge)
BOOST_AUTO_TEST_SUITE(edge_xmpp_in_2019)

using namespace tests::support;
using tests::support::Deployment;

namespace {

rules::Evidence of_version(std::uint32_t version, const std::string& owner) {
    EdgeDeployment deployment(version);
    deployment.edge_name(deployment.edge, owner, "xmpp.contoso.com");
    return deployment.evidence();
}

}  // namespace

BOOST_AUTO_TEST_CASE(versions) {
    check(::rules::edge_xmpp_in_2019,
          {{"2015", of_version(7, "XmppFederationProxy"), {}},
           {"2019", of_version(8, "XmppFederationProxy"), {"edge.contoso.com"}},
           {"in another case", of_version(8, "xmppfederationPROXY"), {"edge.contoso.com"}},
           {"2019 without XMPP", of_version(8, "MediaRelayEdge"), {}}});
}

BOOST_AUTO_TEST_CASE(the_registrars_port_is_in_every_topology) {
    EdgeDeployment deployment(8);
    model::Port port;
    port.owner = "XmppFederationProxy";
    const model::ServiceId registrar =
        deployment.find(deployment.front_end, model::Role::registrar);
    deployment.topology().services[registrar.value].ports.push_back(port);
    BOOST_TEST(told(::rules::edge_xmpp_in_2019, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

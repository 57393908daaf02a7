#include "analyzer/evidence/names.hpp"

#include <boost/test/unit_test.hpp>

#include "analyzer/evidence/scope.hpp"
#include "tests/support/deployment.hpp"

using namespace tests::support;
using model::Role;
using rules::Use;

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(evidence)
BOOST_AUTO_TEST_SUITE(names)

namespace {

std::string told(const rules::RequiredNames& required) {
    std::string out(rules::to_text(required.use));
    out += ':';
    for (const rules::RequiredName& name : required.names) {
        out += " " + name.name;
    }
    return out;
}

void check(Deployment& d, std::string_view server, const std::vector<std::string>& expected) {
    const auto all = derive_names(d.topology(), derive_scope(d.topology()));
    std::vector<std::string> found;
    for (const rules::RequiredNames& required : all[d.server(server).value]) {
        found.push_back(told(required));
    }
    BOOST_TEST(found == expected, boost::test_tools::per_element());
}

}  // namespace

BOOST_AUTO_TEST_CASE(front_ends_have_three_uses) {
    Deployment d;
    d.enterprise("fe.contoso.com", {"fe1.contoso.com", "fe2.contoso.com"},
                 {.web_external = "web.contoso.com", .web_internal = "webint.contoso.com"});
    check(d, "fe2.contoso.com",
          {"Default: fe.contoso.com fe2.contoso.com",
           "WebServicesInternal: webint.contoso.com fe.contoso.com fe2.contoso.com",
           "WebServicesExternal: web.contoso.com"});
}

BOOST_AUTO_TEST_CASE(a_standard_edition_server_is_named_once) {
    Deployment d;
    d.standard_edition("se.contoso.com");
    check(d, "se.contoso.com",
          {"Default: se.contoso.com", "WebServicesInternal: se.contoso.com",
           "WebServicesExternal: se.contoso.com"});
}

BOOST_AUTO_TEST_CASE(servers_without_web_services_have_default_alone) {
    Deployment d;
    d.pool("med.contoso.com", {"med1.contoso.com"}, {Role::mediation_server});
    d.pool("sba.contoso.com", {"sba.contoso.com"}, {Role::registrar, Role::mediation_server});
    d.pool("pc.contoso.com", {"pc1.contoso.com"}, {Role::persistent_chat_service});
    check(d, "med1.contoso.com", {"Default: med.contoso.com med1.contoso.com"});
    check(d, "sba.contoso.com", {"Default: sba.contoso.com"});
    check(d, "pc1.contoso.com", {"Default: pc.contoso.com pc1.contoso.com"});
}

BOOST_AUTO_TEST_CASE(an_edge_is_called_by_its_published_names_outside) {
    Deployment d;
    const auto edge = d.pool("edge.contoso.com", {"edge1.contoso.com"}, {Role::edge_server});
    d.edge_name(edge, "AccessEdge", "sip.contoso.com");
    d.edge_name(edge, "AccessEdge", "sip.contoso.com");
    d.edge_name(edge, "DataEdge", "conf.contoso.com");
    d.edge_name(edge, "MediaRelayEdge", "av.contoso.com");
    check(d, "edge1.contoso.com",
          {"Internal: edge.contoso.com", "AccessEdgeExternal: sip.contoso.com",
           "DataEdgeExternal: conf.contoso.com", "AudioVideoAuthentication:"});

    d.edge_name(edge, "XmppFederationProxy", "sip.contoso.com");
    check(d, "edge1.contoso.com",
          {"Internal: edge.contoso.com", "AccessEdgeExternal: sip.contoso.com",
           "DataEdgeExternal: conf.contoso.com", "AudioVideoAuthentication:", "XMPPServer:"});
}

BOOST_AUTO_TEST_CASE(databases_have_no_use) {
    Deployment d;
    d.enterprise("fe.contoso.com", {"fe1.contoso.com"});
    check(d, "sql.fe.contoso.com", {});
}

BOOST_AUTO_TEST_CASE(the_reverse_proxy_stands_for_published_names_only) {
    Deployment d;
    d.sip_domain("contoso.com");
    d.standard_edition("se.contoso.com");
    d.enterprise("fe.contoso.com", {"fe1.contoso.com"}, {.web_external = "web.contoso.com"});
    d.enterprise("ff.contoso.com", {"ff1.contoso.com"}, {.web_external = "fe1.contoso.com"});

    const auto uses = derive_deployment_names(d.topology(), derive_scope(d.topology()));
    BOOST_REQUIRE(uses.size() == 2);
    BOOST_TEST(told(uses[0]) == "OAuthTokenIssuer:");
    BOOST_TEST(told(uses[1]) == "ReverseProxy: web.contoso.com");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

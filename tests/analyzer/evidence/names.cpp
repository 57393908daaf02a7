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
    const auto all = derive_names(d.topology(), derive_scope(d.topology()), {});
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
    BOOST_TEST(told(uses[0]) == "OAuthTokenIssuer: contoso.com");
    BOOST_TEST(told(uses[1]) == "ReverseProxy: web.contoso.com lyncdiscover.contoso.com");
}

BOOST_AUTO_TEST_CASE(sip_domains_are_required_where_clients_sign_in) {
    Deployment d;
    d.sip_domain("contoso.com").sip_domain("fabrikam.com").sip_domain("contoso.com");
    d.topology().default_sip_domain = "fabrikam.com";
    d.enterprise("fe.contoso.com", {"fe1.contoso.com"}, {.web_external = "web.contoso.com"});
    d.pool("dir.contoso.com", {"dir.contoso.com"}, {Role::registrar}, {.is_director = true});
    d.pool("sba.contoso.com", {"sba.contoso.com"}, {Role::registrar, Role::mediation_server});
    d.pool("med.contoso.com", {"med1.contoso.com"}, {Role::mediation_server});
    check(d, "fe1.contoso.com",
          {"Default: fe.contoso.com fe1.contoso.com sip.fabrikam.com sip.contoso.com",
           "WebServicesInternal: fe.contoso.com fe1.contoso.com "
           "lyncdiscoverinternal.fabrikam.com lyncdiscoverinternal.contoso.com",
           "WebServicesExternal: web.contoso.com lyncdiscover.fabrikam.com "
           "lyncdiscover.contoso.com"});
    check(d, "dir.contoso.com", {"Default: dir.contoso.com sip.fabrikam.com sip.contoso.com"});
    check(d, "sba.contoso.com", {"Default: sba.contoso.com sip.fabrikam.com sip.contoso.com"});
    check(d, "med1.contoso.com", {"Default: med.contoso.com med1.contoso.com"});
}

BOOST_AUTO_TEST_CASE(simple_urls_ask_for_their_hosts) {
    Deployment d;
    d.simple_url("meet", "contoso.com", "https://Meet.contoso.com/");
    d.simple_url("Meet", "fabrikam.com", "https://meet.contoso.com/fabrikam");
    d.simple_url("Dialin", "*", "https://dialin.contoso.com:443/x");
    d.simple_url("Cscp", "*", "https://admin.contoso.com");
    d.simple_url("Other", "*", "https://other.contoso.com");
    d.simple_url("Meet", "adatum.com", "https://10.0.0.1/meet");
    d.standard_edition("se.contoso.com", {.web_external = "meet.contoso.com"});
    check(d, "se.contoso.com",
          {"Default: se.contoso.com",
           "WebServicesInternal: se.contoso.com meet.contoso.com dialin.contoso.com "
           "admin.contoso.com",
           "WebServicesExternal: meet.contoso.com dialin.contoso.com"});

    // One name once, for the reason that allows the least.
    const auto all = derive_names(d.topology(), derive_scope(d.topology()), {});
    const rules::RequiredNames& external = all[d.server("se.contoso.com").value][2];
    BOOST_TEST((external.names[0].reason == rules::NameReason::web_external));
    BOOST_TEST((external.names[1].reason == rules::NameReason::dialin_url));
}

BOOST_AUTO_TEST_CASE(hosts_shared_by_all_simple_urls_are_required_once) {
    Deployment d;
    d.simple_url("Meet", "contoso.com", "https://lync.contoso.com/meet");
    d.simple_url("Dialin", "*", "https://lync.contoso.com/dialin");
    d.simple_url("Cscp", "*", "https://lync.contoso.com/admin");
    d.standard_edition("se.contoso.com");
    check(d, "se.contoso.com",
          {"Default: se.contoso.com", "WebServicesInternal: se.contoso.com lync.contoso.com",
           "WebServicesExternal: se.contoso.com lync.contoso.com"});
}

BOOST_AUTO_TEST_CASE(an_edge_is_also_found_by_sip_domain) {
    Deployment d;
    d.sip_domain("contoso.com").sip_domain("fabrikam.com");
    const auto edge = d.pool("edge.contoso.com", {"edge1.contoso.com"}, {Role::edge_server});
    d.edge_name(edge, "AccessEdge", "sip.contoso.com");
    d.edge_name(edge, "XmppFederationProxy", "sip.contoso.com");
    check(
        d, "edge1.contoso.com",
        {"Internal: edge.contoso.com", "AccessEdgeExternal: sip.contoso.com sip.fabrikam.com",
         "DataEdgeExternal:", "AudioVideoAuthentication:", "XMPPServer: contoso.com fabrikam.com"});
    const auto all = derive_names(d.topology(), derive_scope(d.topology()), {});
    const auto& access = all[d.server("edge1.contoso.com").value][1].names;
    BOOST_TEST((access[0].reason == rules::NameReason::access_edge));
    BOOST_TEST((access[1].reason == rules::NameReason::sip_domain));
}

BOOST_AUTO_TEST_CASE(neighbours_are_called_by_what_leads_to_them) {
    Deployment d;
    const auto farm = d.pool("owas.contoso.com", {"owas1.contoso.com"}, {Role::wac_service});
    check(d, "owas1.contoso.com", {"Default: owas.contoso.com"});
    d.topology().services[d.find(farm, Role::wac_service).value].discovery_url =
        "https://office.contoso.com/hosting/discovery/";
    check(d, "owas1.contoso.com", {"Default: office.contoso.com"});
    d.pool("bots.contoso.com", {"bot1.contoso.com"}, {Role::external_server});
    check(d, "bot1.contoso.com", {"Default: bots.contoso.com bot1.contoso.com"});
}

BOOST_AUTO_TEST_CASE(gateways_need_a_certificate_for_tls_alone) {
    const auto gateway = [](const std::string& fqdn, const std::string& protocol) {
        Deployment d;
        const auto pool = d.pool(fqdn, {fqdn}, {Role::pstn_gateway});
        model::Port port;
        port.protocol = protocol;
        d.topology().services[d.find(pool, Role::pstn_gateway).value].ports.push_back(port);
        return d;
    };
    Deployment tls = gateway("gw.contoso.com", "Tls");
    check(tls, "gw.contoso.com", {"Default: gw.contoso.com"});
    Deployment tcp = gateway("gw.contoso.com", "Tcp");
    check(tcp, "gw.contoso.com", {});
    Deployment address = gateway("10.1.2.3", "Mtls");
    check(address, "10.1.2.3", {"Default:"});
}

BOOST_AUTO_TEST_CASE(the_reverse_proxy_publishes_simple_urls_and_office_too) {
    Deployment d;
    d.sip_domain("contoso.com");
    d.simple_url("Meet", "contoso.com", "https://meet.contoso.com");
    d.simple_url("Dialin", "*", "https://dialin.contoso.com");
    d.simple_url("Cscp", "*", "https://admin.contoso.com");
    d.enterprise("fe.contoso.com", {"fe1.contoso.com"}, {.web_external = "web.contoso.com"});
    const auto inside = d.pool("owas.contoso.com", {"owas.contoso.com"}, {Role::wac_service});
    const auto outside = d.pool("wac.contoso.com", {"wac1.contoso.com"}, {Role::wac_service});
    const auto discover = [&](model::PoolId pool, const std::string& url) {
        d.topology().services[d.find(pool, Role::wac_service).value].discovery_url = url;
    };
    discover(inside, "https://owas.contoso.com/hosting/discovery/");
    discover(outside, "https://office.contoso.com/hosting/discovery/");
    const auto uses = derive_deployment_names(d.topology(), derive_scope(d.topology()));
    BOOST_REQUIRE(uses.size() == 2);
    BOOST_TEST(told(uses[1]) ==
               "ReverseProxy: web.contoso.com office.contoso.com meet.contoso.com "
               "dialin.contoso.com lyncdiscover.contoso.com");
}

BOOST_AUTO_TEST_CASE(a_topology_made_to_exhaust_memory_asks_for_fewer_names) {
    Deployment d;
    std::vector<std::string> machines;
    for (int index = 0; index < 20000; ++index) {
        machines.push_back("fe" + std::to_string(index) + ".contoso.com");
    }
    for (int index = 0; index < 1000; ++index) {
        d.sip_domain("d" + std::to_string(index) + ".com");
    }
    d.enterprise("fe.contoso.com", machines);
    const auto all = derive_names(d.topology(), derive_scope(d.topology()), {});
    const auto& names = all[d.server("fe7.contoso.com").value][0].names;
    BOOST_TEST(names.size() == 2 + 200);
    BOOST_TEST(names.back().name == "sip.d199.com");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

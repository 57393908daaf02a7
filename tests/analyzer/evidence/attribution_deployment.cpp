#include <vector>

#include <boost/test/unit_test.hpp>

#include "tests/support/attributed.hpp"

using namespace tests::support;
using rules::Use;

// What belongs to no server: the reverse proxy and the issuer of tokens; the rest is in
// attribution.cpp.
BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(evidence)
BOOST_AUTO_TEST_SUITE(attribution_deployment)

BOOST_FIXTURE_TEST_CASE(what_is_nobody_elses_is_the_reverse_proxys_first, Attributed) {
    d.leaf({"sip.contoso.com", "web.contoso.com", "lyncdiscover.contoso.com"}, ca, {"edge1/c.pem"});
    const Handle own = d.leaf({"web.contoso.com"}, ca);
    derive();
    BOOST_TEST((deployment(Use::reverse_proxy).selected() == d.id(e, own)));
    BOOST_TEST(deployment(Use::reverse_proxy).candidates.size() == 2);
}

BOOST_FIXTURE_TEST_CASE(an_expired_one_leaves_the_reverse_proxy_to_an_edges, Attributed) {
    const Handle edges = d.leaf({"sip.contoso.com", "web.contoso.com"}, ca);
    d.certificate({.subject = "CN=web.contoso.com", .issued_by = ca, .not_after = "2026-01-01"});
    derive();
    BOOST_TEST((deployment(Use::reverse_proxy).selected() == d.id(e, edges)));
}

BOOST_FIXTURE_TEST_CASE(what_a_folder_calls_the_reverse_proxys_is_be_it_expired, Attributed) {
    const Handle edges = d.leaf({"sip.contoso.com", "web.contoso.com"}, ca);
    const Handle own = d.certificate({.subject = "CN=web.contoso.com",
                                      .issued_by = ca,
                                      .not_after = "2026-01-01",
                                      .paths = {"ReverseProxy/listener.cer"}});
    derive();
    BOOST_TEST((deployment(Use::reverse_proxy).selected() == d.id(e, own)));
    BOOST_TEST(!deployment(Use::reverse_proxy).is_usable);
    BOOST_TEST((deployment(Use::reverse_proxy).candidates[1].certificate == d.id(e, edges)));
}

BOOST_FIXTURE_TEST_CASE(a_front_ends_is_not_the_reverse_proxys_though_it_uses_another, Attributed) {
    const Handle used = d.leaf({"fe1.contoso.com"}, ca);
    const Handle next = d.leaf({"fe1.contoso.com", "web.contoso.com"}, ca);
    for (const char* const use : {"Default", "WebServicesInternal", "WebServicesExternal"}) {
        d.assignment("fe1.contoso.com", use, used);
    }
    derive();
    BOOST_TEST(deployment(Use::reverse_proxy).candidates.empty());
    BOOST_TEST(!e.attribution.is_selected(d.id(e, next)));
    BOOST_TEST(
        (e.attribution.owners[d.id(e, next).value] == std::vector{d.server("fe1.contoso.com")}));
}

BOOST_FIXTURE_TEST_CASE(an_edge_may_share_with_the_reverse_proxy, Attributed) {
    const Handle shared = d.leaf({"sip.contoso.com", "web.contoso.com"}, ca);
    derive();
    BOOST_TEST(selects("edge1.contoso.com", Use::access_edge_external, shared));
    BOOST_TEST((deployment(Use::reverse_proxy).selected() == d.id(e, shared)));
}

BOOST_FIXTURE_TEST_CASE(a_published_web_name_leads_to_the_reverse_proxy, Attributed) {
    const Handle proxy = d.leaf({"web.contoso.com", "meet.contoso.com"}, ca);
    d.leaf({"fe1.contoso.com", "web.contoso.com"}, ca);
    derive();
    const rules::Selection& selection = deployment(Use::reverse_proxy);
    BOOST_TEST(selection.candidates.size() == 1);
    BOOST_TEST((selection.selected() == d.id(e, proxy)));
    BOOST_TEST(!e.attribution.placements[d.id(e, proxy).value].front().server);
}

BOOST_FIXTURE_TEST_CASE(a_sip_domain_alone_leads_to_oauth, Attributed) {
    const Handle oauth = d.leaf({"contoso.com", "fabrikam.com"}, ca);
    d.leaf({"contoso.com", "www.contoso.com"}, ca);
    derive();
    BOOST_TEST(deployment(Use::oauth_token_issuer).candidates.size() == 1);
    BOOST_TEST((deployment(Use::oauth_token_issuer).selected() == d.id(e, oauth)));
}

BOOST_FIXTURE_TEST_CASE(a_sip_domain_alone_leads_to_oauth_in_the_folder_of_a_server_too,
                        Attributed) {
    const Handle used = d.leaf({"fe.contoso.com", "fe1.contoso.com"}, ca);
    const Handle oauth = d.leaf({"contoso.com"}, ca, {"fe1/my.sst", "fe2/my.sst"});
    derive();
    BOOST_TEST((deployment(Use::oauth_token_issuer).selected() == d.id(e, oauth)));
    BOOST_TEST(selects("fe1.contoso.com", Use::default_, used));
    BOOST_TEST(!has_candidates("fe2.contoso.com", Use::default_));
}

BOOST_FIXTURE_TEST_CASE(a_sip_domain_beside_another_name_leads_not_to_oauth, Attributed) {
    const Handle leaf = d.leaf({"contoso.com", "www.contoso.com"}, ca, {"fe1/c.pem"});
    const Handle stated = d.leaf({"contoso.com"}, ca, {"fe2/Default.pem"});
    derive();
    BOOST_TEST(selects("fe1.contoso.com", Use::default_, leaf));
    BOOST_TEST(selects("fe2.contoso.com", Use::default_, stated));
}

BOOST_FIXTURE_TEST_CASE(oauth_is_the_deployments_wherever_it_lies, Attributed) {
    const Handle in_folder = d.leaf({"fe1.contoso.com"}, ca, {"fe1/OAuthTokenIssuer.pem"});
    const Handle on_top = d.leaf({"x.example"}, ca, {"OAuthTokenIssuer/c.pem"});
    derive();
    BOOST_TEST(deployment(Use::oauth_token_issuer).candidates.size() == 2);
    BOOST_TEST(!has_candidates("fe1.contoso.com", Use::default_));
    BOOST_TEST(e.attribution.is_selected(d.id(e, in_folder)) !=
               e.attribution.is_selected(d.id(e, on_top)));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

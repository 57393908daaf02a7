#include "analyzer/evidence/claims.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/support/attribution.hpp"

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(evidence)
BOOST_AUTO_TEST_SUITE(claims)

using namespace tests::support;
using model::Role;
using rules::Use;
using rules::Way;
using Fixture = AttributionFixture;

BOOST_FIXTURE_TEST_CASE(outer_names_of_an_edge_lead_to_its_outer_uses, Fixture) {
    const Handle outside = d.leaf({"sip.contoso.com", "conf.contoso.com"}, ca);
    const Handle inside = d.leaf({"edge1.contoso.com"}, ca);
    derive();
    BOOST_TEST(selects("edge1.contoso.com", Use::access_edge_external, outside));
    BOOST_TEST(selects("edge1.contoso.com", Use::data_edge_external, outside));
    BOOST_TEST(selects("edge1.contoso.com", Use::edge_internal, inside));
    BOOST_TEST(selection("edge1.contoso.com", Use::edge_internal).candidates.size() == 1);
    // The names of a side tell the side.
    BOOST_TEST(selection("edge1.contoso.com", Use::access_edge_external).candidates.size() == 1);
}

BOOST_FIXTURE_TEST_CASE(what_a_front_end_has_is_not_the_edges_for_a_name, Fixture) {
    const Handle by_name = d.leaf({"fe.contoso.com", "fe1.contoso.com", "sip.contoso.com"}, ca);
    const Handle by_folder = d.leaf({"sip.contoso.com"}, ca, {"fe2.contoso.com/a.cer"});
    const Handle both = d.leaf({"fe1.contoso.com", "conf.contoso.com"}, ca,
                               {"edge1.contoso.com/AccessEdgeExternal.cer"});
    derive();
    BOOST_TEST(selects("fe1.contoso.com", Use::default_, by_name));
    BOOST_TEST(selects("fe2.contoso.com", Use::default_, by_folder));
    // A folder says more than a name.
    BOOST_TEST(selects("edge1.contoso.com", Use::access_edge_external, both));
    BOOST_TEST(selection("edge1.contoso.com", Use::access_edge_external).candidates.size() == 1);
    BOOST_TEST(!has_candidates("edge1.contoso.com", Use::data_edge_external));
}

BOOST_FIXTURE_TEST_CASE(in_the_folder_of_an_edge_the_names_tell_the_side, Fixture) {
    const auto only = [&](const std::vector<std::string>& names) {
        Fixture fresh;
        fresh.d.leaf(names, fresh.ca, {"edge1/c.pem"});
        fresh.derive();
        std::string sides;
        sides += fresh.has_candidates("edge1.contoso.com", Use::edge_internal) ? "inside " : "";
        sides += fresh.has_candidates("edge1.contoso.com", Use::access_edge_external) &&
                         fresh.has_candidates("edge1.contoso.com", Use::data_edge_external) &&
                         fresh.has_candidates("edge1.contoso.com", Use::audio_video_authentication)
                     ? "outside "
                     : "";
        return sides;
    };
    BOOST_TEST(only({"edge1.contoso.com"}) == "inside ");
    BOOST_TEST(only({"edge.contoso.com"}) == "inside ");
    BOOST_TEST(only({"conf.contoso.com", "unknown.contoso.com"}) == "outside ");
    BOOST_TEST(only({"sip.fabrikam.com"}) == "outside ");
    BOOST_TEST(only({"edge.contoso.com", "sip.contoso.com"}) == "inside outside ");
    // Its names say nothing: it may be for either side.
    BOOST_TEST(only({"sip.example.com"}) == "inside outside ");
}

BOOST_FIXTURE_TEST_CASE(external_states_the_outer_side_of_an_edge, Fixture) {
    const Handle outside = d.leaf({"x.example"}, ca, {"edge1/External.pem"});
    const Handle inside = d.leaf({"y.example"}, ca, {"edge1/internal/c.pem"});
    derive();
    for (const Use use :
         {Use::access_edge_external, Use::data_edge_external, Use::audio_video_authentication}) {
        BOOST_TEST(selects("edge1.contoso.com", use, outside));
        BOOST_TEST(selection("edge1.contoso.com", use).candidates.size() == 1);
        BOOST_TEST(selection("edge1.contoso.com", use).candidates.front().is_use_stated);
    }
    BOOST_TEST(selects("edge1.contoso.com", Use::edge_internal, inside));
}

BOOST_FIXTURE_TEST_CASE(one_outer_use_is_stated_alone, Fixture) {
    const Handle access = d.leaf({"x.example"}, ca, {"edge1/AccessEdgeExternal.pem"});
    derive();
    BOOST_TEST(selects("edge1.contoso.com", Use::access_edge_external, access));
    BOOST_TEST(!has_candidates("edge1.contoso.com", Use::data_edge_external));
    BOOST_TEST(!has_candidates("edge1.contoso.com", Use::audio_video_authentication));
}

BOOST_FIXTURE_TEST_CASE(an_edge_may_share_with_the_reverse_proxy, Fixture) {
    const Handle shared = d.leaf({"sip.contoso.com", "web.contoso.com"}, ca);
    derive();
    BOOST_TEST(selects("edge1.contoso.com", Use::access_edge_external, shared));
    BOOST_TEST((deployment(Use::reverse_proxy).selected() == d.id(e, shared)));
}

BOOST_FIXTURE_TEST_CASE(what_is_nobody_elses_is_the_reverse_proxys_first, Fixture) {
    d.leaf({"sip.contoso.com", "web.contoso.com", "lyncdiscover.contoso.com"}, ca, {"edge1/c.pem"});
    const Handle own = d.leaf({"web.contoso.com"}, ca);
    derive();
    BOOST_TEST((deployment(Use::reverse_proxy).selected() == d.id(e, own)));
    BOOST_TEST(deployment(Use::reverse_proxy).candidates.size() == 2);
}

BOOST_FIXTURE_TEST_CASE(an_expired_one_leaves_the_reverse_proxy_to_an_edges, Fixture) {
    const Handle edges = d.leaf({"sip.contoso.com", "web.contoso.com"}, ca);
    d.certificate({.subject = "CN=web.contoso.com", .issued_by = ca, .not_after = "2026-01-01"});
    derive();
    BOOST_TEST((deployment(Use::reverse_proxy).selected() == d.id(e, edges)));
}

BOOST_FIXTURE_TEST_CASE(a_front_ends_is_not_the_reverse_proxys_though_it_uses_another, Fixture) {
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

BOOST_FIXTURE_TEST_CASE(a_published_web_name_leads_to_the_reverse_proxy, Fixture) {
    const Handle proxy = d.leaf({"web.contoso.com", "meet.contoso.com"}, ca);
    d.leaf({"fe1.contoso.com", "web.contoso.com"}, ca);
    derive();
    const rules::Selection& selection = deployment(Use::reverse_proxy);
    BOOST_TEST(selection.candidates.size() == 1);
    BOOST_TEST((selection.selected() == d.id(e, proxy)));
    BOOST_TEST(!e.attribution.placements[d.id(e, proxy).value].front().server);
}

BOOST_FIXTURE_TEST_CASE(the_discovery_host_leads_to_the_farm, Fixture) {
    const auto farm = d.pool("wac.contoso.com", {"wac1.contoso.com"}, {Role::wac_service});
    d.topology().services[d.find(farm, Role::wac_service).value].discovery_url =
        "https://Office.contoso.com/hosting/discovery/";
    const Handle leaf = d.leaf({"office.contoso.com"}, ca);
    derive();
    BOOST_TEST(selects("wac1.contoso.com", Use::default_, leaf));
    BOOST_TEST((way("wac1.contoso.com", Use::default_) == Way::name));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

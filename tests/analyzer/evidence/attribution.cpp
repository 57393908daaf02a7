#include "analyzer/evidence/attribution.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/support/deployment.hpp"

using namespace tests::support;
using model::Role;
using rules::Use;
using rules::Way;

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(evidence)
BOOST_AUTO_TEST_SUITE(attribution)

namespace {

/// A Front End pool of two, a Persistent Chat server, an Edge, and a CA to issue from.
struct Fixture {
    Deployment d;
    rules::Evidence e;
    Handle ca;

    Fixture() {
        d.sip_domain("contoso.com").sip_domain("fabrikam.com");
        const auto pool = d.enterprise("fe.contoso.com", {"fe1.contoso.com", "fe2.contoso.com"},
                                       {.web_external = "web.contoso.com"});
        d.persistent_chat("pc.contoso.com", {"pc1.contoso.com"}, pool);
        const auto edge = d.pool("edge.contoso.com", {"edge1.contoso.com"}, {Role::edge_server});
        d.edge_name(edge, "AccessEdge", "sip.contoso.com");
        d.edge_name(edge, "DataEdge", "conf.contoso.com");
        ca = d.root("CN=CA");
    }

    void derive() { e = d.evidence(); }
    const rules::Selection& selection(std::string_view server, Use use) const {
        const rules::Selection* const found = e.attribution.find(d.server(server), use);
        BOOST_REQUIRE(found != nullptr);
        return *found;
    }
    bool selects(std::string_view server, Use use, Handle handle) const {
        return selection(server, use).selected() == d.id(e, handle);
    }
    bool has_candidates(std::string_view server, Use use) const {
        return !selection(server, use).candidates.empty();
    }
    Way way(std::string_view server, Use use) const {
        return selection(server, use).candidates.front().way;
    }
    const rules::Selection& deployment(Use use) const {
        const auto found = std::ranges::find(e.attribution.deployment, use, &rules::Selection::use);
        BOOST_REQUIRE((found != e.attribution.deployment.end()));
        return *found;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_CASE(a_server_name_attributes_to_that_server_for_every_use, Fixture) {
    const Handle leaf = d.leaf({"fe.contoso.com", "fe1.contoso.com"}, ca);
    derive();
    for (const Use use : {Use::default_, Use::web_services_internal, Use::web_services_external}) {
        BOOST_TEST(selects("fe1.contoso.com", use, leaf));
        BOOST_TEST((way("fe1.contoso.com", use) == Way::name));
        // The pool's name leads nowhere: a machine of the pool is named.
        BOOST_TEST(!has_candidates("fe2.contoso.com", use));
    }
    BOOST_TEST(
        (e.attribution.owners[d.id(e, leaf).value] == std::vector{d.server("fe1.contoso.com")}));
    BOOST_TEST(e.attribution.placements[d.id(e, leaf).value].size() == 3);
}

BOOST_FIXTURE_TEST_CASE(a_pool_name_alone_attributes_to_all_its_servers, Fixture) {
    const Handle leaf = d.leaf({"fe.contoso.com", "web.contoso.com"}, ca);
    derive();
    BOOST_TEST(selects("fe1.contoso.com", Use::default_, leaf));
    BOOST_TEST(selects("fe2.contoso.com", Use::default_, leaf));
    BOOST_TEST(deployment(Use::reverse_proxy).candidates.empty());
}

BOOST_FIXTURE_TEST_CASE(a_machine_of_another_pool_does_not_keep_the_pool_from_counting, Fixture) {
    const Handle leaf = d.leaf({"fe.contoso.com", "pc1.contoso.com"}, ca);
    derive();
    BOOST_TEST(selects("fe1.contoso.com", Use::default_, leaf));
    BOOST_TEST(selects("pc1.contoso.com", Use::default_, leaf));
}

BOOST_FIXTURE_TEST_CASE(names_are_compared_without_case, Fixture) {
    const Handle leaf = d.leaf({"FE1.Contoso.COM"}, ca);
    derive();
    BOOST_TEST(selects("fe1.contoso.com", Use::default_, leaf));
}

BOOST_FIXTURE_TEST_CASE(the_common_name_attributes_only_without_alternative_names, Fixture) {
    const Handle by_name = d.certificate({.subject = "CN=fe1.contoso.com", .issued_by = ca});
    d.certificate({.subject = "CN=fe2.contoso.com", .dns = {"other.contoso.com"}, .issued_by = ca});
    derive();
    BOOST_TEST(selects("fe1.contoso.com", Use::default_, by_name));
    BOOST_TEST(!has_candidates("fe2.contoso.com", Use::default_));
}

BOOST_FIXTURE_TEST_CASE(wildcards_attribute_nothing, Fixture) {
    d.leaf({"*.contoso.com"}, ca);
    derive();
    BOOST_TEST(!has_candidates("fe1.contoso.com", Use::default_));
    BOOST_TEST(!has_candidates("edge1.contoso.com", Use::access_edge_external));
    BOOST_TEST(deployment(Use::reverse_proxy).candidates.empty());
}

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

BOOST_FIXTURE_TEST_CASE(a_sip_domain_alone_leads_to_oauth, Fixture) {
    const Handle oauth = d.leaf({"contoso.com", "fabrikam.com"}, ca);
    d.leaf({"contoso.com", "www.contoso.com"}, ca);
    derive();
    BOOST_TEST(deployment(Use::oauth_token_issuer).candidates.size() == 1);
    BOOST_TEST((deployment(Use::oauth_token_issuer).selected() == d.id(e, oauth)));
}

BOOST_FIXTURE_TEST_CASE(ca_certificates_are_not_attributed_but_where_a_server_has_their_name,
                        Fixture) {
    const Handle named =
        d.certificate({.subject = "CN=fe1.contoso.com", .issued_by = ca, .is_ca = true});
    const Handle service =
        d.certificate({.subject = "CN=sip.contoso.com", .issued_by = ca, .is_ca = true});
    derive();
    BOOST_TEST(e.attribution.is_authority[d.id(e, ca).value]);
    BOOST_TEST(!e.attribution.is_authority[d.id(e, named).value]);
    BOOST_TEST(!e.attribution.is_authority[d.id(e, service).value]);
    BOOST_TEST(selects("fe1.contoso.com", Use::default_, named));
    BOOST_TEST(selects("edge1.contoso.com", Use::access_edge_external, service));
}

BOOST_FIXTURE_TEST_CASE(a_ca_certificate_in_a_server_folder_stays_a_ca_certificate, Fixture) {
    const Handle other = d.certificate(
        {.subject = "CN=Other CA", .paths = {"fe1.contoso.com/Default.cer"}, .is_ca = true});
    derive();
    BOOST_TEST(e.attribution.is_authority[d.id(e, other).value]);
    BOOST_TEST(!has_candidates("fe1.contoso.com", Use::default_));
}

BOOST_FIXTURE_TEST_CASE(folders_attribute_whatever_the_name, Fixture) {
    const Handle fqdn = d.leaf({"a.example"}, ca, {"x/FE1.contoso.com/c.pem"});
    const Handle host = d.leaf({"b.example"}, ca, {"FE2/c.pem"});
    const Handle pool = d.leaf({"c.example"}, ca, {"fe.contoso.com/WebServicesExternal.pem"});
    const Handle sub = d.leaf({"d.example"}, ca, {"pc1/default/c.pem"});
    derive();
    BOOST_TEST(selects("fe1.contoso.com", Use::default_, fqdn));
    BOOST_TEST((way("fe1.contoso.com", Use::default_) == Way::folder));
    BOOST_TEST(selects("fe2.contoso.com", Use::web_services_internal, host));
    BOOST_TEST(selects("fe1.contoso.com", Use::web_services_external, pool));
    BOOST_TEST(selects("fe2.contoso.com", Use::web_services_external, pool));
    BOOST_TEST(selects("pc1.contoso.com", Use::default_, sub));
    BOOST_TEST(selection("pc1.contoso.com", Use::default_).candidates.front().is_use_stated);
}

BOOST_FIXTURE_TEST_CASE(a_stated_use_is_the_only_use_on_that_server, Fixture) {
    const Handle web = d.leaf({"fe1.contoso.com"}, ca, {"fe1.contoso.com/WebServicesInternal.pem"});
    derive();
    BOOST_TEST(selects("fe1.contoso.com", Use::web_services_internal, web));
    BOOST_TEST(!has_candidates("fe1.contoso.com", Use::default_));
}

BOOST_FIXTURE_TEST_CASE(a_use_the_server_has_not_says_nothing, Fixture) {
    const Handle leaf = d.leaf({"x.example"}, ca, {"fe1/Internal.pem"});
    derive();
    BOOST_TEST(selects("fe1.contoso.com", Use::default_, leaf));
    BOOST_TEST(!selection("fe1.contoso.com", Use::default_).candidates.front().is_use_stated);
}

BOOST_FIXTURE_TEST_CASE(oauth_is_the_deployments_wherever_it_lies, Fixture) {
    const Handle in_folder = d.leaf({"fe1.contoso.com"}, ca, {"fe1/OAuthTokenIssuer.pem"});
    const Handle on_top = d.leaf({"x.example"}, ca, {"OAuthTokenIssuer/c.pem"});
    derive();
    BOOST_TEST(deployment(Use::oauth_token_issuer).candidates.size() == 2);
    BOOST_TEST(!has_candidates("fe1.contoso.com", Use::default_));
    BOOST_TEST(e.attribution.is_selected(d.id(e, in_folder)) !=
               e.attribution.is_selected(d.id(e, on_top)));
}

BOOST_FIXTURE_TEST_CASE(folder_and_name_may_both_speak, Fixture) {
    const Handle leaf = d.leaf({"fe2.contoso.com"}, ca, {"fe1/c.pem"});
    derive();
    BOOST_TEST(selects("fe1.contoso.com", Use::default_, leaf));
    BOOST_TEST((way("fe1.contoso.com", Use::default_) == Way::folder));
    BOOST_TEST(selects("fe2.contoso.com", Use::default_, leaf));
    BOOST_TEST((way("fe2.contoso.com", Use::default_) == Way::name));
}

BOOST_FIXTURE_TEST_CASE(one_certificate_in_several_places_is_one_candidate_each, Fixture) {
    const Handle leaf =
        d.leaf({"fe.contoso.com"}, ca, {"fe1/c.pem", "fe2/Default.pem", "fe1/copy.pem"});
    derive();
    BOOST_TEST(selection("fe1.contoso.com", Use::default_).candidates.size() == 1);
    BOOST_TEST(selects("fe2.contoso.com", Use::default_, leaf));
    BOOST_TEST(!has_candidates("fe2.contoso.com", Use::web_services_internal));
}

BOOST_FIXTURE_TEST_CASE(a_machine_in_two_pools_is_found_in_both, Fixture) {
    const auto pool = d.standard_edition("se.contoso.com");
    d.persistent_chat("chat.contoso.com", {"se.contoso.com"}, pool);
    const Handle leaf = d.leaf({"se.contoso.com"}, ca);
    derive();
    BOOST_TEST(e.attribution.owners[d.id(e, leaf).value].size() == 2);
}

BOOST_FIXTURE_TEST_CASE(without_topology_there_is_nothing_to_attribute_to, Fixture) {
    d.topology() = {};
    const Handle leaf = d.leaf({"fe1.contoso.com"}, ca);
    derive();
    BOOST_TEST(!e.has_topology);
    BOOST_TEST(e.attribution.owners[d.id(e, leaf).value].empty());
    BOOST_TEST(!e.attribution.is_selected(d.id(e, leaf)));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

#include "analyzer/evidence/attribution.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/support/attributed.hpp"

using namespace tests::support;
using model::Role;
using rules::Use;
using rules::Way;

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(evidence)
BOOST_AUTO_TEST_SUITE(attribution)

BOOST_FIXTURE_TEST_CASE(a_server_name_attributes_to_that_server_for_every_use, Attributed) {
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

BOOST_FIXTURE_TEST_CASE(a_pool_name_alone_attributes_to_all_its_servers, Attributed) {
    const Handle leaf = d.leaf({"fe.contoso.com", "web.contoso.com"}, ca);
    derive();
    BOOST_TEST(selects("fe1.contoso.com", Use::default_, leaf));
    BOOST_TEST(selects("fe2.contoso.com", Use::default_, leaf));
    BOOST_TEST(deployment(Use::reverse_proxy).candidates.empty());
}

BOOST_FIXTURE_TEST_CASE(a_machine_of_another_pool_does_not_keep_the_pool_from_counting,
                        Attributed) {
    const Handle leaf = d.leaf({"fe.contoso.com", "pc1.contoso.com"}, ca);
    derive();
    BOOST_TEST(selects("fe1.contoso.com", Use::default_, leaf));
    BOOST_TEST(selects("pc1.contoso.com", Use::default_, leaf));
}

BOOST_FIXTURE_TEST_CASE(names_are_compared_without_case, Attributed) {
    const Handle leaf = d.leaf({"FE1.Contoso.COM"}, ca);
    derive();
    BOOST_TEST(selects("fe1.contoso.com", Use::default_, leaf));
}

BOOST_FIXTURE_TEST_CASE(the_common_name_attributes_only_without_alternative_names, Attributed) {
    const Handle by_name = d.certificate({.subject = "CN=fe1.contoso.com", .issued_by = ca});
    d.certificate({.subject = "CN=fe2.contoso.com", .dns = {"other.contoso.com"}, .issued_by = ca});
    derive();
    BOOST_TEST(selects("fe1.contoso.com", Use::default_, by_name));
    BOOST_TEST(!has_candidates("fe2.contoso.com", Use::default_));
}

BOOST_FIXTURE_TEST_CASE(wildcards_attribute_nothing, Attributed) {
    d.leaf({"*.contoso.com"}, ca);
    derive();
    BOOST_TEST(!has_candidates("fe1.contoso.com", Use::default_));
    BOOST_TEST(!has_candidates("edge1.contoso.com", Use::access_edge_external));
    BOOST_TEST(deployment(Use::reverse_proxy).candidates.empty());
}

BOOST_FIXTURE_TEST_CASE(outer_names_of_an_edge_lead_to_its_outer_uses, Attributed) {
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

BOOST_FIXTURE_TEST_CASE(what_a_front_end_has_is_not_the_edges_for_a_name, Attributed) {
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

BOOST_FIXTURE_TEST_CASE(in_the_folder_of_an_edge_the_names_tell_the_side, Attributed) {
    const auto only = [&](const std::vector<std::string>& names) {
        Attributed fresh;
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

BOOST_FIXTURE_TEST_CASE(external_states_the_outer_side_of_an_edge, Attributed) {
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

BOOST_FIXTURE_TEST_CASE(one_outer_use_is_stated_alone, Attributed) {
    const Handle access = d.leaf({"x.example"}, ca, {"edge1/AccessEdgeExternal.pem"});
    derive();
    BOOST_TEST(selects("edge1.contoso.com", Use::access_edge_external, access));
    BOOST_TEST(!has_candidates("edge1.contoso.com", Use::data_edge_external));
    BOOST_TEST(!has_candidates("edge1.contoso.com", Use::audio_video_authentication));
}

BOOST_FIXTURE_TEST_CASE(a_use_by_its_own_word_goes_before_external, Attributed) {
    // The later notBefore would decide between the two.
    const Handle audio = d.certificate({.subject = "CN=av.contoso.com",
                                        .issued_by = ca,
                                        .not_before = "2025-01-01",
                                        .paths = {"edge1/AudioVideoAuthentication.pem"}});
    const Handle outside = d.certificate({.subject = "CN=sip.contoso.com",
                                          .issued_by = ca,
                                          .not_before = "2026-01-01",
                                          .paths = {"edge1/External.pem"}});
    derive();
    BOOST_TEST(selects("edge1.contoso.com", Use::audio_video_authentication, audio));
    BOOST_TEST(selects("edge1.contoso.com", Use::access_edge_external, outside));
}

BOOST_FIXTURE_TEST_CASE(the_discovery_host_leads_to_the_farm, Attributed) {
    const auto farm = d.pool("wac.contoso.com", {"wac1.contoso.com"}, {Role::wac_service});
    d.topology().services[d.find(farm, Role::wac_service).value].discovery_url =
        "https://Office.contoso.com/hosting/discovery/";
    const Handle leaf = d.leaf({"office.contoso.com"}, ca);
    derive();
    BOOST_TEST(selects("wac1.contoso.com", Use::default_, leaf));
    BOOST_TEST((way("wac1.contoso.com", Use::default_) == Way::name));
}

BOOST_FIXTURE_TEST_CASE(ca_certificates_are_not_attributed_but_where_a_server_has_their_name,
                        Attributed) {
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

BOOST_FIXTURE_TEST_CASE(a_ca_certificate_in_a_server_folder_stays_a_ca_certificate, Attributed) {
    const Handle other = d.certificate(
        {.subject = "CN=Other CA", .paths = {"fe1.contoso.com/Default.cer"}, .is_ca = true});
    derive();
    BOOST_TEST(e.attribution.is_authority[d.id(e, other).value]);
    BOOST_TEST(!has_candidates("fe1.contoso.com", Use::default_));
}

BOOST_FIXTURE_TEST_CASE(folders_attribute_whatever_the_name, Attributed) {
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

BOOST_FIXTURE_TEST_CASE(a_stated_use_is_the_only_use_on_that_server, Attributed) {
    const Handle web = d.leaf({"fe1.contoso.com"}, ca, {"fe1.contoso.com/WebServicesInternal.pem"});
    derive();
    BOOST_TEST(selects("fe1.contoso.com", Use::web_services_internal, web));
    BOOST_TEST(!has_candidates("fe1.contoso.com", Use::default_));
}

BOOST_FIXTURE_TEST_CASE(default_may_serve_the_web_services_whose_names_it_bears, Attributed) {
    d.simple_url("Meet", "contoso.com", "https://meet.contoso.com");
    const std::vector<std::string> all{"fe.contoso.com", "fe1.contoso.com", "meet.contoso.com"};
    const Handle wide = d.leaf(all, ca, {"fe1/Default.pem"});
    d.leaf({"fe.contoso.com", "fe2.contoso.com"}, ca, {"fe2/Default.pem"});
    derive();
    for (const Use use : {Use::default_, Use::web_services_internal, Use::web_services_external}) {
        BOOST_TEST(selects("fe1.contoso.com", use, wide));
        BOOST_TEST((way("fe1.contoso.com", use) == Way::folder));
    }
    BOOST_TEST(
        !selection("fe1.contoso.com", Use::web_services_internal).candidates[0].is_use_stated);
    // Server and pool alone say nothing about the web sites.
    BOOST_TEST(!has_candidates("fe2.contoso.com", Use::web_services_internal));
    BOOST_TEST(!has_candidates("fe2.contoso.com", Use::web_services_external));
}

BOOST_FIXTURE_TEST_CASE(default_serves_no_web_services_that_have_their_own, Attributed) {
    const Handle wide = d.leaf({"fe1.contoso.com", "web.contoso.com"}, ca, {"fe1/Default.pem"});
    const Handle expired = d.certificate({.subject = "CN=web.contoso.com",
                                          .issued_by = ca,
                                          .not_after = "2026-01-01",
                                          .paths = {"fe1/WebServicesExternal.pem"}});
    // Among those that do not say it, the names decide: Windows enrols computer certificates.
    d.leaf({"fe2.contoso.com"}, ca, {"fe2/computer.pem"});
    const Handle all = d.leaf({"fe2.contoso.com", "web.contoso.com"}, ca, {"fe2/Default.pem"});
    derive();
    BOOST_TEST(selects("fe1.contoso.com", Use::default_, wide));
    BOOST_TEST(selects("fe1.contoso.com", Use::web_services_external, expired));
    BOOST_TEST(selects("fe2.contoso.com", Use::web_services_external, all));
}

BOOST_FIXTURE_TEST_CASE(a_use_the_server_has_not_says_nothing, Attributed) {
    const Handle leaf = d.leaf({"x.example"}, ca, {"fe1/Internal.pem"});
    derive();
    BOOST_TEST(selects("fe1.contoso.com", Use::default_, leaf));
    BOOST_TEST(!selection("fe1.contoso.com", Use::default_).candidates.front().is_use_stated);
}

BOOST_FIXTURE_TEST_CASE(folder_and_name_may_both_speak, Attributed) {
    const Handle leaf = d.leaf({"fe2.contoso.com"}, ca, {"fe1/c.pem"});
    derive();
    BOOST_TEST(selects("fe1.contoso.com", Use::default_, leaf));
    BOOST_TEST((way("fe1.contoso.com", Use::default_) == Way::folder));
    BOOST_TEST(selects("fe2.contoso.com", Use::default_, leaf));
    BOOST_TEST((way("fe2.contoso.com", Use::default_) == Way::name));
}

BOOST_FIXTURE_TEST_CASE(one_certificate_in_several_places_is_one_candidate_each, Attributed) {
    const Handle leaf =
        d.leaf({"fe.contoso.com"}, ca, {"fe1/c.pem", "fe2/Default.pem", "fe1/copy.pem"});
    derive();
    BOOST_TEST(selection("fe1.contoso.com", Use::default_).candidates.size() == 1);
    BOOST_TEST(selects("fe2.contoso.com", Use::default_, leaf));
    BOOST_TEST(!has_candidates("fe2.contoso.com", Use::web_services_internal));
}

BOOST_FIXTURE_TEST_CASE(a_machine_in_two_pools_is_found_in_both, Attributed) {
    const auto pool = d.standard_edition("se.contoso.com");
    d.persistent_chat("chat.contoso.com", {"se.contoso.com"}, pool);
    const Handle leaf = d.leaf({"se.contoso.com"}, ca);
    derive();
    BOOST_TEST(e.attribution.owners[d.id(e, leaf).value].size() == 2);
}

BOOST_FIXTURE_TEST_CASE(without_topology_there_is_nothing_to_attribute_to, Attributed) {
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

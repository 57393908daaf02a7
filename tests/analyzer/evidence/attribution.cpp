#include "analyzer/evidence/attribution.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/support/attribution.hpp"

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(evidence)
BOOST_AUTO_TEST_SUITE(attribution)

using namespace tests::support;
using model::Role;
using rules::Use;
using rules::Way;
using Fixture = AttributionFixture;

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

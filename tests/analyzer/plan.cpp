#include "analyzer/plan.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "analyzer/report/plan.hpp"
#include "rules/catalogue.hpp"
#include "tests/support/rules.hpp"

// The suite is called as a function of the program; a namespace of its own keeps the two apart.
namespace suites {

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(plan)

using namespace tests::support;
using ::analyzer::make_plan;
using ::analyzer::Plan;
using ::analyzer::PlannedAuthority;
using ::analyzer::PlannedCertificate;
using ::analyzer::Standing;
using model::Role;

namespace {

using Lines = std::vector<std::string>;

std::string joined(const Lines& items) {
    std::string text;
    for (const std::string& item : items) {
        text += (text.empty() ? "" : " ") + item;
    }
    return text;
}

std::string uses_of(const std::vector<rules::Use>& uses) {
    Lines words;
    for (const rules::Use use : uses) {
        words.emplace_back(rules::to_text(use));
    }
    return joined(words);
}

std::string names_of(const PlannedCertificate& planned) {
    Lines names;
    for (const ::analyzer::PlannedName& name : planned.names) {
        names.push_back(name.name);
    }
    return joined(names);
}

/// `servers: uses: subject: names`, one a certificate.
Lines told(const Plan& plan, const rules::Evidence& evidence) {
    Lines lines;
    for (const PlannedCertificate& planned : plan.certificates) {
        Lines servers;
        for (const model::ServerId server : planned.servers) {
            servers.push_back(evidence.topology.server(server).fqdn);
        }
        lines.push_back(joined(servers) + ": " + uses_of(planned.uses) + ": " + planned.subject +
                        ": " + names_of(planned));
    }
    return lines;
}

void check(const Deployment& d, bool is_separate, const Lines& expected) {
    const rules::Evidence evidence = d.evidence();
    BOOST_TEST(told(make_plan(evidence, is_separate), evidence) == expected,
               boost::test_tools::per_element());
}

const PlannedCertificate& find(const Plan& plan, const std::string& id) {
    const auto found = std::ranges::find(plan.certificates, id, &PlannedCertificate::id);
    BOOST_TEST_REQUIRE((found != plan.certificates.end()), id);
    return *found;
}

/// An Edge pool of two with all that it publishes.
model::PoolId add_edge(Deployment& d) {
    const model::PoolId edge =
        d.pool("edge.contoso.com", {"edge1.contoso.com", "edge2.contoso.com"}, {Role::edge_server});
    d.edge_name(edge, "AccessEdge", "access.contoso.com");
    d.edge_name(edge, "DataEdge", "conf.contoso.com");
    d.edge_name(edge, "MediaRelayEdge", "av.contoso.com");
    return edge;
}

}  // namespace

BOOST_AUTO_TEST_CASE(uses_of_a_server_share_a_certificate_and_servers_with_own_names_do_not) {
    Deployment d;
    d.enterprise("pool.contoso.com", {"fe1.contoso.com", "fe2.contoso.com"},
                 {.web_external = "web.contoso.com", .web_internal = "webint.contoso.com"});
    const std::string uses = "Default WebServicesInternal WebServicesExternal: ";
    check(d, false,
          {"fe1.contoso.com: " + uses +
               "pool.contoso.com: pool.contoso.com fe1.contoso.com webint.contoso.com "
               "web.contoso.com",
           "fe2.contoso.com: " + uses +
               "pool.contoso.com: pool.contoso.com fe2.contoso.com webint.contoso.com "
               "web.contoso.com",
           ": OAuthTokenIssuer: : ", ": ReverseProxy: web.contoso.com: web.contoso.com"});
}

BOOST_AUTO_TEST_CASE(an_edge_pool_shares_its_outer_and_its_inner_certificate) {
    Deployment d;
    add_edge(d);
    d.sip_domain("contoso.com");
    const std::string servers = "edge1.contoso.com edge2.contoso.com: ";
    check(d, false,
          {servers + "Internal: edge.contoso.com: edge.contoso.com",
           servers + "AccessEdgeExternal DataEdgeExternal AudioVideoAuthentication: "
                     "access.contoso.com: access.contoso.com sip.contoso.com conf.contoso.com"});
}

BOOST_AUTO_TEST_CASE(separate_is_a_certificate_for_each_use_of_each_server) {
    Deployment d;
    add_edge(d);
    Lines expected;
    for (const std::string server : {"edge1.contoso.com: ", "edge2.contoso.com: "}) {
        expected.push_back(server + "Internal: edge.contoso.com: edge.contoso.com");
        expected.push_back(server + "AccessEdgeExternal: access.contoso.com: access.contoso.com");
        expected.push_back(server + "DataEdgeExternal: conf.contoso.com: conf.contoso.com");
        expected.push_back(server +
                           "AudioVideoAuthentication: access.contoso.com: access.contoso.com");
    }
    check(d, true, expected);
}

BOOST_AUTO_TEST_CASE(what_each_kind_of_server_is_called) {
    Deployment d;
    d.sip_domain("contoso.com");
    d.standard_edition("se.contoso.com");
    d.pool("med.contoso.com", {"med1.contoso.com"}, {Role::mediation_server});
    d.pool("sba.contoso.com", {"sba.contoso.com"}, {Role::registrar});
    d.pool("bots.contoso.com", {"bot1.contoso.com"}, {Role::external_server});
    d.pool("sql.contoso.com", {"sql.contoso.com"}, {Role::user_store});
    const std::string sip = " sip.contoso.com";
    check(d, false,
          {"se.contoso.com: Default WebServicesInternal WebServicesExternal: se.contoso.com: "
           "se.contoso.com" +
               sip + " lyncdiscoverinternal.contoso.com lyncdiscover.contoso.com",
           "med1.contoso.com: Default: med.contoso.com: med.contoso.com med1.contoso.com",
           "sba.contoso.com: Default: sba.contoso.com: sba.contoso.com" + sip,
           "bot1.contoso.com: Default: bots.contoso.com: bots.contoso.com bot1.contoso.com",
           ": OAuthTokenIssuer: contoso.com: contoso.com"});
}

BOOST_AUTO_TEST_CASE(keys_leave_their_server_where_the_certificate_is_shared) {
    ChatDeployment d;
    add_edge(d);
    const Plan plan = make_plan(d.evidence(), false);
    BOOST_TEST(!find(plan, "fe1.contoso.com-Default").is_exportable);
    BOOST_TEST(!find(plan, "pc1.contoso.com-Default").is_exportable);
    BOOST_TEST(find(plan, "edge.contoso.com-Internal").is_exportable);
    BOOST_TEST(find(plan, "edge.contoso.com-AccessEdgeExternal").is_exportable);
    BOOST_TEST(find(plan, "OAuthTokenIssuer").is_exportable);
    const Plan separate = make_plan(d.evidence(), true);
    BOOST_TEST(!find(separate, "edge1.contoso.com-Internal").is_exportable);
    BOOST_TEST(find(separate, "edge1.contoso.com-AudioVideoAuthentication").is_exportable);
}

BOOST_AUTO_TEST_CASE(persistent_chat_and_the_hosts_of_its_web_services_are_bound_to_the_reference) {
    ChatDeployment d;
    d.front_end_certificates(d.authority);
    d.enterprise("other.contoso.com", {"other1.contoso.com"});
    add_edge(d);
    const rules::Evidence evidence = d.evidence();
    const Plan plan = make_plan(evidence, false);
    BOOST_TEST_REQUIRE(static_cast<bool>(plan.authority));
    BOOST_TEST(evidence.trust.authority(plan.authority).name == "CN=Contoso CA");
    const std::pair<std::string, PlannedAuthority> expected[] = {
        {"fe1.contoso.com-Default", PlannedAuthority::reference},
        {"pc1.contoso.com-Default", PlannedAuthority::reference},
        {"other1.contoso.com-Default", PlannedAuthority::internal},
        {"edge.contoso.com-Internal", PlannedAuthority::internal},
        {"edge.contoso.com-AccessEdgeExternal", PlannedAuthority::public_},
        {"OAuthTokenIssuer", PlannedAuthority::internal},
    };
    for (const auto& [id, authority] : expected) {
        BOOST_TEST((find(plan, id).authority == authority), id);
    }
    const Plan separate = make_plan(evidence, true);
    BOOST_TEST((find(separate, "fe1.contoso.com-WebServicesInternal").authority ==
                PlannedAuthority::reference));
    BOOST_TEST((find(separate, "fe1.contoso.com-WebServicesExternal").authority ==
                PlannedAuthority::internal));
}

BOOST_AUTO_TEST_CASE(unknown_simple_urls_are_said_where_they_are_served) {
    Deployment d;
    d.standard_edition("se.contoso.com", {.web_external = "web.contoso.com"});
    add_edge(d);
    const Plan plan = make_plan(d.evidence(), false);
    BOOST_TEST(find(plan, "se.contoso.com-Default").lacks_simple_urls);
    BOOST_TEST(find(plan, "ReverseProxy").lacks_simple_urls);
    BOOST_TEST(!find(plan, "edge.contoso.com-AccessEdgeExternal").lacks_simple_urls);
    BOOST_TEST(!find(plan, "OAuthTokenIssuer").lacks_simple_urls);
    d.simple_url("meet", "contoso.com", "https://meet.contoso.com");
    const Plan known = make_plan(d.evidence(), false);
    BOOST_TEST(!find(known, "se.contoso.com-Default").lacks_simple_urls);
    BOOST_TEST(names_of(find(known, "ReverseProxy")) == "web.contoso.com meet.contoso.com");
}

BOOST_AUTO_TEST_CASE(lync_2010_has_no_token_issuer) {
    for (const std::uint32_t version : {5u, 6u, 7u, 8u}) {
        Deployment d;
        d.standard_edition("se.contoso.com", {.version = version});
        BOOST_TEST(make_plan(d.evidence(), false).certificates.size() == (version == 5 ? 1u : 2u));
    }
}

BOOST_AUTO_TEST_CASE(names_that_no_request_can_bear_are_set_apart) {
    Deployment d;
    const std::string host(60, 'a');
    d.enterprise("pool;rm -rf.contoso.com", {host + ".contoso.com", "b\n\".contoso.com"});
    const Plan plan = make_plan(d.evidence(), false);
    const PlannedCertificate& first = plan.certificates[0];
    BOOST_TEST(names_of(first) == host + ".contoso.com");
    BOOST_TEST(first.unfit == Lines{"pool;rm -rf.contoso.com"}, boost::test_tools::per_element());
    BOOST_TEST(first.subject.empty(), "a common name has at most 64 characters");
    BOOST_TEST(
        plan.certificates[1].unfit == (Lines{"pool;rm -rf.contoso.com", "b\n\".contoso.com"}),
        boost::test_tools::per_element());
    BOOST_TEST(plan.certificates[1].id == "b__.contoso.com-Default");
    BOOST_TEST(!::analyzer::report::is_requestable(first));
}

BOOST_AUTO_TEST_CASE(a_topology_without_servers_needs_nothing) {
    BOOST_TEST(make_plan(Deployment().evidence(), false).certificates.empty());
}

BOOST_AUTO_TEST_CASE(the_audits_errors_are_added_to_what_they_are_about) {
    ChatDeployment d;
    d.front_end_certificates(d.authority);
    d.chat_certificate({.issued_by = d.authority, .crl_distribution_points = {}});
    const rules::Evidence evidence = d.evidence();
    Plan plan = make_plan(evidence, false);
    const std::string id = "pc1.contoso.com-Default";
    BOOST_TEST((find(plan, id).standing == Standing::satisfied));
    ::analyzer::add_findings(plan, ::analyzer::analyze(evidence, rules::catalogue()));
    BOOST_TEST((find(plan, id).standing == Standing::defective));
    BOOST_TEST(find(plan, id).rules == std::vector<std::string_view>{"TC2002"},
               boost::test_tools::per_element());
    BOOST_TEST(!find(plan, id).until.has_value());
    const auto& others = find(plan, "fe1.contoso.com-Default").rules;
    BOOST_TEST((std::ranges::find(others, "TC2002") == others.end()));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

}  // namespace suites

#include "analyzer/plan_standing.hpp"

#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "analyzer/report/plan.hpp"
#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(plan_standing)

using namespace tests::support;
using analyzer::Held;
using analyzer::Plan;
using analyzer::PlannedCertificate;
using analyzer::Standing;
using model::Role;
using rules::SameCaPolicy;

namespace {

/// `state` of a row of the plan, with what it lacks: `wrong-names: a b`.
std::string state(const rules::Evidence& evidence, const std::string& id) {
    const Plan plan = ::analyzer::make_plan(evidence, false);
    for (const PlannedCertificate& planned : plan.certificates) {
        if (planned.id != id) {
            continue;
        }
        std::string text(::analyzer::report::to_text(planned.standing));
        for (const Held& held : planned.held) {
            for (const std::string& name : held.lacking) {
                text += " -" + name;
            }
            for (const std::string& name : held.advised) {
                text += " ?" + name;
            }
        }
        return text;
    }
    return "no such certificate";
}

constexpr auto standard = "fe1.contoso.com-Default";

/// Of pc1, whose certificate is `spec`: from the CA of the Front Ends where it names no other.
std::string chat_state(CertificateSpec spec) {
    ChatDeployment d;
    d.front_end_certificates(d.authority);
    if (!spec.issued_by && spec.issuer.empty() && spec.key.empty()) {
        spec.issued_by = d.authority;
    }
    d.chat_certificate(std::move(spec));
    return state(d.evidence(), "pc1.contoso.com-Default");
}

}  // namespace

BOOST_AUTO_TEST_CASE(validity_at_each_boundary) {
    const auto of = [](const std::string& before, const std::string& after) {
        rules::Policy policy;
        policy.expiry_days = 30;
        return state(one_server({.not_before = before, .not_after = after},
                                at("2026-06-01T12:00:00Z"), policy),
                     standard);
    };
    const std::string start = "2026-06-01T12:00:00Z";
    BOOST_TEST(of(start, "2028-01-01") == "satisfied");
    BOOST_TEST(of("2026-06-01T12:00:01Z", "2028-01-01") == "unusable");
    BOOST_TEST(of("2025-01-01", "2026-07-01T12:00:01Z") == "satisfied");
    BOOST_TEST(of("2025-01-01", "2026-07-01T12:00:00Z") == "expires-soon");
    BOOST_TEST(of("2025-01-01", start) == "expires-soon");
    BOOST_TEST(of("2025-01-01", "2026-06-01T11:59:59Z") == "unusable");
}

BOOST_AUTO_TEST_CASE(the_end_is_that_of_what_ends_first) {
    Deployment d;
    const Handle root = d.root("CN=Contoso CA");
    d.standard_edition("fe1.contoso.com");
    for (const auto& [use, end] :
         {std::pair("Default", "2030-01-01"), std::pair("WebServicesInternal", "2029-01-01"),
          std::pair("WebServicesExternal", "2031-01-01")}) {
        d.certificate({.subject = "CN=fe1.contoso.com",
                       .dns = {"fe1.contoso.com"},
                       .issued_by = root,
                       .not_after = end,
                       .paths = {std::string("fe1.contoso.com/") + use + ".cer"}});
    }
    const Plan plan = ::analyzer::make_plan(d.evidence(), false);
    BOOST_TEST(plan.certificates[0].held.size() == 3u);
    BOOST_TEST((plan.certificates[0].until == at("2029-01-01")));
}

BOOST_AUTO_TEST_CASE(what_is_not_for_servers_is_unusable) {
    BOOST_TEST(state(one_server({.eku = {{"1.3.6.1.5.5.7.3.2"}}}), standard) == "unusable");
    BOOST_TEST(state(one_server({.eku = {{}}}), standard) == "satisfied");
}

BOOST_AUTO_TEST_CASE(names_that_the_role_is_reached_by_must_be_there) {
    Deployment d;
    d.sip_domain("contoso.com");
    d.enterprise("pool.contoso.com", {"fe1.contoso.com"}, {.web_external = "web.contoso.com"});
    d.simple_url("meet", "contoso.com", "https://meet.contoso.com");
    d.leaf({"fe1.contoso.com", "pool.contoso.com", "*.contoso.com"}, d.root("CN=Contoso CA"));
    // The wildcard stands for the simple URL and Autodiscover, and for nothing else.
    BOOST_TEST(state(d.evidence(), standard) == "wrong-names -web.contoso.com ?sip.contoso.com");
}

BOOST_AUTO_TEST_CASE(a_branch_appliance_is_reached_by_sip_alone) {
    Deployment d;
    d.sip_domain("contoso.com");
    d.pool("sba.contoso.com", {"sba.contoso.com"}, {Role::registrar});
    d.leaf({"sba.contoso.com"}, d.root("CN=Contoso CA"));
    BOOST_TEST(state(d.evidence(), "sba.contoso.com-Default") == "wrong-names -sip.contoso.com");
}

BOOST_AUTO_TEST_CASE(the_common_name_counts_for_the_inner_side_of_an_edge) {
    Deployment d;
    d.pool("edge.contoso.com", {"edge1.contoso.com"}, {Role::edge_server});
    d.certificate({.subject = "CN=edge.contoso.com",
                   .dns = {"other.contoso.com"},
                   .issued_by = d.root("CN=Contoso CA"),
                   .paths = {"edge1.contoso.com/Internal.cer"}});
    BOOST_TEST(state(d.evidence(), "edge1.contoso.com-Internal") == "satisfied");
}

BOOST_AUTO_TEST_CASE(the_issuer_of_persistent_chat_is_compared) {
    BOOST_TEST(chat_state({}) == "satisfied");
    BOOST_TEST(chat_state({.signature_ok = false}) == "wrong-ca");
    BOOST_TEST(chat_state({.issuer = "CN=Another CA"}) == "wrong-ca");
    BOOST_TEST(chat_state({.key = "own"}) == "wrong-ca", "self-signed");
    BOOST_TEST(chat_state({.issuer = "CN=Contoso CA",
                           .signed_with = "nobody knows",
                           .authority_key_id = "other"}) == "unproven-ca");
    BOOST_TEST(chat_state({.dns = {"pc1.contoso.com"}}) == "wrong-names -chat.contoso.com");
}

BOOST_AUTO_TEST_CASE(another_ca_under_the_same_root_follows_the_policy) {
    const std::pair<SameCaPolicy, std::string> cases[] = {{SameCaPolicy::standard, "wrong-ca"},
                                                          {SameCaPolicy::issuing, "wrong-ca"},
                                                          {SameCaPolicy::root, "satisfied"}};
    for (const auto& [policy, expected] : cases) {
        ChatDeployment d;
        d.front_end_certificates(d.authority);
        d.chat_certificate({.issued_by = d.issuing_authority("CN=Contoso CA 2", d.root_authority)});
        rules::Policy stated;
        stated.same_ca = policy;
        BOOST_TEST(state(d.evidence(at("2026-06-01"), stated), "pc1.contoso.com-Default") ==
                   expected);
    }
}

BOOST_AUTO_TEST_CASE(the_outer_side_of_an_edge_wants_no_private_ca) {
    for (const bool accepts : {false, true}) {
        Deployment d;
        const model::PoolId edge =
            d.pool("edge.contoso.com", {"edge1.contoso.com"}, {Role::edge_server});
        d.edge_name(edge, "AccessEdge", "access.contoso.com");
        d.leaf({"access.contoso.com"}, d.root("CN=Contoso CA, DC=contoso, DC=com"),
               {"edge1.contoso.com/External.cer"});
        rules::Policy policy;
        policy.accepts_private_edge_ca = accepts;
        BOOST_TEST(
            state(d.evidence(at("2026-06-01"), policy), "edge1.contoso.com-AccessEdgeExternal") ==
            (accepts ? "satisfied" : "wrong-ca"));
    }
}

BOOST_AUTO_TEST_CASE(what_is_missing_is_told_from_what_is_not_supplied) {
    Deployment d;
    d.standard_edition("fe1.contoso.com");
    rules::Evidence evidence = d.evidence();
    BOOST_TEST(state(evidence, standard) == "missing");
    rules::AssignedCertificate assigned;
    assigned.server = d.server("fe1.contoso.com");
    assigned.use = rules::Use::default_;
    assigned.exported.thumbprint = "AB12";
    evidence.exports.assignments.push_back(assigned);
    const Plan plan = ::analyzer::make_plan(evidence, true);
    BOOST_TEST((plan.certificates[0].standing == Standing::not_supplied));
    BOOST_TEST(plan.certificates[0].held[0].assigned == "AB12");
    BOOST_TEST((plan.certificates[1].standing == Standing::missing));
}

BOOST_AUTO_TEST_CASE(members_of_a_shared_certificate_are_answered_each) {
    Deployment d;
    const Handle root = d.root("CN=Contoso CA");
    d.pool("edge.contoso.com", {"edge1.contoso.com", "edge2.contoso.com", "edge3.contoso.com"},
           {Role::edge_server});
    for (const std::string path : {"edge1.contoso.com", "edge2.contoso.com"}) {
        d.certificate({.subject = "CN=edge.contoso.com",
                       .dns = {"edge.contoso.com"},
                       .issued_by = root,
                       .paths = {path + "/Internal.cer"}});
    }
    const Plan plan = ::analyzer::make_plan(d.evidence(), false);
    const std::vector<Held>& held = plan.certificates[0].held;
    // The third has one of both by its name.
    BOOST_TEST_REQUIRE(held.size() == 2u);
    BOOST_TEST(held[0].servers.size() + held[1].servers.size() == 3u);
    BOOST_TEST((plan.certificates[0].standing == Standing::satisfied));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

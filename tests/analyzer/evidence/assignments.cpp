#include <boost/test/unit_test.hpp>

#include "analyzer/evidence/attribution.hpp"
#include "tests/support/deployment.hpp"

using namespace tests::support;
using rules::Use;
using rules::Way;

// Attribution, way 1; the other ways are in attribution.cpp.
BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(evidence)
BOOST_AUTO_TEST_SUITE(assignments)

namespace {

struct Fixture {
    Deployment d;
    rules::Evidence e;
    Handle ca;
    Handle by_name;
    Handle other;

    Fixture() {
        d.sip_domain("contoso.com");
        d.enterprise("pool.contoso.com", {"fe1.contoso.com", "fe2.contoso.com"});
        ca = d.root("CN=CA");
        by_name = d.leaf({"fe1.contoso.com", "pool.contoso.com"}, ca);
        other = d.leaf({"other.contoso.com"}, ca);
    }

    void derive() { e = d.evidence(); }
    const rules::Selection& selection(const char* server, Use use) const {
        const rules::Selection* const found = e.attribution.find(d.server(server), use);
        BOOST_REQUIRE(found != nullptr);
        return *found;
    }
    bool selects(const char* server, Use use, Handle handle) const {
        return selection(server, use).selected() == d.id(e, handle);
    }
    const rules::Selection& oauth() const { return e.attribution.deployment.front(); }
};

constexpr auto fe1 = "fe1.contoso.com";

}  // namespace

BOOST_FIXTURE_TEST_CASE(an_export_is_final_for_its_use, Fixture) {
    d.assignment(fe1, "Default", other);
    derive();
    BOOST_TEST(selects(fe1, Use::default_, other));
    const rules::Selection& selection = this->selection(fe1, Use::default_);
    BOOST_TEST(selection.candidates.size() == 1u);
    BOOST_TEST((selection.candidates.front().way == Way::assignment));
    BOOST_TEST(selection.candidates.front().is_use_stated);
    // For other uses folder and name speak as before.
    BOOST_TEST(selects(fe1, Use::web_services_internal, by_name));
    BOOST_TEST((e.attribution.owners[d.id(e, other).value] == std::vector{d.server(fe1)}));
}

BOOST_FIXTURE_TEST_CASE(what_is_assigned_and_not_supplied_leaves_the_use_without, Fixture) {
    d.assignment(fe1, "Default", d.certificate({.subject = "CN=unseen", .is_supplied = false}));
    derive();
    BOOST_TEST(selection(fe1, Use::default_).candidates.empty());
    BOOST_TEST(selects(fe1, Use::web_services_internal, by_name));
}

BOOST_FIXTURE_TEST_CASE(an_unusable_one_stays_the_assigned_one, Fixture) {
    const Handle expired = d.certificate({.subject = "CN=fe1.contoso.com",
                                          .dns = {"fe1.contoso.com"},
                                          .issued_by = ca,
                                          .not_after = "2026-01-01"});
    d.assignment(fe1, "Default", expired);
    derive();
    BOOST_TEST(selects(fe1, Use::default_, expired));
    BOOST_TEST(!selection(fe1, Use::default_).is_usable);
}

BOOST_FIXTURE_TEST_CASE(a_ca_certificate_that_a_server_uses_is_a_servers, Fixture) {
    d.assignment(fe1, "Default", ca);
    derive();
    BOOST_TEST(selects(fe1, Use::default_, ca));
    BOOST_TEST(!e.attribution.is_authority[d.id(e, ca).value]);
}

BOOST_FIXTURE_TEST_CASE(a_ca_certificate_that_an_unknown_computer_uses_is_none, Fixture) {
    d.assignment("elsewhere.contoso.com", "Default", ca);
    derive();
    BOOST_TEST(!e.attribution.is_authority[d.id(e, ca).value]);
    BOOST_TEST(!e.attribution.is_selected(d.id(e, ca)));
}

BOOST_FIXTURE_TEST_CASE(staged_is_not_selected, Fixture) {
    d.assignment(fe1, "Default", by_name, {.effective_date = "2026-07-01", .previous = other});
    derive();
    BOOST_TEST(selects(fe1, Use::default_, other));
    BOOST_TEST(selection(fe1, Use::default_).candidates.size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(staged_without_predecessor_leaves_the_use_to_others, Fixture) {
    const Handle older = d.leaf({"fe1.contoso.com", "older.contoso.com"}, ca);
    d.assignment(fe1, "Default", by_name, {.effective_date = "2026-07-01"});
    derive();
    BOOST_TEST(selects(fe1, Use::default_, older));
    BOOST_TEST(selection(fe1, Use::default_).candidates.size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(what_came_into_effect_last_is_in_use, Fixture) {
    d.assignment(fe1, "Default", by_name, {.effective_date = "2026-03-01"});
    d.assignment(fe1, "Default", other, {.effective_date = "2026-04-01"});
    derive();
    BOOST_TEST(selects(fe1, Use::default_, other));
    BOOST_TEST(selection(fe1, Use::default_).candidates.size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(a_date_that_nobody_understands_says_nothing, Fixture) {
    d.assignment(fe1, "Default", other, {.effective_date = "2026-03-01", .is_ambiguous = true});
    derive();
    BOOST_TEST(selects(fe1, Use::default_, by_name));
}

BOOST_FIXTURE_TEST_CASE(one_line_in_two_exports_is_one_candidate, Fixture) {
    d.assignment(fe1, "Default", other);
    d.assignment(fe1, "Default", other, {.path = "again.json"});
    derive();
    BOOST_TEST(selection(fe1, Use::default_).candidates.size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(of_exports_that_differ_the_better_certificate_counts, Fixture) {
    const Handle expired =
        d.certificate({.subject = "CN=old", .issued_by = ca, .not_after = "2026-01-01"});
    d.assignment(fe1, "Default", expired);
    d.assignment(fe1, "Default", other, {.path = "again.json"});
    derive();
    BOOST_TEST(selects(fe1, Use::default_, other));
    BOOST_TEST(selection(fe1, Use::default_).candidates.size() == 2u);
}

BOOST_FIXTURE_TEST_CASE(a_use_that_the_server_has_not_says_nothing, Fixture) {
    d.assignment(fe1, "AccessEdgeExternal", other);
    derive();
    BOOST_TEST(!e.attribution.is_selected(d.id(e, other)));
    BOOST_TEST(e.attribution.owners[d.id(e, other).value].empty());
    BOOST_TEST(selects(fe1, Use::default_, by_name));
}

BOOST_FIXTURE_TEST_CASE(the_oauth_certificate_is_the_deployments, Fixture) {
    d.leaf({"contoso.com"}, ca);
    d.assignment(fe1, "OAuthTokenIssuer", other);
    derive();
    BOOST_TEST((oauth().use == Use::oauth_token_issuer));
    BOOST_TEST((oauth().selected() == d.id(e, other)));
    BOOST_TEST(oauth().candidates.size() == 1u);
    BOOST_TEST((oauth().candidates.front().way == Way::assignment));
}

BOOST_FIXTURE_TEST_CASE(the_oauth_certificate_of_an_unknown_computer_counts, Fixture) {
    d.assignment("", "OAuthTokenIssuer", other, {.path = "oauth.json"});
    derive();
    BOOST_TEST((oauth().selected() == d.id(e, other)));
}

BOOST_FIXTURE_TEST_CASE(an_oauth_certificate_not_supplied_leaves_none, Fixture) {
    d.leaf({"contoso.com"}, ca);
    d.assignment(fe1, "OAuthTokenIssuer",
                 d.certificate({.subject = "CN=unseen", .is_supplied = false}));
    derive();
    BOOST_TEST(oauth().candidates.empty());
}

BOOST_FIXTURE_TEST_CASE(a_staged_oauth_certificate_is_not_selected, Fixture) {
    const Handle current = d.leaf({"contoso.com"}, ca);
    const Handle next = d.leaf({"contoso.com"}, ca);
    d.assignment(fe1, "OAuthTokenIssuer", next, {.effective_date = "2026-07-01"});
    derive();
    BOOST_TEST((oauth().selected() == d.id(e, current)));
    BOOST_TEST(oauth().candidates.size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

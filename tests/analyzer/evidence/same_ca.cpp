#include "analyzer/evidence/same_ca.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/support/deployment.hpp"

using namespace tests::support;
using model::Role;
using rules::SameCa;
using rules::Use;

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(evidence)
BOOST_AUTO_TEST_SUITE(same_ca)

namespace {

/// A Front End pool of two, whose CA is the reference, and one Persistent Chat server to judge.
struct Fixture {
    Deployment d;
    rules::Evidence e;
    rules::Policy policy;

    Fixture() {
        const auto pool = d.enterprise("fe.contoso.com", {"fe1.contoso.com", "fe2.contoso.com"});
        d.persistent_chat("pc.contoso.com", {"pc1.contoso.com"}, pool);
    }

    Handle intermediate(const std::string& subject, Handle issuer) {
        return d.certificate({.subject = subject, .issued_by = issuer, .is_ca = true});
    }
    Handle missing(const std::string& subject) {
        return d.certificate({.subject = subject, .is_ca = true, .is_supplied = false});
    }
    void reference_is(Handle ca) { d.leaf({"fe.contoso.com"}, ca); }
    /// Derives and gives the outcome for the Persistent Chat server.
    SameCa chat(Handle ca) {
        d.leaf({"pc.contoso.com", "pc1.contoso.com"}, ca);
        return outcome();
    }
    SameCa outcome() {
        e = d.evidence(at("2026-06-01"), policy);
        const auto found = std::ranges::find(e.comparisons, d.server("pc1.contoso.com"),
                                             &rules::Comparison::server);
        BOOST_REQUIRE((found != e.comparisons.end()));
        return found->outcome;
    }
};

}  // namespace

// ---- the rows of semantics §5, top down ----

BOOST_FIXTURE_TEST_CASE(no_or_unusable_certificate_is_not_compared, Fixture) {
    const Handle ca = d.root("CN=CA");
    reference_is(ca);
    d.certificate({.subject = "CN=pc1.contoso.com", .issued_by = ca, .not_after = "2026-01-01"});
    const rules::Evidence e1 = d.evidence();
    BOOST_TEST(e1.comparisons.size() == 2);

    Fixture without;
    without.reference_is(without.d.root("CN=CA"));
    BOOST_TEST(without.d.evidence().comparisons.size() == 2);
}

BOOST_FIXTURE_TEST_CASE(self_signed, Fixture) {
    reference_is(d.root("CN=CA"));
    d.certificate({.subject = "CN=pc1.contoso.com"});
    BOOST_TEST((outcome() == SameCa::self_signed));
}

BOOST_FIXTURE_TEST_CASE(refuted, Fixture) {
    const Handle ca = d.root("CN=CA");
    reference_is(ca);
    d.certificate({.subject = "CN=pc1.contoso.com", .issued_by = ca, .signature_ok = false});
    BOOST_TEST((outcome() == SameCa::refuted));
}

BOOST_AUTO_TEST_CASE(a_standard_edition_server_alone_holds_by_identity) {
    Deployment d;
    const auto pool = d.standard_edition("se.contoso.com");
    d.service(pool, Role::persistent_chat_service);
    d.depends(pool, Role::persistent_chat_service, pool, Role::registrar);
    d.leaf({"se.contoso.com"},
           d.certificate({.subject = "CN=Missing", .is_ca = true, .is_supplied = false}));
    const rules::Evidence e = d.evidence();
    BOOST_REQUIRE(e.comparisons.size() == 1);
    BOOST_TEST((e.comparisons.front().outcome == SameCa::holds_by_identity));
    BOOST_TEST(
        (e.comparisons.front().uses == std::vector{Use::default_, Use::web_services_internal}));

    // Stated by the user, the reference is no longer the server's own certificate.
    rules::Policy policy;
    policy.internal_ca = "CN=Missing";
    BOOST_TEST(
        (d.evidence(at("2026-06-01"), policy).comparisons.front().outcome == SameCa::unproven));
}

BOOST_AUTO_TEST_CASE(another_vote_ends_the_identity) {
    Deployment d;
    const auto pool = d.standard_edition("se.contoso.com");
    d.persistent_chat("pc.contoso.com", {"pc1.contoso.com"}, pool);
    d.standard_edition("se2.contoso.com");
    const Handle missing =
        d.certificate({.subject = "CN=Missing", .is_ca = true, .is_supplied = false});
    d.leaf({"se.contoso.com"}, missing);
    d.leaf({"se2.contoso.com"}, missing);
    BOOST_TEST((d.evidence().comparisons.front().outcome == SameCa::unproven));
}

BOOST_AUTO_TEST_CASE(another_certificate_of_that_server_is_compared) {
    Deployment d;
    const auto pool = d.standard_edition("se.contoso.com");
    d.persistent_chat("pc.contoso.com", {"pc1.contoso.com"}, pool);
    d.leaf({"se.contoso.com"}, d.root("CN=A"), {"se/Default.pem"});
    d.leaf({"se.contoso.com"}, d.root("CN=B"), {"se/WebServicesInternal.pem"});
    const rules::Evidence e = d.evidence();
    BOOST_REQUIRE(e.comparisons.size() == 2);
    BOOST_TEST((e.comparisons[0].outcome == SameCa::holds_by_identity));
    BOOST_TEST((e.comparisons[0].uses == std::vector{Use::default_}));
    BOOST_TEST((e.comparisons[1].outcome == SameCa::other_root));
    BOOST_TEST((e.comparisons[1].way == rules::Way::folder));
}

BOOST_FIXTURE_TEST_CASE(no_reference, Fixture) {
    BOOST_TEST((chat(d.root("CN=CA")) == SameCa::no_reference));
}

BOOST_FIXTURE_TEST_CASE(holds, Fixture) {
    const Handle ca = intermediate("CN=CA", d.root("CN=Root"));
    reference_is(ca);
    BOOST_TEST((chat(ca) == SameCa::holds));
    BOOST_TEST(e.comparisons.size() == 3);
}

BOOST_FIXTURE_TEST_CASE(holds_with_the_root_missing, Fixture) {
    const Handle ca = intermediate("CN=CA", missing("CN=Root"));
    reference_is(ca);
    BOOST_TEST((chat(ca) == SameCa::holds));
}

BOOST_FIXTURE_TEST_CASE(renewed, Fixture) {
    const Handle root = d.root("CN=Root");
    reference_is(intermediate("CN=CA", root));
    BOOST_TEST((chat(intermediate("CN=CA", root)) == SameCa::renewed));
}

BOOST_FIXTURE_TEST_CASE(same_root, Fixture) {
    const Handle root = d.root("CN=Root");
    reference_is(intermediate("CN=CA 1", root));
    BOOST_TEST((chat(intermediate("CN=CA 2", root)) == SameCa::same_root));
}

BOOST_FIXTURE_TEST_CASE(the_root_itself_and_its_subordinate_have_the_root_in_common, Fixture) {
    const Handle root = d.root("CN=Root");
    reference_is(intermediate("CN=CA", root));
    BOOST_TEST((chat(root) == SameCa::same_root));
}

BOOST_FIXTURE_TEST_CASE(a_cross_certificate_makes_a_root_common, Fixture) {
    const Handle ours = d.root("CN=Ours");
    const Handle theirs = d.certificate({.subject = "CN=Theirs", .key = "t", .is_ca = true});
    reference_is(intermediate("CN=CA 1", ours));
    const Handle other = intermediate("CN=CA 2", theirs);
    BOOST_TEST((chat(other) == SameCa::other_root));
    d.certificate({.subject = "CN=Theirs", .issued_by = ours, .key = "t", .is_ca = true});
    BOOST_TEST((outcome() == SameCa::same_root));
}

BOOST_FIXTURE_TEST_CASE(other_root, Fixture) {
    reference_is(intermediate("CN=CA", d.root("CN=Root 1")));
    BOOST_TEST((chat(intermediate("CN=CA", d.root("CN=Root 2"))) == SameCa::other_root));
}

BOOST_FIXTURE_TEST_CASE(roots_of_the_same_name_are_other_roots, Fixture) {
    reference_is(d.root("CN=Root"));
    BOOST_TEST((chat(d.root("CN=Root")) == SameCa::other_root));
}

BOOST_FIXTURE_TEST_CASE(unverifiable_on_this_side, Fixture) {
    const Handle ca = d.root("CN=CA");
    reference_is(ca);
    d.certificate({.subject = "CN=pc1.contoso.com", .issued_by = ca, .is_verifiable = false});
    BOOST_TEST((outcome() == SameCa::unverifiable));
}

BOOST_FIXTURE_TEST_CASE(unverifiable_on_the_other_side, Fixture) {
    const Handle ca = d.root("CN=CA");
    d.certificate({.subject = "CN=fe.contoso.com", .issued_by = ca, .is_verifiable = false});
    BOOST_TEST((chat(d.root("CN=Other")) == SameCa::unverifiable));
}

BOOST_FIXTURE_TEST_CASE(names_another_issuer, Fixture) {
    reference_is(intermediate("CN=CA", d.root("CN=Root")));
    BOOST_TEST((chat(missing("CN=Elsewhere")) == SameCa::names_another_issuer));
}

BOOST_FIXTURE_TEST_CASE(a_reference_only_claimed_names_another_issuer_too, Fixture) {
    reference_is(missing("CN=CA"));
    BOOST_TEST((chat(d.root("CN=Root")) == SameCa::names_another_issuer));
}

BOOST_FIXTURE_TEST_CASE(unproven_with_equal_key_identifiers, Fixture) {
    const Handle ca = missing("CN=CA");
    reference_is(ca);
    BOOST_TEST((chat(ca) == SameCa::unproven));
}

BOOST_FIXTURE_TEST_CASE(unproven_without_a_key_identifier, Fixture) {
    const Handle ca = missing("CN=CA");
    reference_is(ca);
    d.certificate({.subject = "CN=pc1.contoso.com", .issued_by = ca, .authority_key_id = ""});
    BOOST_TEST((outcome() == SameCa::unproven));
}

BOOST_FIXTURE_TEST_CASE(possibly_renewed_when_claimed_with_another_key_identifier, Fixture) {
    reference_is(missing("CN=CA"));
    BOOST_TEST((chat(missing("CN=CA")) == SameCa::possibly_renewed));
}

BOOST_FIXTURE_TEST_CASE(possibly_renewed_when_proven_and_the_root_is_missing, Fixture) {
    const Handle root = missing("CN=Root");
    reference_is(intermediate("CN=CA", root));
    BOOST_TEST((chat(intermediate("CN=CA", root)) == SameCa::possibly_renewed));
}

BOOST_FIXTURE_TEST_CASE(root_missing_and_the_topmost_issuers_agree, Fixture) {
    const Handle root = missing("CN=Root");
    reference_is(intermediate("CN=CA 1", root));
    BOOST_TEST((chat(intermediate("CN=CA 2", root)) == SameCa::root_missing));
}

BOOST_FIXTURE_TEST_CASE(a_known_root_on_one_side_counts_as_its_topmost_issuer, Fixture) {
    const Handle root = d.root("CN=Root");
    reference_is(intermediate("CN=CA 1", root));
    // Its chain ends below the root, at an intermediate whose issuer's signature is not checkable.
    const Handle top = d.certificate(
        {.subject = "CN=Top", .issued_by = root, .is_ca = true, .is_verifiable = false});
    BOOST_TEST((chat(intermediate("CN=CA 2", top)) == SameCa::root_missing));
}

BOOST_FIXTURE_TEST_CASE(other_topmost, Fixture) {
    reference_is(intermediate("CN=CA 1", missing("CN=Root 1")));
    BOOST_TEST((chat(intermediate("CN=CA 2", missing("CN=Root 2"))) == SameCa::other_topmost));
}

BOOST_FIXTURE_TEST_CASE(topmost_issuers_of_one_name_with_other_keys_disagree, Fixture) {
    reference_is(intermediate("CN=CA 1", missing("CN=Root")));
    BOOST_TEST((chat(intermediate("CN=CA 2", missing("CN=Root"))) == SameCa::other_topmost));
}

// ---- which certificates are compared ----

BOOST_FIXTURE_TEST_CASE(hosts_are_compared_for_both_uses_and_chat_servers_for_default, Fixture) {
    const Handle ca = d.root("CN=CA");
    d.leaf({"fe.contoso.com", "fe1.contoso.com"}, ca, {"fe1/Default.pem"});
    d.leaf({"fe.contoso.com", "fe1.contoso.com"}, ca, {"fe1/WebServicesInternal.pem"});
    d.leaf({"fe.contoso.com", "fe2.contoso.com"}, ca);
    d.leaf({"pc.contoso.com"}, ca);
    e = d.evidence();
    BOOST_REQUIRE(e.comparisons.size() == 4);
    BOOST_TEST((e.comparisons[0].uses == std::vector{Use::default_}));
    BOOST_TEST((e.comparisons[1].uses == std::vector{Use::web_services_internal}));
    BOOST_TEST((e.comparisons[2].uses == std::vector{Use::default_, Use::web_services_internal}));
    BOOST_TEST((e.comparisons[3].uses == std::vector{Use::default_}));
    for (const rules::Comparison& comparison : e.comparisons) {
        BOOST_TEST((comparison.outcome == SameCa::holds));
    }
}

BOOST_AUTO_TEST_CASE(without_persistent_chat_nothing_is_compared) {
    Deployment d;
    d.standard_edition("se.contoso.com");
    d.leaf({"se.contoso.com"}, d.root("CN=CA"));
    BOOST_TEST(d.evidence().comparisons.empty());
}

BOOST_FIXTURE_TEST_CASE(version_8_is_judged_as_7, Fixture) {
    Deployment d8;
    const auto pool = d8.enterprise("fe.contoso.com", {"fe1.contoso.com"}, {.version = 8});
    d8.persistent_chat("pc.contoso.com", {"pc1.contoso.com"}, pool, {.version = 8});
    const Handle ca = d8.root("CN=CA");
    d8.leaf({"fe1.contoso.com"}, ca);
    d8.leaf({"pc1.contoso.com"}, ca);
    BOOST_TEST(d8.evidence().comparisons.size() == 2);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

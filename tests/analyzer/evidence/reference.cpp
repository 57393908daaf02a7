#include "analyzer/evidence/reference.hpp"

#include <boost/test/unit_test.hpp>

#include "parsers/certificate/digest.hpp"
#include "tests/support/deployment.hpp"

using namespace tests::support;
using model::Role;

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(evidence)
BOOST_AUTO_TEST_SUITE(reference)

namespace {

struct Fixture {
    Deployment d;
    rules::Evidence e;
    rules::Policy policy;
    Handle a, b;

    Fixture() {
        a = d.root("CN=A");
        b = d.root("CN=B");
    }

    void front_end(const std::string& name, Handle ca) {
        d.standard_edition(name);
        d.leaf({name}, ca);
    }
    void derive() { e = d.evidence(at("2026-06-01"), policy); }
    std::string chosen() {
        derive();
        return e.reference.authority ? e.trust.authority(e.reference.authority).name : "";
    }
    /// Whichever of the two has the smaller SHA-256 of its key.
    std::string smaller_key() const {
        const auto digest = [&](Handle ca) {
            return parsers::certificate::sha256(d.value(ca).bytes(d.value(ca).key.spki));
        };
        return digest(a) < digest(b) ? "CN=A" : "CN=B";
    }
};

}  // namespace

BOOST_FIXTURE_TEST_CASE(most_votes_win, Fixture) {
    front_end("se1.contoso.com", b);
    front_end("se2.contoso.com", a);
    front_end("se3.contoso.com", b);
    BOOST_TEST(chosen() == "CN=B");
    BOOST_TEST(!e.reference.is_stated);
    BOOST_REQUIRE(e.reference.votes.size() == 2);
    BOOST_TEST((e.reference.votes[0].servers ==
                std::vector{d.server("se1.contoso.com"), d.server("se3.contoso.com")}));
    BOOST_TEST((e.reference.witness ==
                e.attribution.find(d.server("se1.contoso.com"), rules::Use::default_)->selected()));
    // By name for the report, not by votes.
    BOOST_TEST(e.trust.authority(e.reference.internal[0].authority).name == "CN=A");
}

BOOST_FIXTURE_TEST_CASE(directors_vote_and_chat_servers_do_not, Fixture) {
    const auto pool = d.standard_edition("se.contoso.com");
    d.leaf({"se.contoso.com"}, a);
    d.pool("dir.contoso.com", {"dir1.contoso.com", "dir2.contoso.com"}, {Role::registrar},
           {.is_director = true});
    d.leaf({"dir.contoso.com"}, b);
    d.persistent_chat("pc.contoso.com", {"pc1.contoso.com", "pc2.contoso.com"}, pool);
    d.leaf({"pc.contoso.com"}, a);
    BOOST_TEST(chosen() == "CN=B");
}

BOOST_FIXTURE_TEST_CASE(mediation_and_branch_vote_only_if_no_other_can, Fixture) {
    d.pool("med.contoso.com", {"med1.contoso.com", "med2.contoso.com"}, {Role::mediation_server});
    d.leaf({"med.contoso.com"}, b);
    d.pool("sba.contoso.com", {"sba.contoso.com"}, {Role::registrar, Role::mediation_server});
    d.leaf({"sba.contoso.com"}, b);
    BOOST_TEST(chosen() == "CN=B");
    BOOST_TEST(e.reference.votes.front().servers.size() == 3);

    front_end("se.contoso.com", a);
    BOOST_TEST(chosen() == "CN=A");
    BOOST_TEST(e.reference.votes.size() == 1);
    BOOST_TEST(e.reference.internal.size() == 2);
}

BOOST_FIXTURE_TEST_CASE(a_front_end_that_cannot_vote_leaves_it_to_mediation, Fixture) {
    d.standard_edition("se.contoso.com");
    d.certificate({.subject = "CN=se.contoso.com"});
    d.pool("med.contoso.com", {"med1.contoso.com"}, {Role::mediation_server});
    d.leaf({"med.contoso.com"}, b);
    BOOST_TEST(chosen() == "CN=B");
}

BOOST_FIXTURE_TEST_CASE(self_signed_and_refuted_ones_do_not_vote, Fixture) {
    d.standard_edition("se1.contoso.com");
    d.certificate({.subject = "CN=se1.contoso.com"});
    d.standard_edition("se2.contoso.com");
    d.certificate({.subject = "CN=se2.contoso.com", .issued_by = a, .signature_ok = false});
    BOOST_TEST(chosen().empty());
    BOOST_TEST(e.reference.votes.empty());
    BOOST_TEST(e.reference.internal.empty());
    BOOST_TEST(!e.reference.witness);
}

BOOST_FIXTURE_TEST_CASE(the_default_certificate_votes_even_expired, Fixture) {
    d.standard_edition("se.contoso.com");
    d.certificate({.subject = "CN=se.contoso.com", .issued_by = a, .not_after = "2026-01-01"});
    BOOST_TEST(chosen() == "CN=A");
}

BOOST_FIXTURE_TEST_CASE(a_claimed_ca_has_votes_too, Fixture) {
    const Handle missing =
        d.certificate({.subject = "CN=Missing", .is_ca = true, .is_supplied = false});
    front_end("se1.contoso.com", missing);
    front_end("se2.contoso.com", missing);
    front_end("se3.contoso.com", a);
    BOOST_TEST(chosen() == "CN=Missing");
}

BOOST_FIXTURE_TEST_CASE(renewed_keys_count_as_one, Fixture) {
    const Handle before = d.certificate({.subject = "CN=CA", .issued_by = a, .is_ca = true});
    const Handle after = d.certificate({.subject = "CN=CA", .issued_by = a, .is_ca = true});
    front_end("se1.contoso.com", b);
    front_end("se2.contoso.com", b);
    front_end("se3.contoso.com", before);
    front_end("se4.contoso.com", after);
    front_end("se5.contoso.com", after);
    BOOST_TEST(chosen() == "CN=CA");
    // The key with more servers stands for the family.
    BOOST_TEST((e.trust.authority(e.reference.authority).certificate == d.id(e, after)));
    BOOST_TEST(e.reference.votes.front().servers.size() == 3);
    BOOST_TEST(e.reference.internal.size() == 2);
}

BOOST_FIXTURE_TEST_CASE(a_tie_goes_to_the_next_hop, Fixture) {
    for (const bool is_a_next_hop : {true, false}) {
        Fixture tie;
        const auto one = tie.d.standard_edition("se1.contoso.com");
        const auto two = tie.d.standard_edition("se2.contoso.com");
        tie.d.leaf({"se1.contoso.com"}, tie.a);
        tie.d.leaf({"se2.contoso.com"}, tie.b);
        tie.d.persistent_chat("pc.contoso.com", {"pc1.contoso.com"}, is_a_next_hop ? one : two);
        BOOST_TEST(tie.chosen() == (is_a_next_hop ? "CN=A" : "CN=B"));
    }
}

BOOST_FIXTURE_TEST_CASE(a_tie_without_next_hop_goes_to_the_smaller_key, Fixture) {
    front_end("se1.contoso.com", a);
    front_end("se2.contoso.com", b);
    BOOST_TEST(chosen() == smaller_key());
}

BOOST_FIXTURE_TEST_CASE(a_known_key_wins_a_tie_against_a_claimed_one_then_the_name, Fixture) {
    const Handle x = d.certificate({.subject = "CN=X", .is_ca = true, .is_supplied = false});
    const Handle y = d.certificate({.subject = "CN=Y", .is_ca = true, .is_supplied = false});
    front_end("se1.contoso.com", y);
    front_end("se2.contoso.com", x);
    BOOST_TEST(chosen() == "CN=X");
    front_end("se3.contoso.com", b);
    BOOST_TEST(chosen() == "CN=B");
}

BOOST_FIXTURE_TEST_CASE(the_user_may_state_it, Fixture) {
    front_end("se1.contoso.com", a);
    const std::string sha1 = model::to_hex(d.value(b).sha1);
    const std::string spaced = "\xe2\x80\x8e" + sha1.substr(0, 2) + " " + sha1.substr(2);
    for (const std::string& stated : {sha1, spaced, model::to_hex(d.value(b).sha256),
                                      std::string("cn = b"), std::string("CN=B")}) {
        BOOST_TEST_CONTEXT(stated) {
            policy.internal_ca = stated;
            BOOST_TEST(chosen() == "CN=B");
            BOOST_TEST(e.reference.is_stated);
            BOOST_TEST(!e.reference.witness);
        }
    }
}

BOOST_FIXTURE_TEST_CASE(what_is_stated_but_unknown_is_no_reference, Fixture) {
    front_end("se1.contoso.com", a);
    for (const char* stated : {"CN=Nobody", "0000000000000000000000000000000000000000"}) {
        policy.internal_ca = stated;
        BOOST_TEST(chosen().empty());
        BOOST_TEST(e.reference.is_stated);
    }
    // A server certificate is no CA's.
    d.leaf({"x.contoso.com"}, a);
    policy.internal_ca = model::to_hex(d.value(Handle{3}).sha1);
    BOOST_TEST(chosen().empty());
}

BOOST_FIXTURE_TEST_CASE(of_several_that_fit_the_proven_one_with_most_servers_is_meant, Fixture) {
    const Handle one = d.root("CN=Twin");
    const Handle two = d.root("CN=Twin");
    const Handle gone = d.certificate({.subject = "CN=Twin", .is_ca = true, .is_supplied = false});
    front_end("se1.contoso.com", gone);
    front_end("se2.contoso.com", gone);
    front_end("se3.contoso.com", two);
    policy.internal_ca = "cn=twin";
    derive();
    BOOST_TEST((e.trust.authority(e.reference.authority).certificate == d.id(e, two)));
    BOOST_TEST((e.trust.authority(e.reference.authority).certificate != d.id(e, one)));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

#include "analyzer/evidence/trust.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/support/deployment.hpp"

using namespace tests::support;
using model::CertificateId;
using rules::IssuerState;

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(evidence)
BOOST_AUTO_TEST_SUITE(trust)

namespace {

/// A deployment without topology: certificates alone.
struct Fixture {
    Deployment d;
    rules::Evidence e;

    void derive(const ::analyzer::Threads& threads = {}) {
        e = d.evidence(at("2026-06-01"), {}, threads);
    }
    CertificateId id(Handle handle) const { return d.id(e, handle); }
    const rules::Issuance& issuance(Handle handle) const { return e.trust.issuance(id(handle)); }
    const rules::Authority& authority(Handle handle) const {
        return e.trust.authority(issuance(handle).authority);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_CASE(a_leaf_with_its_chain_is_proven, Fixture) {
    const Handle root = d.root("CN=Root");
    const Handle ca = d.certificate({.subject = "CN=CA", .issued_by = root, .is_ca = true});
    const Handle leaf = d.leaf({"fe1.contoso.com"}, ca);
    derive();

    BOOST_TEST((issuance(root).state == IssuerState::self_signed));
    BOOST_TEST(!issuance(root).authority);
    BOOST_TEST((issuance(ca).state == IssuerState::proven));
    BOOST_TEST((issuance(leaf).state == IssuerState::proven));
    BOOST_TEST((issuance(leaf).issuer == id(ca)));
    BOOST_TEST((authority(leaf).chain == std::vector{id(ca), id(root)}));
    BOOST_TEST(authority(leaf).name == "CN=CA");
    BOOST_TEST(authority(leaf).is_complete);
    BOOST_TEST(e.trust.is_complete(id(leaf)));
    BOOST_TEST((authority(leaf).root_keys == std::vector{e.trust.keys[id(root).value]}));
    BOOST_TEST(e.trust.chain(id(leaf)).size() == 2);
    BOOST_TEST(e.trust.missing.empty());
    BOOST_TEST(e.trust.verifications == 3);
}

BOOST_FIXTURE_TEST_CASE(names_are_compared_as_rfc_5280_says, Fixture) {
    const Handle root =
        d.certificate({.subject = "CN=Contoso  Root, O=CONTOSO", .is_ca = true, .name_tag = 0x13});
    const Handle leaf = d.certificate(
        {.subject = "CN=fe1", .issued_by = root, .issuer = "CN=contoso root , O=Contoso"});
    derive();
    BOOST_TEST((issuance(leaf).state == IssuerState::proven));
}

BOOST_FIXTURE_TEST_CASE(the_same_name_with_another_key_is_another_ca, Fixture) {
    const Handle one = d.root("CN=Root");
    const Handle other = d.root("CN=Root");
    const Handle leaf = d.leaf({"fe1.contoso.com"}, other);
    derive();
    BOOST_TEST((issuance(leaf).issuer == id(other)));
    BOOST_TEST(e.trust.authorities.size() == 2);
    BOOST_TEST(e.trust.authorities[0].family != e.trust.authorities[1].family);
    BOOST_TEST((issuance(one).state == IssuerState::self_signed));
}

BOOST_FIXTURE_TEST_CASE(key_identifiers_only_order_the_candidates, Fixture) {
    // The identifier points at a CA that did not sign; the one that did says nothing of the kind.
    const Handle decoy = d.certificate({.subject = "CN=CA", .is_ca = true, .subject_key_id = "X"});
    const Handle ca = d.certificate({.subject = "CN=CA", .is_ca = true, .subject_key_id = "Y"});
    const Handle leaf =
        d.certificate({.subject = "CN=fe1", .issued_by = ca, .authority_key_id = "X"});
    derive();
    BOOST_TEST((issuance(leaf).state == IssuerState::proven));
    BOOST_TEST((issuance(leaf).issuer == id(ca)));
    BOOST_TEST((issuance(decoy).state == IssuerState::self_signed));
}

BOOST_FIXTURE_TEST_CASE(a_named_key_that_did_not_sign_refutes, Fixture) {
    const Handle ca = d.root("CN=CA");
    const Handle leaf =
        d.certificate({.subject = "CN=fe1", .issued_by = ca, .signature_ok = false});
    derive();
    BOOST_TEST((issuance(leaf).state == IssuerState::refuted));
    BOOST_TEST((issuance(leaf).issuer == id(ca)));
    BOOST_TEST(!authority(leaf).is_proven);
    BOOST_TEST(e.trust.missing.empty());
}

BOOST_FIXTURE_TEST_CASE(without_both_key_identifiers_nothing_is_refuted, Fixture) {
    const Handle ca = d.root("CN=CA");
    const Handle silent = d.root("CN=Silent");
    const Handle bare = d.certificate({.subject = "CN=Bare", .is_ca = true, .subject_key_id = ""});
    const Handle without = d.certificate(
        {.subject = "CN=fe1", .issued_by = ca, .signature_ok = false, .authority_key_id = ""});
    const Handle other = d.certificate({.subject = "CN=fe2",
                                        .issued_by = silent,
                                        .signature_ok = false,
                                        .authority_key_id = "other"});
    const Handle unnamed = d.certificate({.subject = "CN=fe3",
                                          .issued_by = bare,
                                          .signature_ok = false,
                                          .authority_key_id = "other"});
    derive();
    for (const Handle handle : {without, other, unnamed}) {
        BOOST_TEST((issuance(handle).state == IssuerState::claimed));
    }
    BOOST_TEST(e.trust.missing.size() == 3);
}

BOOST_FIXTURE_TEST_CASE(a_corrupted_root_refutes_itself, Fixture) {
    const Handle root = d.certificate({.subject = "CN=Root", .is_ca = true, .signature_ok = false});
    derive();
    BOOST_TEST((issuance(root).state == IssuerState::refuted));
    BOOST_TEST(e.trust.verifications == 1);
}

BOOST_FIXTURE_TEST_CASE(what_cannot_be_verified_is_said_to_be_so, Fixture) {
    const Handle ca = d.root("CN=CA");
    const Handle leaf =
        d.certificate({.subject = "CN=fe1", .issued_by = ca, .is_verifiable = false});
    derive();
    BOOST_TEST((issuance(leaf).state == IssuerState::unverifiable));
    BOOST_TEST((issuance(leaf).issuer == id(ca)));
    BOOST_TEST(e.trust.missing.empty());
}

BOOST_FIXTURE_TEST_CASE(a_missing_issuer_is_told_once_with_who_needs_it, Fixture) {
    const Handle ca = d.certificate({.subject = "CN=CA", .is_ca = true, .is_supplied = false});
    const Handle renewed = d.certificate({.subject = "CN=CA", .is_ca = true, .is_supplied = false});
    const Handle one = d.leaf({"fe1.contoso.com"}, ca);
    const Handle two = d.leaf({"fe2.contoso.com"}, ca);
    const Handle three = d.leaf({"fe3.contoso.com"}, renewed);
    derive();
    BOOST_TEST((issuance(one).state == IssuerState::claimed));
    BOOST_TEST(!issuance(one).issuer);
    BOOST_TEST((issuance(one).authority == issuance(two).authority));
    BOOST_TEST((issuance(one).authority != issuance(three).authority));
    BOOST_TEST(authority(one).name == "CN=CA");
    BOOST_TEST(authority(one).topmost_name == "CN=CA");
    BOOST_REQUIRE(e.trust.missing.size() == 2);
    BOOST_TEST(e.trust.missing[0].needed_by.size() + e.trust.missing[1].needed_by.size() == 3);
    BOOST_TEST(e.trust.missing[0].key_id < e.trust.missing[1].key_id);
    BOOST_TEST(e.trust.verifications == 0);
}

BOOST_FIXTURE_TEST_CASE(a_missing_root_is_the_topmost_issuer_known, Fixture) {
    const Handle root = d.certificate({.subject = "CN=Root", .is_ca = true, .is_supplied = false});
    const Handle ca = d.certificate({.subject = "CN=CA", .issued_by = root, .is_ca = true});
    const Handle leaf = d.leaf({"fe1.contoso.com"}, ca);
    derive();
    BOOST_TEST(!authority(leaf).is_complete);
    BOOST_TEST(!e.trust.is_complete(id(leaf)));
    BOOST_TEST(authority(leaf).topmost_name == "CN=Root");
    BOOST_TEST(authority(leaf).topmost_key_id ==
               model::to_hex(d.value(root).bytes(d.value(root).subject_key_id)));
    BOOST_TEST((authority(leaf).chain == std::vector{id(ca)}));
}

BOOST_FIXTURE_TEST_CASE(who_may_not_sign_proves_nothing, Fixture) {
    const auto usage = static_cast<std::uint16_t>(model::KeyUsage::digital_signature);
    const Handle no_ca = d.certificate({.subject = "CN=A", .is_ca = false});
    const Handle no_usage = d.certificate({.subject = "CN=B", .is_ca = true, .key_usage = usage});
    const Handle constrained =
        d.certificate({.subject = "CN=C", .is_ca = true, .permitted_dns = {"fabrikam.com"}});
    const Handle shallow = d.certificate({.subject = "CN=D", .is_ca = true, .path_length = 0});
    const Handle leaves[] = {
        d.leaf({"fe1.contoso.com"}, no_ca), d.leaf({"fe2.contoso.com"}, no_usage),
        d.leaf({"fe3.contoso.com"}, constrained),
        d.certificate({.subject = "CN=Sub", .issued_by = shallow, .is_ca = true})};
    const Handle below = d.leaf({"fe4.contoso.com"}, shallow);
    derive();
    for (const Handle leaf : leaves) {
        BOOST_TEST_CONTEXT(d.value(leaf).subject_text()) {
            BOOST_TEST((issuance(leaf).state == IssuerState::claimed));
            BOOST_TEST(issuance(leaf).by_non_authority);
        }
    }
    BOOST_TEST((issuance(leaves[0]).issuer == id(no_ca)));
    BOOST_TEST((issuance(below).state == IssuerState::proven));
    BOOST_TEST(e.trust.missing.empty());
}

BOOST_FIXTURE_TEST_CASE(a_certificate_of_the_same_key_that_may_sign_is_preferred, Fixture) {
    const Handle bad = d.certificate({.subject = "CN=CA", .key = "shared"});
    const Handle good = d.certificate({.subject = "CN=CA", .key = "shared", .is_ca = true});
    const Handle leaf = d.leaf({"fe1.contoso.com"}, bad);
    derive();
    BOOST_TEST((issuance(leaf).state == IssuerState::proven));
    BOOST_TEST(!issuance(leaf).by_non_authority);
    BOOST_TEST((issuance(leaf).issuer == id(good)));
}

BOOST_FIXTURE_TEST_CASE(a_version_1_root_that_signed_others_is_a_ca, Fixture) {
    const Handle root = d.certificate({.subject = "CN=Old", .version = 1});
    const Handle lonely = d.certificate({.subject = "CN=Lonely", .version = 1});
    const Handle leaf = d.leaf({"fe1.contoso.com"}, root);
    derive();
    BOOST_TEST((issuance(leaf).state == IssuerState::proven));
    BOOST_TEST(authority(leaf).is_complete);
    BOOST_TEST(e.attribution.is_authority[id(root).value]);
    BOOST_TEST(!e.attribution.is_authority[id(lonely).value]);
}

BOOST_FIXTURE_TEST_CASE(each_certificate_and_key_is_verified_once_at_any_number_of_threads,
                        Fixture) {
    const Handle root = d.root("CN=Root");
    const Handle reissued = d.certificate({.subject = "CN=Root", .key = "key 0", .is_ca = true});
    for (int index = 0; index < 600; ++index) {
        d.leaf({"h" + std::to_string(index) + ".contoso.com"}, root);
    }
    derive(::analyzer::Threads(1));
    const rules::Trust alone = e.trust;
    derive(::analyzer::Threads(4));
    BOOST_TEST(alone.verifications == 602);
    BOOST_TEST(e.trust.verifications == 602);
    BOOST_TEST(e.trust.authorities.size() == 1);
    BOOST_TEST((issuance(reissued).state == IssuerState::self_signed));
    for (std::size_t index = 0; index < alone.issuances.size(); ++index) {
        BOOST_TEST((alone.issuances[index].state == e.trust.issuances[index].state));
        BOOST_TEST((alone.issuances[index].issuer == e.trust.issuances[index].issuer));
    }
}

BOOST_FIXTURE_TEST_CASE(thousands_of_cas_of_one_name_do_not_multiply, Fixture) {
    std::vector<Handle> cas;
    for (int index = 0; index < 2000; ++index) {
        cas.push_back(d.root("CN=Lab Root"));
    }
    const Handle last = d.leaf({"fe1.contoso.com"}, cas.back());
    const Handle stranger = d.certificate({.subject = "CN=fe2",
                                           .issued_by = cas.front(),
                                           .signature_ok = false,
                                           .authority_key_id = ""});
    derive(::analyzer::Threads(2));
    BOOST_TEST((issuance(last).issuer == id(cas.back())));
    BOOST_TEST((issuance(stranger).state == IssuerState::claimed));
    BOOST_TEST(issuance(stranger).is_truncated);
    BOOST_TEST(!issuance(last).is_truncated);
    BOOST_TEST(e.trust.verifications == 2000 + 1 + 64);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

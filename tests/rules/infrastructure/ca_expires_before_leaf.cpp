#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(infrastructure)
BOOST_AUTO_TEST_SUITE(ca_expires_before_leaf)

using namespace tests::support;
using tests::support::Deployment;

namespace {

/// fe1 under Issuing under Root, each valid until then.
rules::Evidence chain(const std::string& leaf, const std::string& issuing, const std::string& root,
                      const std::string& clock = "2026-06-01") {
    Deployment deployment;
    deployment.standard_edition("fe1.contoso.com");
    const Handle top =
        deployment.certificate({.subject = "CN=Root", .not_after = root, .is_ca = true});
    const Handle middle = deployment.certificate(
        {.subject = "CN=Issuing", .issued_by = top, .not_after = issuing, .is_ca = true});
    deployment.certificate(
        {.subject = "CN=fe1.contoso.com", .issued_by = middle, .not_after = leaf});
    return deployment.evidence(at(clock));
}

}  // namespace

BOOST_AUTO_TEST_CASE(table) {
    const std::string start = "CN=fe1.contoso.com | # | 2028-01-01T00:00:00Z | ";
    check(::rules::ca_expires_before_leaf,
          {{"all end together", chain("2028-01-01", "2028-01-01", "2028-01-01"), {}},
           {"the issuing CA a second too early",
            chain("2028-01-01", "2027-12-31T23:59:59Z", "2030-01-01"),
            {start + "CN=Issuing | 2027-12-31T23:59:59Z"}},
           {"the root too early",
            chain("2028-01-01", "2029-01-01", "2027-01-01"),
            {start + "CN=Root | 2027-01-01T00:00:00Z"}},
           {"the first of both is named",
            chain("2028-01-01", "2027-02-01", "2027-03-01"),
            {start + "CN=Issuing | 2027-02-01T00:00:00Z"}},
           {"a CA that has expired",
            chain("2028-01-01", "2026-01-01", "2030-01-01"),
            {start + "CN=Issuing | 2026-01-01T00:00:00Z"}},
           {"an expired certificate is another rule's",
            chain("2026-01-01", "2025-06-01", "2030-01-01"),
            {}}});
}

BOOST_AUTO_TEST_CASE(any_chain_that_lasts_will_do) {
    const auto make = [](const std::string& renewed_until) {
        Deployment deployment;
        deployment.standard_edition("fe1.contoso.com");
        deployment.certificate(
            {.subject = "CN=Root", .key = "root", .not_after = "2027-01-01", .is_ca = true});
        const Handle renewed = deployment.certificate(
            {.subject = "CN=Root", .key = "root", .not_after = renewed_until, .is_ca = true});
        deployment.leaf({"fe1.contoso.com"}, renewed);
        return deployment.evidence();
    };
    check(::rules::ca_expires_before_leaf,
          {{"the root was renewed with its key", make("2030-01-01"), {}},
           {"not for long enough",
            make("2027-06-01"),
            {"CN=fe1.contoso.com | # | 2028-01-01T00:00:00Z | CN=Root | 2027-06-01T00:00:00Z"}}});
}

BOOST_AUTO_TEST_CASE(cross_certificates_in_a_circle_end) {
    Deployment deployment;
    deployment.standard_edition("fe1.contoso.com");
    const Handle one = deployment.certificate({.subject = "CN=One",
                                               .issuer = "CN=Two",
                                               .key = "one",
                                               .signed_with = "two",
                                               .is_ca = true});
    deployment.certificate({.subject = "CN=Two",
                            .issuer = "CN=One",
                            .key = "two",
                            .signed_with = "one",
                            .is_ca = true});
    const Handle root =
        deployment.certificate({.subject = "CN=Root", .not_after = "2027-01-01", .is_ca = true});
    deployment.certificate({.subject = "CN=One",
                            .issued_by = root,
                            .key = "one",
                            .not_after = "2030-01-01",
                            .is_ca = true});
    deployment.leaf({"fe1.contoso.com"}, one);
    BOOST_TEST(told(::rules::ca_expires_before_leaf, deployment.evidence()).size() == 1u);
}

BOOST_AUTO_TEST_CASE(incomplete_chains_are_another_rules) {
    Deployment deployment;
    deployment.standard_edition("fe1.contoso.com");
    const Handle root =
        deployment.certificate({.subject = "CN=Root", .is_ca = true, .is_supplied = false});
    const Handle issuing = deployment.certificate(
        {.subject = "CN=Issuing", .issued_by = root, .not_after = "2027-01-01", .is_ca = true});
    deployment.leaf({"fe1.contoso.com"}, issuing);
    BOOST_TEST(told(::rules::ca_expires_before_leaf, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_CASE(tokens_do_not_rest_on_a_ca) {
    Deployment deployment;
    deployment.sip_domain("contoso.com");
    deployment.standard_edition("fe1.contoso.com");
    const Handle root = deployment.certificate(
        {.subject = "CN=Contoso CA", .not_after = "2027-01-01", .is_ca = true});
    deployment.leaf({"contoso.com"}, root);
    BOOST_TEST(told(::rules::ca_expires_before_leaf, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

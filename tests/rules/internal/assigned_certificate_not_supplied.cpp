#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(internal)
BOOST_AUTO_TEST_SUITE(assigned_certificate_not_supplied)

using namespace tests::support;
using tests::support::Deployment;

namespace {

struct Fixture : Deployment {
    Handle supplied;
    Handle unseen;
    std::string end;  ///< thumbprint and issuer of the unseen one

    Fixture() {
        enterprise("pool.contoso.com", {"fe1.contoso.com", "fe2.contoso.com"});
        supplied = leaf({"fe1.contoso.com"}, root("CN=CA"));
        unseen = certificate({.subject = "CN=unseen", .issuer = "CN=CA", .is_supplied = false});
        end = " | " + thumbprint(unseen) + " | CN=CA";
    }
    std::vector<std::string> told() const {
        return tests::support::told(::rules::assigned_certificate_not_supplied, evidence());
    }
};

using Texts = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_CASE(supplied) {
    Fixture d;
    d.assignment("fe1.contoso.com", "Default", d.supplied);
    BOOST_TEST(d.told().empty());
}

BOOST_AUTO_TEST_CASE(one_certificate_of_one_server_is_one_finding) {
    Fixture d;
    for (const char* use : {"Default", "WebServicesInternal", "WebServicesExternal"}) {
        d.assignment("fe1.contoso.com", use, d.unseen);
    }
    d.assignment("fe2.contoso.com", "Default", d.unseen);
    // The same again, from another export.
    d.assignment("fe2.contoso.com", "Default", d.unseen, {.path = "again.json"});
    BOOST_TEST(d.told() == (Texts{"fe1.contoso.com | Default, WebServicesInternal, "
                                  "WebServicesExternal" +
                                      d.end,
                                  "fe2.contoso.com | Default" + d.end}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_token_certificate_is_the_deployments) {
    Fixture d;
    d.assignment("fe1.contoso.com", "OAuthTokenIssuer", d.unseen);
    d.assignment("fe2.contoso.com", "OAuthTokenIssuer", d.unseen);
    d.assignment("", "OAuthTokenIssuer", d.unseen, {.path = "x.csv"});
    const rules::Hits hits = ::rules::assigned_certificate_not_supplied.check(d.evidence());
    BOOST_TEST_REQUIRE(hits.size() == 1u);
    BOOST_TEST(std::holds_alternative<rules::Deployment>(hits.front().subject));
    BOOST_TEST(d.told() == Texts{"fe1.contoso.com, fe2.contoso.com | OAuthTokenIssuer" + d.end},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(current_and_staged_are_two) {
    Fixture d;
    const Handle next = d.certificate({.subject = "CN=next", .is_supplied = false});
    d.assignment("fe1.contoso.com", "Default", next,
                 {.effective_date = "2026-07-01", .previous = d.unseen});
    const rules::Hits hits = ::rules::assigned_certificate_not_supplied.check(d.evidence());
    BOOST_TEST_REQUIRE(hits.size() == 2u);
    BOOST_TEST(hits[0].identity != hits[1].identity);
}

BOOST_AUTO_TEST_CASE(what_was_replaced_is_not_missed) {
    Fixture d;
    d.assignment("fe1.contoso.com", "Default", d.unseen);
    d.assignment("fe1.contoso.com", "Default", d.supplied, {.effective_date = "2026-05-01"});
    BOOST_TEST(d.told().empty());
}

BOOST_AUTO_TEST_CASE(computers_and_uses_that_are_not_known) {
    Fixture d;
    d.assignment("elsewhere.contoso.com", "Default", d.unseen);
    BOOST_TEST(d.told() == Texts{"open: – | Default" + d.end}, boost::test_tools::per_element());

    Fixture other;
    other.assignment("fe1.contoso.com", "iPhoneAPNService", other.unseen);
    BOOST_TEST(other.told().empty());
}

BOOST_AUTO_TEST_CASE(its_place_is_in_the_export) {
    Fixture d;
    d.assignment("fe1.contoso.com", "Default", d.unseen);
    const rules::Evidence evidence = d.evidence();
    const rules::Hits hits = ::rules::assigned_certificate_not_supplied.check(evidence);
    BOOST_TEST_REQUIRE(hits.size() == 1u);
    BOOST_TEST(evidence.bundle.file(hits[0].place.file).path == "exports/fe1.contoso.com.xml");
    BOOST_TEST(hits[0].place.line > 0u);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

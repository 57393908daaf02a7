#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(infrastructure)
BOOST_AUTO_TEST_SUITE(certificate_expires_soon)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(table) {
    const auto clock = at("2026-06-01T12:00:00Z");
    const auto until = [&](const char* end) { return one_server({.not_after = end}, clock); };
    const auto within = [&](std::uint32_t days, const char* end) {
        rules::Policy policy;
        policy.expiry_days = days;
        return one_server({.not_after = end}, clock, policy);
    };
    check(::rules::certificate_expires_soon,
          {{"exactly sixty days are left",
            until("2026-07-31T12:00:00Z"),
            {"CN=fe1.contoso.com | # | 2026-07-31T12:00:00Z | 60"}},
           {"a second more than sixty days", until("2026-07-31T12:00:01Z"), {}},
           {"its last second",
            until("2026-06-01T12:00:00Z"),
            {"CN=fe1.contoso.com | # | 2026-06-01T12:00:00Z | 0"}},
           {"expired is TC2013's", until("2026-06-01T11:59:59Z"), {}},
           {"a day less a second",
            until("2026-06-02T11:59:59Z"),
            {"CN=fe1.contoso.com | # | 2026-06-02T11:59:59Z | 0"}},
           {"a shorter threshold", within(14, "2026-07-01T12:00:00Z"), {}},
           {"a longer threshold",
            within(365, "2027-05-01T12:00:00Z"),
            {"CN=fe1.contoso.com | # | 2027-05-01T12:00:00Z | 334"}},
           {"the longest threshold does not overflow",
            within(0xffffffff, "2027-05-01T12:00:00Z"),
            {"CN=fe1.contoso.com | # | 2027-05-01T12:00:00Z | 334"}}});
}

BOOST_AUTO_TEST_CASE(a_staged_successor_is_there_already) {
    const auto staged = [](const char* use, const char* effective, const char* also = "") {
        Deployment deployment;
        deployment.standard_edition("fe1.contoso.com");
        deployment.pool("edge.contoso.com", {"edge1.contoso.com", "edge2.contoso.com"},
                        {model::Role::edge_server});
        const Handle authority = deployment.root("CN=CA");
        const Handle current = deployment.certificate(
            {.subject = "CN=now", .issued_by = authority, .not_after = "2026-07-01"});
        const Handle next = deployment.certificate({.subject = "CN=next", .issued_by = authority});
        deployment.assignment("edge1.contoso.com", use, current);
        deployment.assignment("edge2.contoso.com", use, current);
        if (*also != '\0') {
            deployment.assignment("edge1.contoso.com", also, current);
        }
        deployment.assignment("edge1.contoso.com", use, next, {.effective_date = effective});
        return deployment.evidence();
    };
    const std::string found = "CN=now | # | 2026-07-01T00:00:00Z | 30";
    check(::rules::certificate_expires_soon,
          {{"for A/V", staged("AudioVideoAuthentication", "2026-06-30"), {}},
           {"for tokens", staged("OAuthTokenIssuer", "2026-06-30"), {}},
           {"at the last second", staged("AudioVideoAuthentication", "2026-07-01"), {}},
           {"too late", staged("AudioVideoAuthentication", "2026-07-01T00:00:01Z"), {found}},
           {"a use that is not staged", staged("Internal", "2026-06-30"), {found}},
           {"a use besides",
            staged("AudioVideoAuthentication", "2026-06-30", "AccessEdgeExternal"),
            {found}}});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

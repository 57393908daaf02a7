#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(infrastructure)
BOOST_AUTO_TEST_SUITE(certificate_expires_soon)

using namespace tests::support;

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

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

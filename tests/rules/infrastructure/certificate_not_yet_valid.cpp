#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(infrastructure)
BOOST_AUTO_TEST_SUITE(certificate_not_yet_valid)

using namespace tests::support;

BOOST_AUTO_TEST_CASE(table) {
    const auto at_noon = at("2026-06-01T12:00:00Z");
    check(::rules::certificate_not_yet_valid,
          {{"valid for long", one_server({}, at_noon), {}},
           {"in its first second", one_server({.not_before = "2026-06-01T12:00:00Z"}, at_noon), {}},
           {"one second too early",
            one_server({.not_before = "2026-06-01T12:00:01Z"}, at_noon),
            {"CN=fe1.contoso.com | # | # | 2026-06-01T12:00:01Z"}},
           {"expired is another thing", one_server({.not_after = "2026-01-01"}, at_noon), {}}});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

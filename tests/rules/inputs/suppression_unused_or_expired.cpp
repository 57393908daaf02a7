#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(inputs)
BOOST_AUTO_TEST_SUITE(suppression_unused_or_expired)

using namespace tests::support;

namespace {

::rules::Evidence with(const std::string& subject, bool is_used, const std::string& until = {}) {
    ::rules::Suppression suppression;
    suppression.rule = "TC2015";
    suppression.subject = subject;
    suppression.is_used = is_used;
    if (!until.empty()) {
        suppression.until = at(until);
    }
    suppression.place.file = model::FileId{0};
    ::rules::Evidence evidence = one_server({});
    evidence.suppressions = {suppression};
    return evidence;
}

}  // namespace

BOOST_AUTO_TEST_CASE(table) {
    check(::rules::suppression_unused_or_expired,
          {{"none", one_server({}), {}},
           {"hides something", with("*", true), {}},
           {"hides nothing", with("fe1", false), {"TC2015 fe1 | no finding matches it any more"}},
           {"in force until tomorrow", with("*", true, "2026-06-02"), {}},
           {"over since today",
            with("*", false, "2026-06-01"),
            {"TC2015 * | its date 2026-06-01T00:00:00Z has passed"}}});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(edge)
BOOST_AUTO_TEST_SUITE(staged_oauth_lead_time)

using namespace tests::support;
using tests::support::Deployment;

namespace {

constexpr auto oauth = "OAuthTokenIssuer";

struct Fixture : Deployment {
    Handle current;
    Handle next;

    Fixture() {
        enterprise("pool.contoso.com", {"fe1.contoso.com", "fe2.contoso.com"});
        const Handle ca = root("CN=CA");
        current =
            certificate({.subject = "CN=old", .issued_by = ca, .not_after = "2026-07-22T14:00:00"});
        next = leaf({"contoso.com"}, ca);
    }
    std::vector<std::string> told() const {
        return tests::support::told(::rules::staged_oauth_lead_time, evidence());
    }
    void stage(const char* computer, const std::string& date, AssignmentSpec spec = {}) {
        spec.effective_date = date;
        spec.previous = current;
        assignment(computer, oauth, next, spec);
    }
};

using Texts = std::vector<std::string>;

const Texts too_late{"2026-07-21T14:00:01Z | 2026-07-22T14:00:00Z"};

}  // namespace

BOOST_AUTO_TEST_CASE(the_boundary) {
    Fixture enough;
    enough.stage("fe1.contoso.com", "2026-07-21T14:00:00");
    BOOST_TEST(enough.told().empty());
    Fixture late;
    late.stage("fe1.contoso.com", "2026-07-21T14:00:01");
    BOOST_TEST(late.told() == too_late, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(many_servers_are_one_finding) {
    Fixture d;
    d.stage("fe1.contoso.com", "2026-07-21T14:00:01");
    d.stage("fe2.contoso.com", "2026-07-21T14:00:01");
    d.stage("", "2026-07-21T14:00:01", {.path = "x.json"});
    BOOST_TEST(d.told() == too_late, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_export_with_offsets_settles_what_local_time_leaves_open) {
    Fixture d;
    d.stage("fe1.contoso.com", "2026-07-21T14:00:01", {.is_local = true});
    const Texts open = d.told();
    BOOST_TEST_REQUIRE(open.size() == 1u);
    BOOST_TEST(open.front().starts_with("open: "));
    d.stage("fe2.contoso.com", "2026-07-21T14:00:01");
    BOOST_TEST(d.told() == too_late, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(nothing_staged) {
    Fixture d;
    d.assignment("fe1.contoso.com", oauth, d.current);
    BOOST_TEST(d.told().empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

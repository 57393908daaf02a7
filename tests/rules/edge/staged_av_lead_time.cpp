#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(edge)
BOOST_AUTO_TEST_SUITE(staged_av_lead_time)

using namespace tests::support;
using tests::support::Deployment;

namespace {

constexpr auto av = "AudioVideoAuthentication";
constexpr auto edge1 = "edge1.contoso.com";

/// The current certificate expires on 2026-07-22 at 14:00, as in Microsoft's example.
struct Fixture : Deployment {
    Handle current;
    Handle next;

    Fixture() {
        pool("edge.contoso.com", {edge1}, {model::Role::edge_server});
        const Handle ca = root("CN=CA");
        current =
            certificate({.subject = "CN=old", .issued_by = ca, .not_after = "2026-07-22T14:00:00"});
        next = leaf({"av.contoso.com"}, ca);
    }
    std::vector<std::string> told() const {
        return tests::support::told(::rules::staged_av_lead_time, evidence());
    }
};

using Texts = std::vector<std::string>;

Texts staged(const std::string& date, bool is_local = false) {
    Fixture d;
    d.assignment(edge1, av, d.next,
                 {.effective_date = date, .previous = d.current, .is_local = is_local});
    return d.told();
}

Texts too_late(const std::string& effective) {
    return {std::string(edge1) + " | " + effective + "Z | 2026-07-22T14:00:00Z"};
}

bool is_open(const Texts& texts) { return texts.size() == 1 && texts[0].starts_with("open: "); }

}  // namespace

BOOST_AUTO_TEST_CASE(the_boundary) {
    BOOST_TEST(staged("2026-07-01").empty());
    BOOST_TEST(staged("2026-07-22T06:00:00").empty());
    BOOST_TEST(staged("2026-07-22T06:00:01") == too_late("2026-07-22T06:00:01"),
               boost::test_tools::per_element());
    BOOST_TEST(staged("2026-07-23") == too_late("2026-07-23T00:00:00"),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(local_time_may_be_off_by_fourteen_hours) {
    BOOST_TEST(staged("2026-07-21T16:00:00", true).empty());
    BOOST_TEST(is_open(staged("2026-07-21T16:00:01", true)));
    BOOST_TEST(is_open(staged("2026-07-22T20:00:00", true)));
    BOOST_TEST(staged("2026-07-22T20:00:01", true) == too_late("2026-07-22T20:00:01"),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(two_dates_of_one_clock_are_compared_as_they_are) {
    for (const auto& [effective, is_short] :
         {std::pair("2026-07-22T08:00:00", false), {"2026-07-22T08:00:01", true}}) {
        Fixture d;
        d.assignment(edge1, av, d.current, {.not_after = "2026-07-22T16:00:00", .is_local = true});
        d.assignment(edge1, av, d.next, {.effective_date = effective, .is_local = true});
        BOOST_TEST(d.told().size() == (is_short ? 1u : 0u));
    }
}

BOOST_AUTO_TEST_CASE(the_exported_expiry_serves_where_the_certificate_lacks) {
    Fixture d;
    const Handle unseen = d.certificate({.subject = "CN=unseen", .is_supplied = false});
    d.assignment(edge1, av, unseen, {.not_after = "2026-07-22T14:00:00"});
    d.assignment(edge1, av, d.next, {.effective_date = "2026-07-22T06:00:01"});
    BOOST_TEST(d.told() == too_late("2026-07-22T06:00:01"), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(without_an_expiry_it_is_open) {
    Fixture d;
    d.assignment(edge1, av, d.next, {.effective_date = "2026-07-22"});
    BOOST_TEST(is_open(d.told()));
}

BOOST_AUTO_TEST_CASE(what_is_not_staged_is_not_judged) {
    Fixture d;
    d.assignment(edge1, av, d.current);
    BOOST_TEST(d.told().empty());
    Fixture rolled;
    rolled.assignment(edge1, av, rolled.next,
                      {.effective_date = "2026-05-01", .previous = rolled.current});
    BOOST_TEST(rolled.told().empty());
    Fixture other;
    other.assignment(edge1, "AccessEdgeExternal", other.next,
                     {.effective_date = "2026-07-23", .previous = other.current});
    BOOST_TEST(other.told().empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(edge)
BOOST_AUTO_TEST_SUITE(staged_all_edges_before_effective)

using namespace tests::support;
using tests::support::Deployment;

namespace {

constexpr auto av = "AudioVideoAuthentication";
constexpr auto edge1 = "edge1.contoso.com";
constexpr auto edge2 = "edge2.contoso.com";

struct Fixture : Deployment {
    Handle current;
    Handle next;
    Handle third;

    Fixture() {
        pool("edge.contoso.com", {edge1, edge2}, {model::Role::edge_server});
        pool("other.contoso.com", {"other.contoso.com"}, {model::Role::edge_server});
        const Handle ca = root("CN=CA");
        current = leaf({"old.contoso.com"}, ca);
        next = leaf({"new.contoso.com"}, ca);
        third = leaf({"third.contoso.com"}, ca);
    }
    std::vector<std::string> told() const {
        return tests::support::told(::rules::staged_all_edges_before_effective, evidence());
    }
    void stage(const char* server, const std::string& date = "2026-07-01") {
        assignment(server, av, next, {.effective_date = date, .previous = current});
    }
    std::string lacking(const std::string& server, const std::string& date = "2026-07-01") const {
        return server + " | " + thumbprint(next) + " | edge1.contoso.com | " + date + "T00:00:00Z";
    }
};

using Texts = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_CASE(staged_on_all) {
    Fixture d;
    d.stage(edge1);
    d.stage(edge2, "2026-07-02");
    d.assignment("other.contoso.com", av, d.current);
    BOOST_TEST(d.told().empty());
}

BOOST_AUTO_TEST_CASE(staged_on_one) {
    Fixture d;
    d.stage(edge1);
    d.assignment(edge2, av, d.current);
    BOOST_TEST(d.told() == Texts{d.lacking(edge2)}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(assigned_at_once_on_the_other) {
    Fixture d;
    d.stage(edge1);
    d.assignment(edge2, av, d.next);
    BOOST_TEST(d.told().empty());
}

BOOST_AUTO_TEST_CASE(an_export_without_the_use_tells) {
    Fixture d;
    d.stage(edge1);
    d.assignment(edge2, "Internal", d.third);
    BOOST_TEST(d.told() == Texts{d.lacking(edge2)}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(without_an_export_it_is_open) {
    Fixture d;
    d.stage(edge1);
    BOOST_TEST(d.told() == Texts{"open: " + d.lacking(edge2)}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(in_effect_on_one_and_the_other_uses_the_old_one) {
    Fixture d;
    d.stage(edge1, "2026-05-01");
    d.assignment(edge2, av, d.current);
    BOOST_TEST(d.told() == Texts{d.lacking(edge2, "2026-05-01")}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(in_effect_on_one_and_the_other_has_moved_on) {
    Fixture d;
    d.stage(edge1, "2026-05-01");
    d.assignment(edge2, av, d.third);
    BOOST_TEST(d.told().empty());
}

BOOST_AUTO_TEST_CASE(nothing_staged) {
    Fixture d;
    d.assignment(edge1, av, d.current);
    d.assignment(edge2, av, d.third);
    BOOST_TEST(d.told().empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

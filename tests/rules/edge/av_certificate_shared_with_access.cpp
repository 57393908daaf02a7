#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(edge)
BOOST_AUTO_TEST_SUITE(av_certificate_shared_with_access)

using namespace tests::support;
using tests::support::Deployment;

namespace {

constexpr auto av = "AudioVideoAuthentication";
constexpr auto edge1 = "edge1.contoso.com";

struct Fixture : Deployment {
    Handle combined;
    Handle own;

    Fixture() {
        pool("edge.contoso.com", {edge1}, {model::Role::edge_server});
        const Handle ca = root("CN=CA");
        combined = leaf({"sip.contoso.com"}, ca);
        own = leaf({"av.contoso.com"}, ca);
    }
    std::vector<std::string> told() const {
        return tests::support::told(::rules::av_certificate_shared_with_access, evidence());
    }
    void external(Handle handle) {
        assignment(edge1, "AccessEdgeExternal", handle);
        assignment(edge1, "DataEdgeExternal", handle);
    }
    std::string shared(const std::string& uses) const {
        return std::string(edge1) + " | " + thumbprint(combined) + " | " + uses;
    }
};

using Texts = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_CASE(shared_without_roll) {
    Fixture d;
    d.external(d.combined);
    d.assignment(edge1, av, d.combined);
    BOOST_TEST(d.told().empty());
}

BOOST_AUTO_TEST_CASE(staged_and_shared) {
    Fixture d;
    d.external(d.combined);
    d.assignment(edge1, av, d.combined, {.effective_date = "2026-07-01", .previous = d.own});
    BOOST_TEST(d.told() == Texts{d.shared("AccessEdgeExternal, DataEdgeExternal")},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(rolled_and_shared_with_one) {
    Fixture d;
    d.assignment(edge1, "AccessEdgeExternal", d.own);
    d.assignment(edge1, "DataEdgeExternal", d.combined);
    d.assignment(edge1, av, d.combined, {.effective_date = "2026-05-01"});
    BOOST_TEST(d.told() == Texts{d.shared("DataEdgeExternal")}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_old_one_was_shared_the_staged_one_is_not) {
    Fixture d;
    d.external(d.combined);
    d.assignment(edge1, av, d.own, {.effective_date = "2026-07-01", .previous = d.combined});
    BOOST_TEST(d.told().empty());
}

BOOST_AUTO_TEST_CASE(without_an_export_it_is_open) {
    Fixture d;
    d.pool("se.contoso.com", {"se.contoso.com"}, {model::Role::registrar});
    d.assignment("se.contoso.com", "Default", d.own);
    BOOST_TEST(d.told() == Texts{"open: edge1.contoso.com | – | –"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(edge)
BOOST_AUTO_TEST_SUITE(roll_unsupported_type)

using namespace tests::support;
using tests::support::Deployment;

namespace {

struct Fixture : Deployment {
    Handle next;

    Fixture() {
        enterprise("pool.contoso.com", {"fe1.contoso.com", "fe2.contoso.com"});
        pool("edge.contoso.com", {"edge1.contoso.com"}, {model::Role::edge_server});
        next = leaf({"new.contoso.com"}, root("CN=CA"));
    }
    std::vector<std::string> told() const {
        return tests::support::told(::rules::roll_unsupported_type, evidence());
    }
    void stage(const char* server, const char* use, const char* date = "2026-07-01") {
        assignment(server, use, next, {.effective_date = date});
    }
};

using Texts = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_CASE(the_types_that_benefit) {
    Fixture d;
    d.stage("edge1.contoso.com", "AudioVideoAuthentication");
    d.stage("fe1.contoso.com", "OAuthTokenIssuer");
    BOOST_TEST(d.told().empty());
}

BOOST_AUTO_TEST_CASE(other_types_are_one_finding_a_server) {
    Fixture d;
    d.stage("fe1.contoso.com", "Default");
    d.stage("fe1.contoso.com", "OAuthTokenIssuer");
    d.stage("fe1.contoso.com", "WebServicesInternal");
    d.stage("edge1.contoso.com", "AccessEdgeExternal");
    BOOST_TEST(
        d.told() == (Texts{"fe1.contoso.com | Default, WebServicesInternal | 2026-07-01T00:00:00Z",
                           "edge1.contoso.com | AccessEdgeExternal | 2026-07-01T00:00:00Z"}),
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_is_in_effect_or_has_no_meaning_here) {
    Fixture d;
    d.stage("fe1.contoso.com", "Default", "2026-05-01");
    d.stage("fe1.contoso.com", "iPhoneAPNService");
    d.stage("elsewhere.contoso.com", "Default");
    BOOST_TEST(d.told().empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

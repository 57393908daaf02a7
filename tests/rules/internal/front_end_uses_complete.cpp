#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(internal)
BOOST_AUTO_TEST_SUITE(front_end_uses_complete)

using namespace tests::support;
using model::Role;
using tests::support::Deployment;

namespace {

struct Fixture : Deployment {
    Handle handle;

    explicit Fixture(std::uint32_t version = 6) {
        standard_edition("se.contoso.com", {.version = version});
        handle = leaf({"se.contoso.com"}, root("CN=CA"));
    }
    std::vector<std::string> told() const {
        return tests::support::told(::rules::front_end_uses_complete, evidence());
    }
    void assign(const char* server, const std::vector<const char*>& uses,
                const AssignmentSpec& spec = {}) {
        for (const char* use : uses) {
            assignment(server, use, handle, spec);
        }
    }
};

using Texts = std::vector<std::string>;

constexpr auto se = "se.contoso.com";

}  // namespace

BOOST_AUTO_TEST_CASE(all_uses) {
    Fixture d;
    d.assign(se, {"Default", "WebServicesInternal", "WebServicesExternal", "OAuthTokenIssuer"});
    BOOST_TEST(d.told().empty());
}

BOOST_AUTO_TEST_CASE(a_missing_use) {
    Fixture d;
    d.assign(se, {"Default", "WebServicesInternal"});
    BOOST_TEST(d.told() == Texts{"se.contoso.com | WebServicesExternal"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_staged_certificate_is_assigned) {
    Fixture d;
    d.assign(se, {"Default", "WebServicesInternal"});
    d.assign(se, {"WebServicesExternal"}, {.effective_date = "2026-07-01"});
    BOOST_TEST(d.told().empty());
}

BOOST_AUTO_TEST_CASE(the_token_certificate_is_asked_for_where_some_server_has_it) {
    Fixture d;
    d.assign(se, {"Default", "WebServicesInternal", "WebServicesExternal"});
    BOOST_TEST(d.told().empty());  // TC3014 says it
    d.enterprise("pool.contoso.com", {"fe1.contoso.com"});
    d.assign("fe1.contoso.com", {"OAuthTokenIssuer"});
    // Of fe1 only the global certificate was exported.
    BOOST_TEST(d.told() == (Texts{"se.contoso.com | OAuthTokenIssuer",
                                  "open: fe1.contoso.com | Default, WebServicesInternal, "
                                  "WebServicesExternal"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(directors_have_no_token_certificate_and_edges_are_not_judged) {
    Fixture d;
    d.pool("dir.contoso.com", {"dir1.contoso.com"}, {Role::registrar, Role::web_services},
           {.is_director = true});
    d.pool("edge.contoso.com", {"edge1.contoso.com"}, {Role::edge_server});
    d.pool("med.contoso.com", {"med1.contoso.com"}, {Role::mediation_server});
    d.assign(se, {"Default", "WebServicesInternal", "WebServicesExternal", "OAuthTokenIssuer"});
    d.assign("dir1.contoso.com", {"Default"});
    d.assign("edge1.contoso.com", {"Internal"});
    d.assign("med1.contoso.com", {"WebServicesExternal"});
    BOOST_TEST(d.told() == Texts{"dir1.contoso.com | WebServicesInternal, WebServicesExternal"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_export_that_lost_something_proves_nothing) {
    for (const parsers::model::Fault fault :
         {parsers::model::Fault::unnamed_value, parsers::model::Fault::malformed_export}) {
        Fixture d;
        d.assign(se, {"Default"}, {.problem = fault});
        const Texts texts = d.told();
        BOOST_TEST_REQUIRE(texts.size() == 1u);
        BOOST_TEST(texts.front().starts_with("open: "));
    }
}

BOOST_AUTO_TEST_CASE(versions) {
    for (const std::uint32_t version : {5u, 6u, 7u, 8u}) {
        Fixture d(version);
        d.assign(se, {"Default", "WebServicesInternal"});
        BOOST_TEST(d.told() == Texts{version == 5 ? "not applicable"
                                                  : "se.contoso.com | WebServicesExternal"},
                   boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

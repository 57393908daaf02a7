#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(internal)
BOOST_AUTO_TEST_SUITE(oauth_same_on_all_front_ends)

using namespace tests::support;
using tests::support::Deployment;

namespace {

constexpr auto use = "OAuthTokenIssuer";

struct Fixture : Deployment {
    Handle one;
    Handle two;

    explicit Fixture(std::uint32_t version = 6) {
        enterprise("pool.contoso.com", {"fe1.contoso.com", "fe2.contoso.com"},
                   {.version = version});
        standard_edition("se.contoso.com", {.version = version});
        pool("dir.contoso.com", {"dir.contoso.com"}, {model::Role::registrar},
             {.version = version, .is_director = true});
        one = leaf({"contoso.com"}, root("CN=CA"));
        two = certificate({.subject = "CN=unseen", .is_supplied = false});
    }
    std::vector<std::string> told() const {
        return tests::support::told(::rules::oauth_same_on_all_front_ends, evidence());
    }
    void assign(const char* server, Handle handle, const AssignmentSpec& spec = {}) {
        assignment(server, use, handle, spec);
    }
    std::string odd(const char* server) const {
        return std::string(server) + " | " + thumbprint(two) + " | " + thumbprint(one);
    }
};

using Texts = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_CASE(all_the_same) {
    Fixture d;
    d.assign("fe1.contoso.com", d.one);
    d.assign("fe2.contoso.com", d.one);
    d.assign("se.contoso.com", d.one);
    // A Director issues no tokens.
    d.assign("dir.contoso.com", d.two);
    BOOST_TEST(d.told().empty());
}

BOOST_AUTO_TEST_CASE(the_minority_is_told) {
    Fixture d;
    d.assign("fe1.contoso.com", d.two);
    d.assign("fe2.contoso.com", d.one);
    d.assign("se.contoso.com", d.one);
    BOOST_TEST(d.told() == Texts{d.odd("fe1.contoso.com")}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(on_a_tie_the_first_counts) {
    Fixture d;
    d.assign("fe1.contoso.com", d.one);
    d.assign("fe2.contoso.com", d.two);
    const Texts texts = d.told();
    BOOST_TEST_REQUIRE(texts.size() == 2u);
    BOOST_TEST(texts[0] == d.odd("fe2.contoso.com"));
    BOOST_TEST(texts[1] == "open: se.contoso.com | – | " + d.thumbprint(d.one));
}

BOOST_AUTO_TEST_CASE(staged_is_not_compared) {
    Fixture d;
    d.assign("fe1.contoso.com", d.two, {.effective_date = "2026-07-01", .previous = d.one});
    d.assign("fe2.contoso.com", d.one);
    d.assign("se.contoso.com", d.one);
    BOOST_TEST(d.told().empty());
}

BOOST_AUTO_TEST_CASE(exports_of_different_times_may_hold_the_common_one) {
    Fixture d;
    d.assign("fe1.contoso.com", d.two, {.path = "old.xml"});
    d.assign("fe1.contoso.com", d.one, {.path = "new.xml"});
    d.assign("fe2.contoso.com", d.one);
    d.assign("se.contoso.com", d.one);
    BOOST_TEST(d.told().empty());
}

BOOST_AUTO_TEST_CASE(versions) {
    for (const std::uint32_t version : {5u, 6u, 7u, 8u}) {
        Fixture d(version);
        d.assign("fe1.contoso.com", d.one);
        d.assign("fe2.contoso.com", d.one);
        d.assign("se.contoso.com", d.two);
        const Texts expected =
            version == 5 ? Texts{"not applicable"} : Texts{d.odd("se.contoso.com")};
        BOOST_TEST(d.told() == expected, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

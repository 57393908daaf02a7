#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(trusted_roots)
BOOST_AUTO_TEST_SUITE(foreign_chain_matching_name)

using namespace tests::support;
using tests::support::Deployment;

namespace {

constexpr auto fe1 = "fe1.contoso.com";

struct Fixture : Deployment {
    Handle own;
    Handle namesake;

    explicit Fixture(std::uint32_t version = 6) {
        standard_edition(fe1, {.version = version});
        own = certificate({.subject = "CN=Root", .key = "own", .is_ca = true});
        namesake = certificate(
            {.subject = "CN=Root", .key = "other", .is_ca = true, .is_supplied = false});
        leaf({fe1}, own);
    }
    std::vector<std::string> told() const {
        return tests::support::told(::rules::foreign_chain_matching_name, evidence());
    }
};

using Texts = std::vector<std::string>;

const Texts found{"fe1.contoso.com/Root | CN=Root | # | fe1.contoso.com"};

}  // namespace

BOOST_AUTO_TEST_CASE(the_own_root_and_others) {
    Fixture d;
    d.root_store(fe1, {d.own, d.root("CN=Woodgrove")});
    BOOST_TEST(d.told().empty());
}

BOOST_AUTO_TEST_CASE(a_namesake_with_another_key) {
    Fixture d;
    d.root_store(fe1, {d.own, d.namesake, d.namesake});
    BOOST_TEST(d.told() == found, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_listing_of_no_server_is_compared_with_all) {
    Fixture d;
    d.root_store("", {d.namesake});
    BOOST_TEST(d.told() == Texts{"roots | CN=Root | # | fe1.contoso.com"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_renewed_root_with_its_cross_certificate_is_the_own_one) {
    Fixture d;
    d.certificate({.subject = "CN=Root", .issued_by = d.own, .key = "other", .is_ca = true});
    d.leaf({"x.contoso.com"}, d.namesake);
    d.root_store(fe1, {d.own, d.namesake});
    BOOST_TEST(d.told().empty());
}

BOOST_AUTO_TEST_CASE(without_a_proven_chain_it_is_open) {
    Deployment d;
    d.standard_edition(fe1);
    d.root_store(fe1, {d.root("CN=Root")});
    BOOST_TEST(told(::rules::foreign_chain_matching_name, d.evidence()) ==
                   Texts{"open: fe1.contoso.com/Root | – | – | –"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(other_servers_are_not_judged) {
    Fixture d;
    d.pool("edge.contoso.com", {"edge.contoso.com"}, {model::Role::edge_server});
    d.root_store("edge.contoso.com", {d.namesake});
    BOOST_TEST(d.told() == Texts{"not applicable"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(versions) {
    for (const std::uint32_t version : {5u, 6u, 7u, 8u}) {
        Fixture d(version);
        d.root_store(fe1, {d.namesake});
        BOOST_TEST(d.told() == (version <= 6 ? found : Texts{"not applicable"}),
                   boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(trusted_roots)
BOOST_AUTO_TEST_SUITE(trusted_root_not_self_signed)

using namespace tests::support;
using tests::support::Deployment;

namespace {

struct Fixture : Deployment {
    Handle authority;
    Handle below;

    explicit Fixture(std::uint32_t version = 6) {
        standard_edition("fe1.contoso.com", {.version = version});
        authority = root("CN=Root");
        below = certificate({.subject = "CN=Issuing", .issued_by = authority, .is_ca = true});
    }
    std::vector<std::string> told() const {
        return tests::support::told(::rules::trusted_root_not_self_signed, evidence());
    }
};

using Texts = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_CASE(roots_alone) {
    Fixture d;
    d.root_store("fe1.contoso.com", {d.authority});
    BOOST_TEST(d.told().empty());
}

BOOST_AUTO_TEST_CASE(a_subordinate_ca_is_told_once) {
    Fixture d;
    d.root_store("fe1.contoso.com", {d.authority, d.below, d.below});
    BOOST_TEST(d.told() == Texts{"fe1.contoso.com/Root | CN=Issuing | CN=Root | #"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_root_whose_name_is_encoded_in_two_ways) {
    Fixture d;
    const Handle odd = d.certificate({.subject = "CN=Odd", .issuer = "CN=odd", .is_ca = true});
    d.root_store("fe1.contoso.com", {odd});
    BOOST_TEST(d.told().empty());
}

BOOST_AUTO_TEST_CASE(a_listing_of_no_server) {
    Fixture d;
    d.root_store("", {d.below});
    const rules::Hits hits = ::rules::trusted_root_not_self_signed.check(d.evidence());
    BOOST_TEST_REQUIRE(hits.size() == 1u);
    BOOST_TEST(std::holds_alternative<rules::FileId>(hits.front().subject));
    BOOST_TEST(d.told() == Texts{"roots | CN=Issuing | CN=Root | #"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(without_a_topology) {
    Deployment d;
    const Handle below =
        d.certificate({.subject = "CN=Issuing", .issued_by = d.root("CN=Root"), .is_ca = true});
    d.root_store("", {below});
    BOOST_TEST(told(::rules::trusted_root_not_self_signed, d.evidence()).size() == 1u);
}

BOOST_AUTO_TEST_CASE(versions) {
    for (const std::uint32_t version : {5u, 6u, 7u, 8u}) {
        Fixture d(version);
        d.root_store("fe1.contoso.com", {d.below});
        BOOST_TEST(
            d.told().front() ==
            (version == 5 ? "not applicable" : "fe1.contoso.com/Root | CN=Issuing | CN=Root | #"));
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

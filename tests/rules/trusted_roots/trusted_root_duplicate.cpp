#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(trusted_roots)
BOOST_AUTO_TEST_SUITE(trusted_root_duplicate)

using namespace tests::support;
using tests::support::Deployment;

namespace {

struct Fixture : Deployment {
    Handle first;
    Handle renewed;  ///< name and key of the first
    Handle other;    ///< its name, another key

    explicit Fixture(std::uint32_t version = 6) {
        standard_edition("fe1.contoso.com", {.version = version});
        const auto make = [&](const char* key, const char* start) {
            return certificate(
                {.subject = "CN=Root", .key = key, .not_before = start, .is_ca = true});
        };
        first = make("one", "2020-01-01");
        renewed = make("one", "2024-01-01");
        other = make("two", "2024-01-01");
    }
    std::vector<std::string> told(const std::vector<Handle>& entries) {
        root_store("fe1.contoso.com", entries);
        return tests::support::told(::rules::trusted_root_duplicate, evidence());
    }
};

using Texts = std::vector<std::string>;

const Texts twice{"fe1.contoso.com/Root | CN=Root | 2"};

}  // namespace

BOOST_AUTO_TEST_CASE(each_once) {
    Fixture d;
    BOOST_TEST(d.told({d.first, d.other}).empty());
}

BOOST_AUTO_TEST_CASE(one_thumbprint_twice) {
    Fixture d;
    BOOST_TEST(d.told({d.first, d.first}) == twice, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(one_subject_and_key_twice) {
    Fixture d;
    BOOST_TEST(d.told({d.first, d.renewed}) == twice, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(three_of_a_kind_are_one_finding) {
    Fixture d;
    BOOST_TEST(d.told({d.first, d.renewed, d.first}) == Texts{"fe1.contoso.com/Root | CN=Root | 3"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(versions) {
    for (const std::uint32_t version : {5u, 6u, 7u, 8u}) {
        Fixture d(version);
        const bool is_bound = version == 6 || version == 7;
        BOOST_TEST(d.told({d.first, d.first}) == (is_bound ? twice : Texts{"not applicable"}),
                   boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

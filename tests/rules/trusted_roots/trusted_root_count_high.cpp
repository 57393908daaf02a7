#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(trusted_roots)
BOOST_AUTO_TEST_SUITE(trusted_root_count_high)

using namespace tests::support;
using tests::support::Deployment;

namespace {

std::vector<std::string> with(int count, std::uint32_t version = 6, std::size_t repeated = 0) {
    Deployment d;
    d.standard_edition("fe1.contoso.com", {.version = version});
    std::vector<Handle> roots;
    for (int number = 0; number < count; ++number) {
        roots.push_back(d.root("CN=Root " + std::to_string(number)));
    }
    const Handle first = roots.front();
    roots.insert(roots.end(), repeated, first);
    d.root_store("fe1.contoso.com", roots);
    return told(::rules::trusted_root_count_high, d.evidence());
}

using Texts = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_CASE(the_boundary) {
    BOOST_TEST(with(100).empty());
    BOOST_TEST(with(101) == Texts{"fe1.contoso.com/Root | 101 | 100"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_entry_that_comes_twice_counts_once) { BOOST_TEST(with(100, 6, 5).empty()); }

BOOST_AUTO_TEST_CASE(versions) {
    for (const std::uint32_t version : {5u, 6u, 7u, 8u}) {
        const bool is_bound = version == 6 || version == 7;
        BOOST_TEST(with(101, version).front() ==
                   (is_bound ? "fe1.contoso.com/Root | 101 | 100" : "not applicable"));
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

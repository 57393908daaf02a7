#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(trusted_roots)
BOOST_AUTO_TEST_SUITE(trusted_issuer_list_over_16k)

using namespace tests::support;
using tests::support::Deployment;

namespace {

/// Roots whose names take that many octets in the list: each has one common name, whose encoding
/// adds 13 octets to its characters, and 2 for the length in the list.
std::vector<Handle> roots_of(Deployment& deployment, std::size_t octets) {
    std::vector<Handle> roots;
    while (octets > 0) {
        const std::size_t wish = octets >= 120 ? 100 : octets;
        std::string name = std::to_string(roots.size() + 1000);
        name.resize(wish - 15, 'x');
        roots.push_back(deployment.root("CN=" + name));
        BOOST_REQUIRE(deployment.value(roots.back()).subject.der.size + 2 == wish);
        octets -= wish;
    }
    return roots;
}

std::vector<std::string> with(std::size_t octets, std::uint32_t version = 6,
                              bool is_twice = false) {
    Deployment d;
    d.standard_edition("fe1.contoso.com", {.version = version});
    std::vector<Handle> roots = roots_of(d, octets);
    if (is_twice) {
        const std::vector<Handle> again = roots;
        roots.insert(roots.end(), again.begin(), again.end());
    }
    d.root_store("fe1.contoso.com", roots);
    return told(::rules::trusted_issuer_list_over_16k, d.evidence());
}

using Texts = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_CASE(the_boundary) {
    BOOST_TEST(with(16384).empty());
    BOOST_TEST(with(16385) == Texts{"fe1.contoso.com/Root | 16385 | 16384"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_name_is_sent_once) { BOOST_TEST(with(16384, 6, true).empty()); }

BOOST_AUTO_TEST_CASE(versions) {
    for (const std::uint32_t version : {5u, 6u, 7u, 8u}) {
        BOOST_TEST(with(17000, version).front() ==
                   (version == 8 ? "not applicable" : "fe1.contoso.com/Root | 17000 | 16384"));
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

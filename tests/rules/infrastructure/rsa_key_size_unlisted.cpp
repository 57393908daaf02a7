#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(infrastructure)
BOOST_AUTO_TEST_SUITE(rsa_key_size_unlisted)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(table) {
    const auto key = [](model::KeyAlgorithm algorithm, std::uint32_t bits) {
        return one_server({.key_algorithm = algorithm, .key_bits = bits});
    };
    using model::KeyAlgorithm;
    check(::rules::rsa_key_size_unlisted,
          {{"1024", key(KeyAlgorithm::rsa, 1024), {}},
           {"2048", key(KeyAlgorithm::rsa, 2048), {}},
           {"4096", key(KeyAlgorithm::rsa, 4096), {}},
           {"1025", key(KeyAlgorithm::rsa, 1025), {"CN=fe1.contoso.com | # | 1025"}},
           {"3072", key(KeyAlgorithm::rsa, 3072), {"CN=fe1.contoso.com | # | 3072"}},
           {"8192", key(KeyAlgorithm::rsa, 8192), {"CN=fe1.contoso.com | # | 8192"}},
           {"for RSASSA-PSS only",
            key(KeyAlgorithm::rsa_pss, 3072),
            {"CN=fe1.contoso.com | # | 3072"}},
           {"shorter ones are another rule's", key(KeyAlgorithm::rsa, 1023), {}},
           {"of unknown size", key(KeyAlgorithm::rsa, 0), {}},
           {"other algorithms are another rule's", key(KeyAlgorithm::dsa, 3072), {}}});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

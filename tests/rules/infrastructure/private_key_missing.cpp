#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(infrastructure)
BOOST_AUTO_TEST_SUITE(private_key_missing)

using namespace tests::support;

BOOST_AUTO_TEST_CASE(table) {
    const auto held = [](model::KeyPresence presence) {
        return one_server({.paths = {"fe1.pfx"}, .key_presence = presence});
    };
    check(::rules::private_key_missing,
          {{"a bare certificate says nothing", held(model::KeyPresence::not_applicable), {}},
           {"with its key", held(model::KeyPresence::present), {}},
           {"without", held(model::KeyPresence::absent), {"CN=fe1.contoso.com | # | fe1.pfx"}}});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

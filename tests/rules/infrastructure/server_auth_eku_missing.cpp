#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(infrastructure)
BOOST_AUTO_TEST_SUITE(server_auth_eku_missing)

using namespace tests::support;

BOOST_AUTO_TEST_CASE(table) {
    using namespace parsers::model::oid;
    check(::rules::server_auth_eku_missing,
          {{"serverAuth alone", one_server({.eku = {{server_auth}}}), {}},
           {"serverAuth among others", one_server({.eku = {{client_auth, server_auth}}}), {}},
           {"any extended key usage", one_server({.eku = {{any_extended_key_usage}}}), {}},
           {"clientAuth alone",
            one_server({.eku = {{client_auth}}}),
            {"CN=fe1.contoso.com | # | 1.3.6.1.5.5.7.3.2"}}});
}

BOOST_AUTO_TEST_CASE(a_certificate_without_the_extension_is_good_for_any_use) {
    rules::Evidence evidence = one_server({});
    for (auto& certificate : evidence.bundle.certificates) {
        certificate->has_extended_key_usage = false;
        certificate->extended_key_usage.clear();
    }
    BOOST_TEST(told(::rules::server_auth_eku_missing, evidence).empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

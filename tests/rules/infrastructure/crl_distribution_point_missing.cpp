#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(infrastructure)
BOOST_AUTO_TEST_SUITE(crl_distribution_point_missing)

using namespace tests::support;

BOOST_AUTO_TEST_CASE(table) {
    check(::rules::crl_distribution_point_missing,
          {{"one address", one_server({}), {}},
           {"an LDAP address is one as well",
            one_server({.crl_distribution_points = {"ldap:///CN=Contoso%20CA"}}),
            {}},
           {"none",
            one_server({.crl_distribution_points = {}}),
            {"CN=fe1.contoso.com | # | CN=Contoso CA"}},
           {"a self-signed certificate is nobody's to revoke",
            one_server({.subject = "CN=fe1.contoso.com",
                        .dns = {"fe1.contoso.com"},
                        .issuer = "CN=fe1.contoso.com",
                        .crl_distribution_points = {}}),
            {}}});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

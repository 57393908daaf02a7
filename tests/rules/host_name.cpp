#include "rules/host_name.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(host_name)

BOOST_AUTO_TEST_CASE(host_names) {
    for (const char* name : {"fe1.contoso.com", "a.b", "FE-1.contoso.com", "fe_1.contoso.com",
                             "*.contoso.com", "m\xc3\xbcnchen.de", "1.contoso.com"}) {
        BOOST_TEST(::rules::is_fqdn(name), name);
    }
}

BOOST_AUTO_TEST_CASE(other_texts) {
    for (const char* text :
         {"", ".", "fe1", "fe1.", ".com", "a..b", "Contoso Root CA", "10.0.0.1", "fe*.contoso.com",
          "*.", "fe1.contoso.com:443", "a@contoso.com", "https://contoso.com"}) {
        BOOST_TEST(!::rules::is_fqdn(text), text);
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

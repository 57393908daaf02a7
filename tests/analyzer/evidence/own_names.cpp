#include "analyzer/evidence/own_names.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(evidence)
BOOST_AUTO_TEST_SUITE(own_names)

BOOST_AUTO_TEST_CASE(names_are_found_whatever_their_order_and_length) {
    const OwnNames names({"sip.contoso.com", "b", "fe2.contoso.com", "a", "fe1.contoso.com", "b"});
    for (const char* name : {"a", "b", "fe1.contoso.com", "fe2.contoso.com", "sip.contoso.com"}) {
        BOOST_TEST(names.has(name), name);
    }
    for (const char* name : {"", "c", "fe3.contoso.com", "contoso.com", "sip.contoso.com."}) {
        BOOST_TEST(!names.has(name), name);
    }
    BOOST_TEST(std::distance(names.begin(), names.end()) == 5);
    BOOST_TEST(OwnNames({}).empty());
    BOOST_TEST(!OwnNames({}).has(""));
}

BOOST_AUTO_TEST_CASE(a_wildcard_covers_one_label) {
    const OwnNames names({"*.contoso.com", "fabrikam.com"});
    for (const char* name : {"fabrikam.com", "fe1.contoso.com", "*.contoso.com"}) {
        BOOST_TEST(names.cover(name), name);
    }
    for (const char* name : {"contoso.com", "a.b.contoso.com", "sip.fabrikam.com", "contoso"}) {
        BOOST_TEST(!names.cover(name), name);
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

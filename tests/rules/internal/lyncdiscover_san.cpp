#include <boost/test/unit_test.hpp>

#include "tests/support/internal.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(internal)
BOOST_AUTO_TEST_SUITE(lyncdiscover_san)

BOOST_AUTO_TEST_CASE(names_of_autodiscover) {
    tests::support::check_autodiscover(::rules::lyncdiscover_san, "WebServicesExternal",
                                       "lyncdiscover", "lyncdiscoverinternal");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

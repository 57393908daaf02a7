#define BOOST_TEST_MODULE topocert
#include <boost/test/unit_test.hpp>

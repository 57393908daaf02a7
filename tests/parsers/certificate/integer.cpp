#include "parsers/certificate/integer.hpp"

#include <boost/test/unit_test.hpp>
#include <string_view>

using namespace std::string_view_literals;
using parsers::certificate::bit_length;
using parsers::certificate::small_integer;

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(certificate)
BOOST_AUTO_TEST_SUITE(integer)

BOOST_AUTO_TEST_CASE(small) {
    BOOST_TEST(small_integer("\x02\x01\x00"sv).value_or(9) == 0u);
    BOOST_TEST(small_integer("\x02\x01\x7f"sv).value_or(9) == 127u);
    BOOST_TEST(small_integer("\x02\x02\x00\x80"sv).value_or(9) == 128u);
    BOOST_TEST(small_integer("\x02\x05\x00\xff\xff\xff\xff"sv).value_or(9) == 0xffffffffu);
    BOOST_TEST(small_integer("\x02\x05\x01\x00\x00\x00\x00"sv).value_or(9) == 0xffffffffu);
    BOOST_TEST(!small_integer("\x02\x01\x80"sv).has_value());
    BOOST_TEST(!small_integer("\x02\x00"sv).has_value());
    BOOST_TEST(!small_integer("\x0a\x01\x01"sv).has_value());
    BOOST_TEST(!small_integer(""sv).has_value());
}

BOOST_AUTO_TEST_CASE(bits) {
    BOOST_TEST(bit_length(""sv) == 0u);
    BOOST_TEST(bit_length("\x00"sv) == 0u);
    BOOST_TEST(bit_length("\x01"sv) == 1u);
    BOOST_TEST(bit_length("\x00\xff\x00"sv) == 16u);
    BOOST_TEST(bit_length("\x7f\x00"sv) == 15u);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

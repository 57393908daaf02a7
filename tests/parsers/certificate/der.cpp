#include "parsers/certificate/der.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

using namespace std::string_literals;
using namespace std::string_view_literals;
using parsers::certificate::contents_of;
using parsers::certificate::DerReader;
namespace tag = parsers::certificate::tag;

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(certificate)
BOOST_AUTO_TEST_SUITE(der)

BOOST_AUTO_TEST_CASE(elements) {
    const struct {
        std::string_view what;
        std::string bytes;
        std::string_view contents;
        std::size_t size;
    } cases[] = {
        {"a short length", "\x04\x02\x61\x62rest"s, "ab", 4},
        {"no contents", "\x05\x00"s, "", 2},
        {"a long length", "\x04\x81\x02\x61\x62"s, "ab", 5},
        {"a length with leading zeros", "\x04\x84\x00\x00\x00\x02\x61\x62"s, "ab", 8},
        {"a tag number above 30", "\x9f\x81\x01\x01x"s, "x", 5},
        {"an indefinite length", "\x30\x80\x04\x01\x61\x00\x00rest"s, "\x04\x01\x61", 7},
        {"indefinite lengths in each other", "\x30\x80\x30\x80\x00\x00\x04\x00\x00\x00"s,
         "\x30\x80\x00\x00\x04\x00"sv, 10},
        {"zeros that end nothing", "\x30\x80\x04\x02\x00\x00\x00\x00"s, "\x04\x02\x00\x00"sv, 8},
    };
    for (const auto& test : cases) {
        BOOST_TEST_CONTEXT(test.what) {
            DerReader reader(test.bytes);
            const auto element = reader.next();
            BOOST_REQUIRE(element.has_value());
            BOOST_TEST(element->contents == test.contents);
            BOOST_TEST(element->whole == test.bytes.substr(0, test.size));
            BOOST_TEST(reader.rest() == test.bytes.substr(test.size));
        }
    }
}

BOOST_AUTO_TEST_CASE(no_elements) {
    const std::string too_deep = [] {
        std::string bytes;
        for (int level = 0; level < 33; ++level) {
            bytes += "\x30\x80"sv;
        }
        return bytes + std::string(66, '\0');
    }();
    const struct {
        std::string_view what;
        std::string bytes;
    } cases[] = {
        {"nothing", ""},
        {"a tag alone", "\x30"},
        {"too little", "\x04\x03\x61\x62"},
        {"a length that is cut off", "\x04\x82\x01"},
        {"a length of nine octets", "\x04\x89\x00\x00\x00\x00\x00\x00\x00\x00\x00"s},
        {"a length beyond everything", "\x04\x84\xff\xff\xff\xff"},
        {"a tag that does not end", "\x1f\x81\x82"},
        {"a tag without length", "\x1f\x01"},
        {"an indefinite primitive", "\x04\x80\x00\x00"s},
        {"an indefinite length without end", "\x30\x80\x04\x01\x61\x00"s},
        {"an indefinite length around half an element", "\x30\x80\x04\x05\x00\x00"s},
        {"too many indefinite lengths", too_deep},
    };
    for (const auto& test : cases) {
        BOOST_TEST_CONTEXT(test.what) {
            DerReader reader(test.bytes);
            BOOST_TEST(!reader.next().has_value());
            BOOST_TEST(reader.rest() == test.bytes);
        }
    }
}

BOOST_AUTO_TEST_CASE(only_the_tag_asked_for) {
    DerReader reader("\x02\x01\x07\x05\x00"sv);
    BOOST_TEST(!reader.next(tag::null).has_value());
    BOOST_TEST(reader.is_next(tag::integer));
    BOOST_TEST(reader.next(tag::integer).has_value());
    BOOST_TEST(!reader.at_end());
    BOOST_TEST(reader.next(tag::null).has_value());
    BOOST_TEST(reader.at_end());
    BOOST_TEST(contents_of("\x04\x01x?"sv, tag::octet_string).value_or("") == "x");
    BOOST_TEST(!contents_of("\x04\x01x"sv, tag::null).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

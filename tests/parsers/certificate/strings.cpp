#include "parsers/certificate/strings.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

#include "parsers/certificate/der.hpp"

using namespace std::string_view_literals;
using parsers::certificate::append_character;
using parsers::certificate::string_text;
using parsers::certificate::take_character;
namespace tag = parsers::certificate::tag;

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(certificate)
BOOST_AUTO_TEST_SUITE(strings)

BOOST_AUTO_TEST_CASE(text_of_every_type) {
    const struct {
        std::string_view what;
        std::uint8_t tag;
        std::string_view contents;
        std::string_view text;
    } cases[] = {
        {"UTF8String", tag::utf8_string, "Привет", "Привет"},
        {"PrintableString", tag::printable_string, "abc", "abc"},
        {"UTF-8 where ASCII should be", tag::printable_string, "é", "é"},
        {"Latin-1 where ASCII should be", tag::ia5_string, "caf\xe9!", "caf\xef\xbf\xbd!"},
        {"UTF-8 cut off", tag::utf8_string, "a\xe2\x82", "a\xef\xbf\xbd"},
        {"an overlong form", tag::utf8_string, "\xc0\x80", "\xef\xbf\xbd\xef\xbf\xbd"},
        {"TeletexString", tag::teletex_string, "caf\xe9", "café"},
        {"BMPString", tag::bmp_string, "\x00\x41\x04\x1f"sv, "AП"},
        {"a surrogate pair", tag::bmp_string, "\xd8\x3d\xde\x00"sv, "😀"},
        {"half a pair, then a letter", tag::bmp_string, "\xd8\x3d\x00\x41"sv,
         "\xef\xbf\xbd"
         "A"},
        {"half a pair at the end", tag::bmp_string, "\x00\x41\xd8\x3d"sv, "A\xef\xbf\xbd"},
        {"half a unit", tag::bmp_string, "\x00\x41\x00"sv, "A\xef\xbf\xbd"},
        {"UniversalString", tag::universal_string, "\x00\x01\xf6\x00"sv, "😀"},
        {"beyond Unicode", tag::universal_string, "\x00\x11\x00\x00"sv, "\xef\xbf\xbd"},
        {"half a character", tag::universal_string, "\x00\x00"sv, "\xef\xbf\xbd"},
    };
    for (const auto& test : cases) {
        BOOST_TEST_CONTEXT(test.what) {
            BOOST_TEST(parsers::certificate::is_string(test.tag));
            BOOST_TEST(string_text(test.tag, test.contents) == test.text);
        }
    }
    BOOST_TEST(!parsers::certificate::is_string(tag::octet_string));
    BOOST_TEST(!parsers::certificate::is_string(tag::sequence));
}

BOOST_AUTO_TEST_CASE(every_character_there_and_back) {
    for (char32_t character = 0; character < 0x110000; character += 7) {
        std::string text;
        append_character(text, character);
        BOOST_REQUIRE(parsers::certificate::valid_utf8(text) == text);
        std::string_view rest = text;
        const bool is_surrogate = character >= 0xd800 && character < 0xe000;
        BOOST_REQUIRE(take_character(rest) == (is_surrogate ? U'\xfffd' : character));
        BOOST_REQUIRE(rest.empty());
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

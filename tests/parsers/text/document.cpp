#include "parsers/text/document.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(text)
BOOST_AUTO_TEST_SUITE(document)

using namespace std::string_view_literals;
using parsers::model::FileId;
using parsers::model::Location;
using parsers::text::Document;
using parsers::text::Encoding;

namespace {

/// BMP and astral text as UTF-16.
std::string utf16(std::u16string_view text, bool is_little, bool has_bom) {
    std::string bytes;
    const auto put = [&](char16_t unit) {
        const char low = static_cast<char>(unit & 0xFF);
        const char high = static_cast<char>(unit >> 8);
        bytes += is_little ? low : high;
        bytes += is_little ? high : low;
    };
    if (has_bom) {
        put(0xFEFF);
    }
    for (const char16_t unit : text) {
        put(unit);
    }
    return bytes;
}

Document read(std::string_view bytes) { return Document::read(bytes, FileId{7}); }

Location find(const Document& document, std::string_view part) {
    const std::size_t at = document.utf8().find(part);
    return document.locate(at, at + part.size());
}

}  // namespace

BOOST_AUTO_TEST_CASE(encoding_and_byte_order_mark) {
    const std::u16string_view text = u"<a>\u00E9</a>";
    const struct {
        std::string what;
        std::string bytes;
        Encoding encoding;
        std::uint64_t offset;  ///< of the é
    } cases[] = {
        {"UTF-8", "<a>\xC3\xA9</a>", Encoding::utf8, 3},
        {"UTF-8 with BOM", "\xEF\xBB\xBF<a>\xC3\xA9</a>", Encoding::utf8, 6},
        {"UTF-16LE", utf16(text, true, false), Encoding::utf16_le, 6},
        {"UTF-16LE with BOM", utf16(text, true, true), Encoding::utf16_le, 8},
        {"UTF-16BE", utf16(text, false, false), Encoding::utf16_be, 6},
        {"UTF-16BE with BOM", utf16(text, false, true), Encoding::utf16_be, 8},
    };
    for (const auto& [what, bytes, encoding, offset] : cases) {
        BOOST_TEST_CONTEXT(what) {
            const Document document = read(bytes);
            BOOST_TEST(document.utf8() == "<a>\xC3\xA9</a>");
            BOOST_TEST((document.encoding() == encoding));
            BOOST_TEST(document.problems().empty());
            const Location place = find(document, "\xC3\xA9");
            BOOST_TEST(place.file.value == 7u);
            BOOST_TEST(place.line == 1u);
            BOOST_TEST(place.column == 4u);
            BOOST_TEST(place.end_column == 5u);
            BOOST_TEST(place.offset == offset);
            BOOST_TEST(place.size == 2u);
        }
    }
}

BOOST_AUTO_TEST_CASE(binary_is_not_taken_for_utf16) {
    BOOST_TEST((read("\x30\x82\x01\x00"sv).encoding() == Encoding::utf8));
    BOOST_TEST((read("\x00\x00\x00\x00"sv).encoding() == Encoding::utf8));
    BOOST_TEST((read("P\x00\x03\x04"sv).encoding() == Encoding::utf8));
}

BOOST_AUTO_TEST_CASE(line_ends_of_every_kind) {
    const Document document = read("one\ntwo\r\nthree\rfour\n");
    BOOST_TEST(document.lines() == 5u);
    BOOST_TEST(document.line(1) == "one");
    BOOST_TEST(document.line(2) == "two");
    BOOST_TEST(document.line(3) == "three");
    BOOST_TEST(document.line(4) == "four");
    BOOST_TEST(document.line(5) == "");
    BOOST_TEST(document.line(0) == "");
    BOOST_TEST(document.line(6) == "");
    BOOST_TEST(find(document, "two").line == 2u);
    BOOST_TEST(find(document, "three").line == 3u);
    BOOST_TEST(find(document, "four").line == 4u);
    BOOST_TEST(find(document, "four").column == 1u);
}

BOOST_AUTO_TEST_CASE(columns_count_utf16_units) {
    // U+1F600 takes two units, U+00E9 one.
    const Document narrow = read("\xC3\xA9\xF0\x9F\x98\x80x\n y");
    BOOST_TEST(find(narrow, "x").column == 4u);
    BOOST_TEST(find(narrow, "x").offset == 6u);
    BOOST_TEST(find(narrow, "y").column == 2u);
    const Document wide = read(utf16(u"\u00E9\U0001F600x\r\n y", true, true));
    BOOST_TEST(find(wide, "x").column == 4u);
    BOOST_TEST(find(wide, "x").offset == 8u);
    BOOST_TEST(find(wide, "y").line == 2u);
    BOOST_TEST(find(wide, "y").column == 2u);
    BOOST_TEST(find(wide, "y").offset == 16u);
}

BOOST_AUTO_TEST_CASE(a_place_over_several_lines) {
    const Location place = find(read("a\n<b\n c>"), "<b\n c>");
    BOOST_TEST(place.line == 2u);
    BOOST_TEST(place.column == 1u);
    BOOST_TEST(place.end_line == 3u);
    BOOST_TEST(place.end_column == 4u);
    BOOST_TEST(place.offset == 2u);
    BOOST_TEST(place.size == 6u);
}

BOOST_AUTO_TEST_CASE(undecodable_utf8) {
    const struct {
        std::string_view what;
        std::string_view bytes;
        std::string_view text;
        std::uint64_t size;
    } cases[] = {
        {"a stray continuation", "ab\x80z", "ab\xEF\xBF\xBDz", 1},
        {"an overlong form", "ab\xC0z", "ab\xEF\xBF\xBDz", 1},
        {"Windows-1252", "ab\xFCz", "ab\xEF\xBF\xBDz", 1},
        {"three of four bytes", "ab\xF0\x9F\x98z", "ab\xEF\xBF\xBDz", 3},
        {"a genuine U+FFFD besides", "ab\xFF\xEF\xBF\xBDz", "ab\xEF\xBF\xBD\xEF\xBF\xBDz", 1},
    };
    for (const auto& [what, bytes, text, size] : cases) {
        BOOST_TEST_CONTEXT(what) {
            const Document document = read(bytes);
            BOOST_TEST(document.utf8() == text);
            BOOST_REQUIRE(document.problems().size() == 1u);
            const auto& problem = document.problems().front();
            BOOST_TEST((problem.fault == parsers::model::Fault::undecodable_text));
            BOOST_TEST(problem.detail == "UTF-8");
            BOOST_TEST(problem.place.column == 3u);
            BOOST_TEST(problem.place.offset == 2u);
            BOOST_TEST(problem.place.size == size);
            BOOST_TEST(find(document, "z").offset == bytes.size() - 1);
        }
    }
    BOOST_TEST(read("\xED\xA0\x80").utf8() == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
    BOOST_TEST(read("a\x80\x80").problems().size() == 1u);
}

BOOST_AUTO_TEST_CASE(undecodable_utf16) {
    const Document lone = read(utf16(std::u16string{u'<', u'a', 0xD800, u'z'}, true, true));
    BOOST_TEST(lone.utf8() == "<a\xEF\xBF\xBDz");
    BOOST_REQUIRE(lone.problems().size() == 1u);
    BOOST_TEST(lone.problems()[0].detail == "UTF-16");
    BOOST_TEST(lone.problems()[0].place.column == 3u);
    BOOST_TEST(lone.problems()[0].place.offset == 6u);
    BOOST_TEST(lone.problems()[0].place.size == 2u);
    BOOST_TEST(find(lone, "z").column == 4u);

    const Document odd = read(utf16(u"<a", false, true) + "x");
    BOOST_TEST(odd.utf8() == "<a\xEF\xBF\xBD");
    BOOST_REQUIRE(odd.problems().size() == 1u);
    BOOST_TEST(odd.problems()[0].place.offset == 6u);
    BOOST_TEST(odd.problems()[0].place.size == 1u);
}

BOOST_AUTO_TEST_CASE(long_lines_and_texts) {
    std::string text;
    for (int i = 0; i < 20000; ++i) {
        text += "\xF0\x9F\x98\x80\xC3\xA9";
    }
    for (const std::string& end : {std::string("|"), std::string("\xFF|")}) {
        const Document document = read("first\r\n" + text + end);
        const Location place = find(document, "|");
        BOOST_TEST(place.line == 2u);
        BOOST_TEST(place.column == 60000u + end.size());
        BOOST_TEST(place.offset == 7u + text.size() + end.size() - 1);
    }
}

BOOST_AUTO_TEST_CASE(places_are_cut_to_the_text) {
    const Document empty = read("");
    BOOST_TEST(empty.lines() == 1u);
    BOOST_TEST(empty.locate(5, 9).column == 1u);
    BOOST_TEST(Document{}.locate(5, 9).line == 1u);
    const Location past = read("ab").locate(1, 99);
    BOOST_TEST(past.end_column == 3u);
    BOOST_TEST(past.size == 1u);
    // The middle of a character is its start.
    BOOST_TEST(read("\xC3\xA9").locate(1, 1).column == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

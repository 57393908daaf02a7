#include "analyzer/report/snippet.hpp"

#include <string>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(report)
BOOST_AUTO_TEST_SUITE(snippet)

using ::analyzer::report::Snippets;
using ::analyzer::report::Stretch;
using parsers::model::FileId;
using parsers::text::Document;

namespace {

std::string shown(const std::optional<Stretch>& stretch) {
    if (!stretch) {
        return "nothing";
    }
    return std::to_string(stretch->line) + ":" + std::to_string(stretch->column) + "-" +
           std::to_string(stretch->end_line) + ":" + std::to_string(stretch->end_column) + " " +
           std::string(stretch->text);
}

/// The snippet of the first occurrence of `part`, and its surroundings.
struct Found {
    std::string inner, outer;
};
Found find(const std::string& text, const std::string& part) {
    const Document document = Document::read(text, FileId{0});
    const std::size_t begin = document.utf8().find(part);
    const Snippets snippets(document);
    const auto inner = snippets.at(document.locate(begin, begin + part.size()));
    return {shown(inner), inner ? shown(snippets.around(*inner)) : "nothing"};
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_place_has_its_line_before_and_behind) {
    const Found found = find("<a>\n  <b x='1'>\n  <c/>\n</a>\n", "<b x='1'>");
    BOOST_TEST(found.inner == "2:3-2:12 <b x='1'>");
    BOOST_TEST(found.outer == "1:1-3:7 <a>\n  <b x='1'>\n  <c/>");
}

BOOST_AUTO_TEST_CASE(the_first_line_has_none_before) {
    const Found found = find("<a>\n<b/>", "<a>");
    BOOST_TEST(found.outer == "1:1-2:5 <a>\n<b/>");
}

BOOST_AUTO_TEST_CASE(nothing_is_around_the_whole) {
    const Found found = find("<a/>", "<a/>");
    BOOST_TEST(found.inner == "1:1-1:5 <a/>");
    BOOST_TEST(found.outer == "nothing");
}

BOOST_AUTO_TEST_CASE(columns_are_utf16_code_units) {
    const Found found = find("<é 😀 я><b/>", "<b/>");
    BOOST_TEST(found.inner == "1:9-1:13 <b/>");
}

BOOST_AUTO_TEST_CASE(a_long_line_is_cut) {
    const std::string filler(3000, 'x');
    const Found found = find(filler + "я<b/>" + filler, "<b/>");
    BOOST_TEST(found.inner == "1:3002-1:3006 <b/>");
    BOOST_TEST(found.outer.substr(0, 15) == "1:2903-1:3106 x");
}

BOOST_AUTO_TEST_CASE(a_start_tag_over_lines_is_one_place) {
    const Found found = find("<a>\r\n<b\r\n x='1'>\r\n</a>", "<b\r\n x='1'>");
    BOOST_TEST(found.inner == "2:1-3:8 <b\r\n x='1'>");
    BOOST_TEST(found.outer == "1:1-4:5 <a>\r\n<b\r\n x='1'>\r\n</a>");
}

BOOST_AUTO_TEST_CASE(a_place_outside_the_text_has_no_snippet) {
    const Document document = Document::read("<a/>", FileId{0});
    const Snippets snippets(document);
    BOOST_TEST(!snippets.at({.file = FileId{0}}).has_value());
    BOOST_TEST(
        !snippets.at({.file = FileId{0}, .line = 9, .column = 1, .end_line = 9, .end_column = 2})
             .has_value());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

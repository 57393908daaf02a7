#include "analyzer/report/json.hpp"

#include <sstream>
#include <string>

#include <rapidjson/document.h>
#include <boost/test/unit_test.hpp>

using ::analyzer::report::Json;

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(json)

namespace {

void write_element(Json& json, int number) {
    json.begin_object().pair("number", number).member("names").begin_array();
    json.value("a").value("b").end_array().end_object();
}

/// Six elements, in the document itself or spliced in by twos.
std::string document(bool is_spliced) {
    std::ostringstream out;
    {
        Json json(out);
        json.begin_object().member("outer").begin_object().member("list").begin_array();
        for (int number = 0; number < 6; number += 2) {
            if (is_spliced) {
                Json apart = Json::within(3);
                write_element(apart, number);
                write_element(apart, number + 1);
                json.splice(apart.elements());
            } else {
                write_element(json, number);
                write_element(json, number + 1);
            }
        }
        json.end_array().pair("last", true).end_object().end_object();
    }
    return out.str();
}

}  // namespace

BOOST_AUTO_TEST_CASE(elements_written_apart_stand_as_if_written_in_place) {
    BOOST_TEST(document(true) == document(false));
    BOOST_TEST(document(true).find("\"number\": 5,\n") != std::string::npos);
}

/// Elements larger than what is gathered before it goes to the stream.
BOOST_AUTO_TEST_CASE(many_and_large_elements_keep_their_order) {
    std::ostringstream out;
    std::string expected = "[";
    {
        Json json(out);
        json.begin_array();
        for (const std::size_t size : {1u, 70'000u, 10u, 60'000u, 60'000u, 200'000u, 1u}) {
            Json apart = Json::within(1);
            apart.value(std::string(size, 'x'));
            json.splice(apart.elements());
            expected += "\n  \"" + std::string(size, 'x') + "\",";
        }
        json.end_array();
    }
    expected.back() = '\n';
    BOOST_TEST((out.str() == expected + "]\n"));
}

/// What needs no escape takes another way than what does: every character at every place of words
/// and what is left behind them.
BOOST_AUTO_TEST_CASE(what_needs_an_escape_gets_one_wherever_it_stands) {
    for (std::size_t size = 1; size < 20; ++size) {
        for (std::size_t at = 0; at < size; ++at) {
            for (unsigned code = 0; code < 0x80; ++code) {
                std::string text = std::string("\xC3\xA9") + std::string(size, 'a') + "\x7F";
                text[at + 2] = static_cast<char>(code);
                std::ostringstream out;
                Json(out).value(text);
                rapidjson::Document read;
                read.Parse(out.str().c_str());
                BOOST_REQUIRE(!read.HasParseError());
                BOOST_REQUIRE(std::string(read.GetString(), read.GetStringLength()) == text);
                const bool is_escaped = out.str().find('\\') != std::string::npos;
                BOOST_REQUIRE(is_escaped == (code < 0x20 || code == '"' || code == '\\'));
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

#include "analyzer/report/json.hpp"

#include <sstream>
#include <string>

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

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

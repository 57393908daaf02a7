#include "parsers/assignment/json.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(assignment)
BOOST_AUTO_TEST_SUITE(json)

using namespace parsers::assignment;
using parsers::model::Fault;

namespace {

Values read(std::string_view text, Limits limits = {}) { return read_json(text, limits); }

}  // namespace

BOOST_AUTO_TEST_CASE(kinds) {
    const Values values =
        read(R"({"t":"a\u00e9","n":-1.5e3,"b":true,"z":null,"l":[1,"x"],"o":{"i":2}})");
    BOOST_REQUIRE(values.values.size() == 1u);
    const Value& object = values.values[0];
    BOOST_TEST((object.kind == Value::Kind::object));
    BOOST_TEST(text_of(object, "T") == "a\xC3\xA9");
    BOOST_TEST((object.find("n")->kind == Value::Kind::number));
    BOOST_TEST(text_of(object, "n") == "-1.5e3");
    BOOST_TEST((object.find("b")->kind == Value::Kind::boolean));
    BOOST_TEST((object.find("z")->kind == Value::Kind::null));
    BOOST_REQUIRE(items_of(*object.find("l")) != nullptr);
    BOOST_TEST(items_of(*object.find("l"))->size() == 2u);
    BOOST_TEST(text_of(*object.find("o"), "i") == "2");
}

BOOST_AUTO_TEST_CASE(wrapped_by_windows_powershell) {
    const Values values = read(
        R"({"d":{"value":"\/Date(0)\/","DateTime":"Thursday"},"l":{"value":["a","b"],"Count":2}})");
    BOOST_REQUIRE(values.values.size() == 1u);
    BOOST_TEST(text_of(values.values[0], "d") == "/Date(0)/");
    BOOST_REQUIRE(items_of(*values.values[0].find("l")) != nullptr);
    BOOST_TEST(items_of(*values.values[0].find("l"))->size() == 2u);
}

BOOST_AUTO_TEST_CASE(one_array_or_several_documents) {
    BOOST_TEST(read(R"([{"a":1},{"a":2}])").values.size() == 2u);
    BOOST_TEST(read("{\"a\":1}\r\n[{\"a\":2},{\"a\":3}]\n").values.size() == 3u);
    BOOST_TEST(read("[]").values.empty());
    BOOST_TEST(read("").values.empty());
}

BOOST_AUTO_TEST_CASE(places) {
    const std::string_view text = R"([ {"a" : "x"}, {"b":[1, 22]} ])";
    const Values values = read(text);
    BOOST_REQUIRE(values.values.size() == 2u);
    const auto slice = [&](const Value& value) {
        return text.substr(value.begin, value.end - value.begin);
    };
    BOOST_TEST(slice(values.values[0]) == R"({"a" : "x"})");
    BOOST_TEST(slice(*values.values[0].find("a")) == "\"x\"");
    BOOST_TEST(slice(values.values[1].find("b")->items[0]) == "1");
    BOOST_TEST(slice(values.values[1].find("b")->items[1]) == "22");
}

BOOST_AUTO_TEST_CASE(what_was_complete_counts) {
    const Values values = read(R"([{"a":1},{"a":2},{"a":)");
    BOOST_REQUIRE(values.values.size() == 2u);
    BOOST_TEST(text_of(values.values[1], "a") == "2");
    BOOST_REQUIRE(values.flaws.size() == 1u);
    BOOST_TEST((values.flaws[0].fault == Fault::malformed_export));
    BOOST_TEST(values.flaws[0].detail == "JSON");
}

BOOST_AUTO_TEST_CASE(limits) {
    Limits few;
    few.values = 3;
    const Values cut = read("[1,2,3,4]", few);
    BOOST_REQUIRE(cut.flaws.size() == 1u);
    BOOST_TEST((cut.flaws[0].fault == Fault::limit_exceeded));

    const Values deep = read(std::string(1000, '['));
    BOOST_REQUIRE(deep.flaws.size() == 1u);
    BOOST_TEST((deep.flaws[0].fault == Fault::nesting_too_deep));
    BOOST_TEST(deep.flaws[0].detail == "64");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

#include "parsers/assignment/clixml.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(assignment)
BOOST_AUTO_TEST_SUITE(clixml)

using namespace parsers::assignment;
using parsers::model::Fault;
using parsers::text::Document;

namespace {

parsers::model::Result<Values> read(std::string_view objects, Limits limits = {}) {
    const std::string text =
        "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">" +
        std::string(objects) + "</Objs>";
    return read_clixml(Document::read(text, {}), limits);
}

Value read_one(std::string_view object) {
    const auto values = read(object);
    BOOST_REQUIRE(values.has_value());
    BOOST_REQUIRE(values->values.size() == 1u);
    BOOST_TEST(values->flaws.empty());
    return values->values.front();
}

}  // namespace

BOOST_AUTO_TEST_CASE(properties_and_notes) {
    const Value value = read_one(R"(<Obj RefId="0"><TN RefId="0"><T>Deserialized.Contoso.Thing</T>
        <T>Deserialized.System.Object</T></TN><ToString>a thing</ToString>
        <Props><S N="Subject">CN=a &amp; b</S><I32 N="Version">7</I32><B N="On">true</B>
        <DT N="When">2020-10-31T17:27:09Z</DT><Nil N="Nothing" /></Props>
        <MS><S N="PSComputerName">fe01</S></MS></Obj>)");
    BOOST_TEST(value.type == "Contoso.Thing");
    BOOST_TEST(value.text == "a thing");
    BOOST_TEST(text_of(value, "Subject") == "CN=a & b");
    BOOST_TEST((value.find("Version")->kind == Value::Kind::number));
    BOOST_TEST((value.find("On")->kind == Value::Kind::boolean));
    BOOST_TEST(text_of(value, "When") == "2020-10-31T17:27:09Z");
    BOOST_TEST(value.find("Nothing")->is_empty());
    BOOST_TEST(text_of(value, "PSComputerName") == "fe01");
}

BOOST_AUTO_TEST_CASE(types_by_reference) {
    const auto values = read(R"(<Obj RefId="0"><TN RefId="0"><T>A</T></TN></Obj>
        <Obj RefId="1"><TNRef RefId="0" /></Obj><Obj RefId="2"><TNRef RefId="9" /></Obj>)");
    BOOST_REQUIRE(values.has_value());
    BOOST_REQUIRE(values->values.size() == 3u);
    BOOST_TEST(values->values[1].type == "A");
    BOOST_TEST(values->values[2].type.empty());
}

BOOST_AUTO_TEST_CASE(enumerations_and_wrapped_scalars) {
    const Value value = read_one(R"(<Obj RefId="0"><Props>
        <Obj N="Use" RefId="1"><ToString>Default</ToString><I32>1</I32></Obj>
        <Obj N="Bare" RefId="2"><I32>3</I32></Obj>
        <Obj N="Unnamed" RefId="3"><ToString>3</ToString><I32>3</I32></Obj>
        <Obj N="When" RefId="4"><ToString>31/10/2020</ToString><DT>2020-10-31T17:27:09Z</DT></Obj>
        <Obj N="Then" RefId="5"><DT>2020-10-31T17:27:09Z</DT><ToString>31/10/2020</ToString></Obj>
        <Obj N="Late" RefId="6"><I32>2</I32><ToString>Internal</ToString></Obj></Props></Obj>)");
    BOOST_TEST(text_of(value, "Use") == "Default");
    BOOST_TEST((value.find("Use")->kind == Value::Kind::text));
    BOOST_TEST(text_of(value, "Bare") == "3");
    BOOST_TEST((value.find("Bare")->kind == Value::Kind::number));
    BOOST_TEST((value.find("Unnamed")->kind == Value::Kind::number));
    BOOST_TEST(text_of(value, "When") == "2020-10-31T17:27:09Z");
    BOOST_TEST(text_of(value, "Then") == "2020-10-31T17:27:09Z");
    BOOST_TEST(text_of(value, "Late") == "Internal");
    BOOST_TEST((value.find("Late")->kind == Value::Kind::text));
}

BOOST_AUTO_TEST_CASE(lists_and_dictionaries) {
    const Value value = read_one(R"(<Obj RefId="0"><Props>
        <Obj N="A" RefId="1"><TN RefId="1"><T>System.Collections.ArrayList</T></TN>
          <LST><S>one</S><S>two</S></LST></Obj>
        <Obj N="B" RefId="2"><IE><S>three</S></IE></Obj>
        <Obj N="C" RefId="3"><LST /></Obj>
        <Obj N="D" RefId="4"><DCT><En><S N="Key">fe01</S><S N="Value">x</S></En></DCT></Obj>
        </Props></Obj>)");
    BOOST_REQUIRE(items_of(*value.find("A")) != nullptr);
    BOOST_TEST(items_of(*value.find("A"))->size() == 2u);
    BOOST_TEST(text_of(items_of(*value.find("B"))->front()) == "three");
    BOOST_TEST(items_of(*value.find("C"))->empty());
    BOOST_TEST(text_of(*value.find("D"), "FE01") == "x");
}

BOOST_AUTO_TEST_CASE(escaped_characters) {
    const Value value = read_one(
        R"(<Obj RefId="0"><Props><S N="a">x_x000A_y</S><S N="b">_x005F_x000A_</S>
        <S N="c">_xD83D__xDE00_</S><S N="d">_xD83D_</S><S N="e">_x12_</S></Props></Obj>)");
    BOOST_TEST(value.find("a")->text == "x\ny");
    BOOST_TEST(value.find("b")->text == "_x000A_");
    BOOST_TEST(value.find("c")->text == "\xF0\x9F\x98\x80");
    BOOST_TEST(value.find("d")->text == "\xEF\xBF\xBD");
    BOOST_TEST(value.find("e")->text == "_x12_");
}

BOOST_AUTO_TEST_CASE(references) {
    const Value value = read_one(R"(<Obj RefId="0"><Props>
        <Obj N="A" RefId="1"><LST><S>one</S></LST></Obj><Ref N="B" RefId="1" />
        <Ref N="Self" RefId="0" /><Ref N="Nowhere" RefId="7" /></Props></Obj>)");
    BOOST_REQUIRE(items_of(*value.find("B")) != nullptr);
    BOOST_TEST(text_of(items_of(*value.find("B"))->front()) == "one");
    BOOST_TEST(value.find("Self")->is_empty());
    BOOST_TEST(value.find("Nowhere")->is_empty());
}

BOOST_AUTO_TEST_CASE(secure_strings_are_not_read) {
    const Value value =
        read_one(R"(<Obj RefId="0"><Props><SS N="Pin">01000000</SS></Props></Obj>)");
    BOOST_TEST(value.find("Pin")->text.empty());
}

BOOST_AUTO_TEST_CASE(references_that_multiply_reach_the_limit) {
    std::string objects = R"(<Obj RefId="0"><LST><S>x</S><S>x</S></LST></Obj>)";
    for (int index = 1; index < 40; ++index) {
        const std::string last = std::to_string(index - 1);
        objects += "<Obj RefId=\"" + std::to_string(index) + "\"><LST><Ref RefId=\"" + last +
                   "\" /><Ref RefId=\"" + last + "\" /></LST></Obj>";
    }
    Limits limits;
    limits.values = 10'000;
    const auto values = read(objects, limits);
    BOOST_REQUIRE(values.has_value());
    BOOST_REQUIRE(values->flaws.size() == 1u);
    BOOST_TEST((values->flaws[0].fault == Fault::limit_exceeded));
    BOOST_TEST(values->flaws[0].detail == "values: 10000");
}

BOOST_AUTO_TEST_CASE(nesting_has_a_limit) {
    std::string objects;
    for (int index = 0; index < 70; ++index) {
        objects += "<Obj><LST>";
    }
    for (int index = 0; index < 70; ++index) {
        objects += "</LST></Obj>";
    }
    const auto values = read(objects);
    BOOST_REQUIRE(values.has_value());
    BOOST_REQUIRE(values->flaws.size() == 1u);
    BOOST_TEST((values->flaws[0].fault == Fault::nesting_too_deep));
}

BOOST_AUTO_TEST_CASE(what_is_no_xml) {
    const auto broken = read("<Obj>");
    BOOST_REQUIRE(!broken.has_value());
    BOOST_TEST((broken.error().fault == Fault::malformed_xml));
    const auto typed = read_clixml(Document::read("<!DOCTYPE Objs><Objs/>", {}), {});
    BOOST_REQUIRE(!typed.has_value());
    BOOST_TEST((typed.error().fault == Fault::document_type));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

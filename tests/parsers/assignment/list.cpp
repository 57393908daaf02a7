#include "parsers/assignment/list.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(assignment)
BOOST_AUTO_TEST_SUITE(list)

using namespace parsers::assignment;

namespace {

Values read(std::string_view text, Limits limits = {}) { return read_list(text, 0, limits); }

}  // namespace

BOOST_AUTO_TEST_CASE(objects_and_properties) {
    const Values values = read(
        "PS C:\\> Get-CsCertificate\r\n"
        "\r\n\r\n"
        "Thumbprint    : 00AA\r\n"
        "Use           : Default\r\n"
        "EffectiveDate : \r\n"
        "UpdateTime    :\r\n"
        "\r\n"
        "Thumbprint    : 00BB\r\n"
        "Use\t\t: Internal\r\n");
    BOOST_REQUIRE(values.values.size() == 2u);
    const Value& first = values.values[0];
    BOOST_TEST(first.members.size() == 4u);
    BOOST_TEST(text_of(first, "Thumbprint") == "00AA");
    BOOST_TEST(text_of(first, "use") == "Default");
    BOOST_TEST(first.find("EffectiveDate")->is_empty());
    BOOST_TEST(first.find("UpdateTime")->is_empty());
    BOOST_TEST(text_of(values.values[1], "Use") == "Internal");
}

BOOST_AUTO_TEST_CASE(a_name_that_comes_again_starts_an_object) {
    const Values values = read("Use : Default\nThumbprint : 1\nUse : Internal\nThumbprint : 2\n");
    BOOST_REQUIRE(values.values.size() == 2u);
    BOOST_TEST(text_of(values.values[1], "Thumbprint") == "2");
}

BOOST_AUTO_TEST_CASE(wrapped_values) {
    const Values values = read(
        "Issuer           : CN=Contoso Issuing CA, \n"
        "                   DC=contoso,\n"
        "                   DC=com\n"
        "AlternativeNames : {sip.contoso.com, a-very-long-host-na\n"
        "                   me.contoso.com}\n"
        "Use              : Default\n");
    BOOST_REQUIRE(values.values.size() == 1u);
    BOOST_TEST(text_of(values.values[0], "Issuer") == "CN=Contoso Issuing CA, DC=contoso, DC=com");
    const Words words = split_words(text_of(values.values[0], "AlternativeNames"));
    BOOST_REQUIRE(words.words.size() == 2u);
    BOOST_TEST(words.words[1] == "a-very-long-host-name.contoso.com");
    BOOST_TEST(text_of(values.values[0], "Use") == "Default");
}

BOOST_AUTO_TEST_CASE(an_indented_list) {
    const Values values = read("  Use        : Default\n  Thumbprint : 00\n               AA\n");
    BOOST_REQUIRE(values.values.size() == 1u);
    BOOST_TEST(text_of(values.values[0], "Thumbprint") == "00AA");
}

BOOST_AUTO_TEST_CASE(places) {
    const std::string_view text = "head\n\nUse : Default\nThumbprint : 00\n\n";
    const Values values = read_list(text, 100, {});
    BOOST_REQUIRE(values.values.size() == 1u);
    BOOST_TEST(values.values[0].begin == 106u);
    BOOST_TEST(values.values[0].end == 100 + text.size() - 2);
    BOOST_TEST(values.values[0].find("Use")->end == 119u);
}

BOOST_AUTO_TEST_CASE(what_is_a_list) {
    BOOST_TEST(is_list("Thumbprint : 00\nUse : Default\n"));
    BOOST_TEST(is_list("Identity : PersistentChatServer:pc01.contoso.com\n"));
    BOOST_TEST(is_list("SimpleUrl : {Component=Meet}\n"));
    BOOST_TEST(!is_list("Thumbprint : 00\nSubject : CN=x\n"));
    BOOST_TEST(!is_list("Use: see the manual\n"));
    BOOST_TEST(!is_list("https://contoso.com:443\n"));
    BOOST_TEST(!is_list(""));
}

BOOST_AUTO_TEST_CASE(too_many_values) {
    Limits limits;
    limits.values = 2;
    const Values values = read("a : 1\n\na : 2\n\na : 3\n\na : 4\n", limits);
    BOOST_TEST(values.values.size() == 3u);
    BOOST_REQUIRE(values.flaws.size() == 1u);
    BOOST_TEST((values.flaws[0].fault == parsers::model::Fault::limit_exceeded));
    BOOST_TEST(values.flaws[0].detail == "values: 2");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

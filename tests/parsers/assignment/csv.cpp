#include "parsers/assignment/csv.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(assignment)
BOOST_AUTO_TEST_SUITE(csv)

using namespace parsers::assignment;
using parsers::model::Fault;

namespace {

Values read(std::string_view text, Limits limits = {}) { return read_csv(text, limits); }

}  // namespace

BOOST_AUTO_TEST_CASE(separators) {
    for (const char separator : {',', ';', '\t'}) {
        BOOST_TEST_CONTEXT(static_cast<int>(separator)) {
            std::string text = "\"Thumbprint\"|\"Use\"\r\n\"00AA\"|\"Default\"\r\n";
            std::ranges::replace(text, '|', separator);
            const Values values = read(text);
            BOOST_REQUIRE(values.values.size() == 1u);
            BOOST_TEST(text_of(values.values[0], "Thumbprint") == "00AA");
            BOOST_TEST(text_of(values.values[0], "Use") == "Default");
            BOOST_TEST(values.flaws.empty());
        }
    }
}

BOOST_AUTO_TEST_CASE(the_separator_is_not_taken_from_a_quoted_name) {
    const Values values = read("\"a,b\";\"Use\"\n1;\"x, y\"\n");
    BOOST_REQUIRE(values.values.size() == 1u);
    BOOST_TEST(text_of(values.values[0], "a,b") == "1");
    BOOST_TEST(text_of(values.values[0], "Use") == "x, y");
}

BOOST_AUTO_TEST_CASE(type_line_and_quotes) {
    const Values values = read(
        "#TYPE Microsoft.Rtc.Management.Deployment.CertificateReference\n"
        "Subject,Use\n"
        "\"CN=\"\"Contoso, Ltd\"\"\",Default\n"
        "\"two\nlines\",\n");
    BOOST_REQUIRE(values.values.size() == 2u);
    BOOST_TEST(values.values[0].type == "Microsoft.Rtc.Management.Deployment.CertificateReference");
    BOOST_TEST(text_of(values.values[0], "Subject") == "CN=\"Contoso, Ltd\"");
    BOOST_TEST(text_of(values.values[1], "Subject") == "two\nlines");
    BOOST_TEST(values.values[1].find("Use")->is_empty());
}

BOOST_AUTO_TEST_CASE(several_exports_in_one_file) {
    const Values values = read("#TYPE A\na,b\n1,2\na,b\n3,4\n\n#TYPE B\nc;d\n5;6\n");
    BOOST_REQUIRE(values.values.size() == 3u);
    BOOST_TEST(text_of(values.values[1], "a") == "3");
    BOOST_TEST(values.values[2].type == "B");
    BOOST_TEST(text_of(values.values[2], "d") == "6");
}

BOOST_AUTO_TEST_CASE(fields_too_many_and_too_few) {
    const Values values = read("a,b\n1,2,3\n1\n");
    BOOST_REQUIRE(values.values.size() == 2u);
    BOOST_TEST(values.values[0].members.size() == 2u);
    BOOST_TEST(values.values[1].members.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_quote_without_end_costs_its_line) {
    const Values values = read("a,b\n1,2\n\"3,4\n5,6\n");
    BOOST_REQUIRE(values.values.size() == 2u);
    BOOST_TEST(text_of(values.values[1], "a") == "5");
    BOOST_REQUIRE(values.flaws.size() == 1u);
    BOOST_TEST((values.flaws[0].fault == Fault::malformed_export));
    BOOST_TEST(values.flaws[0].begin == 8u);
    BOOST_TEST(values.flaws[0].end == 12u);
}

BOOST_AUTO_TEST_CASE(too_many_values) {
    Limits limits;
    limits.values = 5;
    const Values values = read("a,b\n1,2\n3,4\n5,6\n", limits);
    BOOST_TEST(values.values.size() == 1u);
    BOOST_REQUIRE(values.flaws.size() == 1u);
    BOOST_TEST((values.flaws[0].fault == Fault::limit_exceeded));
}

BOOST_AUTO_TEST_CASE(what_is_csv) {
    BOOST_TEST(is_csv("#TYPE x\r\n\"Use\";\"Thumbprint\"\r\n"));
    BOOST_TEST(is_csv("Thumbprint,Use\n"));
    BOOST_TEST(is_csv("Identity,ActiveServers\n"));
    BOOST_TEST(!is_csv("#TYPE System.Diagnostics.Process\n\"Name\"\n"));
    BOOST_TEST(!is_csv("Thumbprint,Subject\n"));
    BOOST_TEST(!is_csv(""));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

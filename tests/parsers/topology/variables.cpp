#include "parsers/topology/variables.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

#include "parsers/topology/source.hpp"

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(topology)
BOOST_AUTO_TEST_SUITE(variables)

using namespace ::parsers::topology;

BOOST_AUTO_TEST_CASE(variables_of_powershell) {
    const struct {
        std::string_view text;
        std::string_view variable;
    } cases[] = {
        {"$Domain", "$Domain"},
        {"sip.$Domain.com", "$Domain"},
        {"fe$number.contoso.com", "$number"},
        {"$env:USERDNSDOMAIN/x", "$env:USERDNSDOMAIN"},
        {"${a b}c", "${a b}"},
        {"x$($a.b)y", "$($a.b)"},
        {"$(never closed", "$("},
        {"`$a $b", "$b"},
        {"$_", "$_"},
        {"share$", ""},
        {"$", ""},
        {"$1", ""},
        {"$$", ""},
        {"`$a", ""},
        {"", ""},
    };
    for (const auto& [text, variable] : cases) {
        BOOST_TEST_CONTEXT(text) { BOOST_TEST(find_variable(text).value_or("") == variable); }
    }
}

BOOST_AUTO_TEST_CASE(dollar_signs_of_their_own) {
    const struct {
        std::string_view xml;
        std::string_view variable;
    } cases[] = {
        {"<a><b Fqdn='fe$n.contoso.com'/></a>", "$n"}, {"<a><b ShareName='$share'/></a>", "$share"},
        {"<a><b ShareName='lync$share'/></a>", ""},    {"<a><b ShareName='share$'/></a>", ""},
        {"<a><b Name='MSSQL$RTC'/></a>", ""},          {"<a><Name>$site</Name></a>", "$site"},
        {"<a><Name>Cash $AP</Name></a>", ""},          {"<a b='1'/>", ""},
    };
    for (const auto& [xml, variable] : cases) {
        BOOST_TEST_CONTEXT(xml) {
            const auto document = ::parsers::text::Document::read(xml, {});
            const auto source = Source::parse(document, 0, xml.size(), {});
            BOOST_REQUIRE(source);
            const auto left = find_left_variable(source->root());
            BOOST_TEST((left ? left->variable : "") == variable);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

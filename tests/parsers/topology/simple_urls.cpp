#include "parsers/topology/simple_urls.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

#include "parsers/assignment/read.hpp"

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(topology)
BOOST_AUTO_TEST_SUITE(simple_urls)

using parsers::model::AssignmentExport;
using parsers::model::SimpleUrl;
using parsers::model::SimpleUrlExport;

namespace {

AssignmentExport read_text(std::string_view text) {
    return parsers::assignment::read(parsers::text::Document::read(text, {}), {}, {});
}

constexpr std::string_view clixml = R"(<Objs><Obj RefId="0"><TN RefId="0">
  <T>Microsoft.Rtc.Management.WritableConfig.Settings.SimpleUrl.SimpleUrlConfiguration</T></TN>
  <Props><Obj N="SimpleUrl" RefId="1"><LST>
    <Obj RefId="2"><ToString>Component=Dialin;Domain=*</ToString><Props>
      <S N="Component">Dialin</S><S N="Domain">*</S>
      <S N="ActiveUrl">https://dialin.contoso.com</S></Props></Obj>
    <S>Component=Meet;Domain=Contoso.com;SimpleUrlEntry=Microsoft.Rtc.SimpleUrlEntry;ActiveUrl=https://meet.contoso.com/?a=b</S>
  </LST></Obj><S N="Identity">Global</S></Props></Obj></Objs>)";

constexpr std::string_view json = R"({"SimpleUrl":[
  {"Component":"Dialin","Domain":"*","SimpleUrlEntry":[{}],"ActiveUrl":"https://dialin.contoso.com"},
  "Component=Meet;Domain=Contoso.com;SimpleUrlEntry=;ActiveUrl=https://meet.contoso.com/?a=b"],
  "Identity":"Global"})";

constexpr std::string_view list = R"(
Identity           : Global
SimpleUrl          : {Component=Dialin;Domain=*;SimpleUrlEntry=Microsoft.Rtc.SimpleUrlEntry;
                     ActiveUrl=https://dialin.contoso.com, Component=Meet;Domain=Contoso.com;SimpleUr
                     lEntry=Microsoft.Rtc.SimpleUrlEntry;ActiveUrl=https://meet.contoso.com/?a=b}
UseBackendDatabase : False
)";

constexpr std::string_view braces = R"(
Identity  : Global
SimpleUrl : {{Component=Dialin;Domain=*;ActiveUrl=https://dialin.contoso.com}, {Component=Meet;Domain=contoso.com;ActiveUrl=https://meet.contoso.com/?a=b}}
)";

}  // namespace

BOOST_AUTO_TEST_CASE(every_form_says_the_same) {
    for (const std::string_view text : {clixml, json, list, braces}) {
        BOOST_TEST_CONTEXT(text) {
            const AssignmentExport result = read_text(text);
            BOOST_TEST(result.problems.empty());
            BOOST_REQUIRE(result.simple_urls.size() == 1u);
            const SimpleUrlExport& urls = result.simple_urls.front();
            BOOST_TEST(urls.identity == "Global");
            BOOST_TEST(urls.has_urls_said);
            BOOST_TEST(!urls.is_cut);
            BOOST_REQUIRE(urls.urls.size() == 2u);
            const SimpleUrl& dialin = urls.urls[0];
            BOOST_TEST(dialin.component == "Dialin");
            BOOST_TEST(dialin.domain == "*");
            BOOST_TEST(dialin.active_url == "https://dialin.contoso.com");
            BOOST_TEST(dialin.place.line == urls.place.line);
            const SimpleUrl& meet = urls.urls[1];
            BOOST_TEST(meet.component == "Meet");
            BOOST_TEST(meet.domain == "contoso.com");
            BOOST_TEST(meet.active_url == "https://meet.contoso.com/?a=b");
        }
    }
}

BOOST_AUTO_TEST_CASE(a_list_cut_short) {
    const AssignmentExport result =
        read_text("SimpleUrl : {Component=Meet;Domain=*;ActiveUrl=https://meet.contoso.com...}\n");
    BOOST_REQUIRE(result.simple_urls.size() == 1u);
    BOOST_TEST(result.simple_urls[0].is_cut);
    BOOST_REQUIRE(result.simple_urls[0].urls.size() == 1u);
    BOOST_TEST(result.simple_urls[0].urls[0].active_url == "https://meet.contoso.com");
}

BOOST_AUTO_TEST_CASE(csv_loses_the_list) {
    const AssignmentExport result =
        read_text("\"SimpleUrl\",\"Identity\"\n\"System.Collections.ArrayList\",\"Site:Paris\"\n");
    BOOST_REQUIRE(result.simple_urls.size() == 1u);
    BOOST_TEST(result.simple_urls[0].identity == "Site:Paris");
    BOOST_TEST(!result.simple_urls[0].has_urls_said);
    BOOST_TEST(result.simple_urls[0].urls.empty());
}

BOOST_AUTO_TEST_CASE(urls_without_their_configuration) {
    const AssignmentExport result = read_text(
        R"([{"Component":"Meet","Domain":"*","ActiveUrl":"https://meet.contoso.com"},
            {"Component":"Cscp","Domain":"*","ActiveUrl":"https://admin.contoso.com"},
            {"Component":"Old","Domain":"*","ActiveUrl":""}])");
    BOOST_REQUIRE(result.simple_urls.size() == 1u);
    BOOST_TEST(result.simple_urls[0].urls.size() == 2u);
    BOOST_TEST(result.simple_urls[0].urls[1].component == "Cscp");
}

BOOST_AUTO_TEST_CASE(several_scopes) {
    const AssignmentExport result =
        read_text("Identity : Global\nSimpleUrl : {}\n\nIdentity : Site:Paris\nSimpleUrl : {}\n");
    BOOST_REQUIRE(result.simple_urls.size() == 2u);
    BOOST_TEST(result.simple_urls[1].identity == "Site:Paris");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

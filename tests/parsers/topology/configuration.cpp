#include "parsers/topology/configuration.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

#include "tests/support/zip.hpp"

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(topology)
BOOST_AUTO_TEST_SUITE(configuration)

using parsers::model::Fault;
using parsers::model::FileId;
using parsers::model::Location;
using parsers::text::Document;
using parsers::topology::Configuration;
using parsers::topology::ConfigurationLimits;
using tests::support::zip;

namespace {

constexpr std::string_view topology_element =
    R"(<Topology xmlns="urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008" Signature="8c1b7d2e-0000-4000-8000-000000000001">
<InternalDomains AllowAllDomains="false" DefaultDomain="contoso.com"><InternalDomain Name="contoso.com" Authoritative="false" AllowSubDomains="false" /></InternalDomains>
<Sites><CentralSite SiteId="1"><Name>Paris</Name></CentralSite></Sites>
<Clusters><Cluster RequiresReplication="true" RequiresSetup="true" Fqdn="fe01.contoso.com"><ClusterId SiteId="1" Number="1" /><Machine OrdinalInCluster="1" Fqdn="fe01.contoso.com" /></Cluster></Clusters>
<SqlInstances /><Services /></Topology>)";

constexpr std::string_view urls_element =
    R"(<SimpleUrlConfiguration xmlns="urn:schema:Microsoft.Rtc.Management.Settings.SimpleUrl.2008" UseBackendDatabase="false">
<SimpleUrl Component="Meet" Domain="contoso.com" ActiveUrl="https://meet.contoso.com"><SimpleUrlEntry Url="https://meet.contoso.com" /></SimpleUrl></SimpleUrlConfiguration>)";

std::string anchored(std::string_view value, std::string_view scope = "Global") {
    return "<AnchoredXml xmlns='urn:schema:Microsoft.Rtc.Management.ScopeFramework.2008'>\n"
           "<Key ScopeClass='" +
           std::string(scope) +
           "'><SchemaId Namespace='urn:x' ElementName='Topology' />"
           "</Key>\n<Dictionary Count='1'><Item><Key /><Value Signature='0'>\n" +
           std::string(value) + "\n</Value></Item></Dictionary></AnchoredXml>";
}

std::string doc_item(std::string_view data,
                     std::string_view name = "[{urn:x}Settings,Host{0},Global]") {
    return "<DocItem Name=\"" + std::string(name) + "\"><Data>" + std::string(data) +
           "</Data></DocItem>";
}

std::string doc_item_set(std::string_view items) {
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<DocItemSet xmlns=\"urn:contoso:docs\">" +
           std::string(items) + "</DocItemSet>";
}

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        result += c == '<' ? "&lt;" : c == '&' ? "&amp;" : c == '"' ? "&#34;" : std::string(1, c);
    }
    return result;
}

auto read_text(std::string_view text, const ConfigurationLimits& limits = {}) {
    return parsers::topology::read_configuration(Document::read(text, FileId{2}), FileId{2},
                                                 limits);
}

void check(const Configuration& configuration) {
    BOOST_TEST(configuration.problems.empty());
    BOOST_REQUIRE(configuration.topology.has_value());
    BOOST_TEST(configuration.topology->problems.empty());
    BOOST_REQUIRE(configuration.topology->topology.pools.size() == 1u);
    BOOST_TEST(configuration.topology->topology.pools[0].fqdn == "fe01.contoso.com");
    BOOST_REQUIRE(configuration.simple_urls.size() == 1u);
    BOOST_TEST(configuration.simple_urls[0].identity == "Global");
    BOOST_TEST(configuration.simple_urls[0].has_urls_said);
    BOOST_REQUIRE(configuration.simple_urls[0].urls.size() == 1u);
    BOOST_TEST(configuration.simple_urls[0].urls[0].active_url == "https://meet.contoso.com");
}

}  // namespace

BOOST_AUTO_TEST_CASE(at_any_nesting) {
    const std::string topology = anchored(topology_element);
    const std::string urls = anchored(urls_element);
    const std::string both[] = {
        doc_item_set(doc_item(topology) + doc_item(urls)),
        doc_item_set(doc_item(escaped(topology)) + doc_item(escaped(urls))),
        doc_item_set(doc_item("<![CDATA[" + topology + "]]>") + doc_item(urls)),
        doc_item_set(doc_item(escaped("<Data>" + escaped(topology) + "</Data>")) +
                     doc_item("<a><b>" + urls + "</b></a>")),
    };
    for (const std::string& text : both) {
        BOOST_TEST_CONTEXT(text) {
            BOOST_TEST(parsers::topology::is_configuration(text));
            const auto configuration = read_text(text);
            BOOST_REQUIRE(configuration.has_value());
            check(*configuration);
        }
    }
}

BOOST_AUTO_TEST_CASE(places_in_text_are_exact) {
    const auto configuration = read_text(anchored(topology_element));
    BOOST_REQUIRE(configuration.has_value());
    BOOST_REQUIRE(configuration->topology.has_value());
    BOOST_TEST(configuration->topology->topology.place.line == 4u);
    BOOST_TEST(configuration->topology->topology.pools[0].place.line == 7u);
    BOOST_TEST(configuration->topology->topology.pools[0].place.column == 11u);
    BOOST_TEST(configuration->simple_urls.empty());

    const std::string inside = "<DocItemSet>\n" + doc_item(escaped(urls_element)) + "</DocItemSet>";
    const auto embedded = read_text(inside);
    BOOST_REQUIRE(embedded.has_value());
    const Location& place = embedded->simple_urls.at(0).urls.at(0).place;
    BOOST_TEST(place.line == 2u);
    BOOST_TEST(inside.substr(place.offset, 4) == "&lt;");
}

BOOST_AUTO_TEST_CASE(an_archive) {
    const std::string set =
        doc_item_set(doc_item(anchored(topology_element)) + doc_item(anchored(urls_element)));
    std::string utf16 = "\xFF\xFE";
    for (const char c : set) {
        utf16 += c;
        utf16 += '\0';
    }
    for (const std::string& contents : {set, utf16}) {
        const auto configuration = parsers::topology::read_archive(
            zip({{"DocItemSet.xml", contents}, {"Packaging.dat", "x"}}), FileId{2});
        BOOST_REQUIRE(configuration.has_value());
        check(*configuration);
        const Location& place = configuration->topology->topology.pools[0].place;
        BOOST_TEST(place.file.value == 2u);
        BOOST_TEST(place.line == 0u);
        BOOST_TEST(place.size == 0u);
    }
}

BOOST_AUTO_TEST_CASE(users_data_is_refused) {
    const std::string_view cases[] = {
        "<DocItem Name=\"urn:lcd:alice@contoso.com\"><Data><HomedResource /></Data></DocItem>",
        "<DocItem Name='urn:lcd:alice@contoso.com' />",
        "<DocItem Name=\"x\"><Data><HomedResource UserAtHost='a' /></Data></DocItem>",
    };
    for (const std::string_view item : cases) {
        const std::string set = doc_item_set(doc_item(topology_element) + std::string(item));
        const auto text = read_text(set);
        BOOST_REQUIRE(!text.has_value());
        BOOST_TEST((text.error().fault == Fault::user_data_export));
        BOOST_TEST(text.error().detail.empty());
        const auto archive =
            parsers::topology::read_archive(zip({{"DocItemSet.xml", set}}), FileId{2});
        BOOST_REQUIRE(!archive.has_value());
        BOOST_TEST((archive.error().fault == Fault::user_data_export));
    }
}

BOOST_AUTO_TEST_CASE(other_documents) {
    for (const std::string& text :
         {anchored("<ServiceAssignments><Topology xmlns='urn:other' /></ServiceAssignments>"),
          doc_item_set(""), doc_item_set(doc_item(escaped("<Location>Paris</Location>")))}) {
        const auto configuration = read_text(text);
        BOOST_REQUIRE(!configuration.has_value());
        BOOST_TEST((configuration.error().fault == Fault::not_interpreted));
    }
    BOOST_TEST(!parsers::topology::is_configuration(topology_element));
    BOOST_TEST(!parsers::topology::is_configuration("DocItemSet"));
}

BOOST_AUTO_TEST_CASE(broken_elements) {
    const auto cut = read_text(doc_item_set("<Topology Signature='1'><Sites>"));
    BOOST_REQUIRE(!cut.has_value());
    BOOST_TEST((cut.error().fault == Fault::malformed_xml));

    const auto empty = read_text(doc_item_set("<Topology Signature='1' />"));
    BOOST_REQUIRE(!empty.has_value());
    BOOST_TEST((empty.error().fault == Fault::missing_element));

    const auto twice =
        read_text(doc_item_set(std::string(topology_element) + std::string(topology_element)));
    BOOST_REQUIRE(twice.has_value());
    BOOST_REQUIRE(twice->problems.size() == 1u);
    BOOST_TEST((twice->problems[0].fault == Fault::duplicate_key));
}

BOOST_AUTO_TEST_CASE(limits) {
    ConfigurationLimits few;
    few.elements = 1;
    const auto cut =
        read_text(doc_item_set(std::string(topology_element) + std::string(urls_element)), few);
    BOOST_REQUIRE(cut.has_value());
    BOOST_TEST(cut->topology.has_value());
    BOOST_TEST(cut->simple_urls.empty());
    BOOST_REQUIRE(cut->problems.size() == 1u);
    BOOST_TEST((cut->problems[0].fault == Fault::limit_exceeded));

    ConfigurationLimits shallow;
    shallow.escapes = 0;
    BOOST_TEST(!read_text(doc_item_set(escaped(topology_element)), shallow).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

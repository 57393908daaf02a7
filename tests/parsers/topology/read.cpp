#include "parsers/topology/read.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

#include "tests/support/topology_text.hpp"

// A suite is a namespace of its name, and `read` is a function of the real one.
namespace suites {

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(topology)
BOOST_AUTO_TEST_SUITE(read)

using ::parsers::model::Fault;
using ::parsers::model::FileKind;
using ::parsers::model::Problem;
using ::parsers::topology::sniff;
using tests::support::has_problem;
using tests::support::published_xml;
using tests::support::read_topology;
using tests::support::topology_error;

const std::string_view start =
    "<Topology xmlns=\"urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008\"";
const std::string_view builder_start =
    "<TopologyBuilder xmlns='urn:schema:Microsoft.Rtc.Management.Deploy.TopologyBuilder.2008'";
const std::string cluster =
    "<Cluster Fqdn=\"fe1.contoso.com\"><ClusterId SiteId=\"1\" Number=\"1\" />"
    "<Machine OrdinalInCluster=\"1\" Fqdn=\"fe1.contoso.com\" /></Cluster>";

std::string operator+(std::string_view a, const std::string& b) { return std::string(a) + b; }

BOOST_AUTO_TEST_CASE(kinds) {
    const struct {
        std::string text;
        FileKind kind;
    } cases[] = {
        {start + std::string("/>"), FileKind::topology},
        {"<?xml version='1.0'?>\n<!-- <a> -->\n" + (start + std::string(">")), FileKind::topology},
        {"\xEF\xBB\xBF " + (start + std::string(">")), FileKind::topology},
        {"<!DOCTYPE a [<!ENTITY b 'c'>]>" + (start + std::string(">")), FileKind::topology},
        {"<t:Topology xmlns:t='urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008'/>",
         FileKind::topology},
        {builder_start + std::string("/>"), FileKind::topology_builder},
        // Broken off or malformed, and still topology material.
        {std::string(start), FileKind::topology},
        {"<Topology", FileKind::topology},
        {"<TopologyBuilder xml", FileKind::topology_builder},
        {start + std::string("><Clusters></Sites>"), FileKind::topology},
        // In a script.
        {"# x\n$t = @\"\n" + (start + std::string("/>\n\"@")), FileKind::topology},
        {"$t=@'\r\n<?xml version=\"1.0\"?>\r\n" + (start + std::string("/>\r\n'@")),
         FileKind::topology},
        {"<# help #>\n$t = @\"\n" + (builder_start + std::string("/>\n\"@")),
         FileKind::topology_builder},
        {"Run this: " + (start + std::string("/>")), FileKind::unknown},
        {"@\"\n<Topology a='b'/>\n\"@", FileKind::unknown},
        // Something else.
        {"<Topology/>", FileKind::unknown},
        {"<Topology xmlns='urn:other'/>", FileKind::unknown},
        {"<AnchoredXml>" + (start + std::string("/></AnchoredXml>")), FileKind::unknown},
        {"<Topologies", FileKind::unknown},
        {"-----BEGIN CERTIFICATE-----", FileKind::unknown},
        {"<", FileKind::unknown},
        {"", FileKind::unknown},
    };
    for (const auto& [text, kind] : cases) {
        BOOST_TEST_CONTEXT(text) { BOOST_TEST((sniff(text) == kind)); }
    }
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read) {
    const struct {
        std::string what;
        std::string text;
        Fault fault;
        std::string detail;
        std::uint32_t line;
        std::uint32_t column;
    } cases[] = {
        {"broken off", start + std::string(">\n  <Clusters>\n    <Clu"), Fault::malformed_xml, ">",
         3, 9},
        {"wrong end tag", start + std::string(">\r\n <Sites>\r\n </Site>\r\n</Topology>"),
         Fault::malformed_xml, "</Sites>", 3, 2},
        {"document type", "<!DOCTYPE Topology>\n" + (start + std::string("/>")),
         Fault::document_type, "", 1, 1},
        {"another root", "\n<Objs Version='1'/>", Fault::unexpected_root, "Objs", 2, 1},
        {"no design", builder_start + std::string("\n><OldTopology/></TopologyBuilder>"),
         Fault::missing_element, "NewTopology", 1, 1},
        {"empty", "", Fault::malformed_xml, "<Topology>", 1, 1},
        {"a variable in a here-string",
         "$x = 1\n$t = @\"\n" + (start + std::string(">\n<Name>a$Site</Name></Topology>\n\"@")),
         Fault::unresolved_variable, "$Site", 4, 8},
        {"a variable in a file",
         start + std::string(">\n<InternalDomains\n  DefaultDomain=\"$Domain\" /></Topology>"),
         Fault::unresolved_variable, "$Domain", 3, 18},
    };
    for (const auto& [what, text, fault, detail, line, column] : cases) {
        BOOST_TEST_CONTEXT(what) {
            const Problem problem = topology_error(text);
            BOOST_TEST((problem.fault == fault));
            BOOST_TEST(problem.detail == detail);
            BOOST_TEST(problem.place.line == line);
            BOOST_TEST(problem.place.column == column);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_here_string_without_variables_is_read) {
    const std::string xml = published_xml({.clusters = cluster});
    const auto reading = read_topology("$t = @'\n" + xml + "'@\nPublish $t\n");
    BOOST_REQUIRE(reading.topology.pools.size() == 1u);
    BOOST_TEST(reading.topology.place.line == 2u);
    BOOST_TEST(reading.topology.pools[0].fqdn == "fe1.contoso.com");
    // Within single quotes PowerShell replaces nothing, but a host name has no dollar signs either.
    BOOST_TEST((topology_error("@'\n" + (start + std::string(" a='$b'/>\n'@"))).fault ==
                Fault::unresolved_variable));
}

BOOST_AUTO_TEST_CASE(the_byte_order_mark_wins_over_the_declaration) {
    const std::string xml =
        "<?xml version=\"1.0\" encoding=\"windows-1252\"?>\n" +
        published_xml(
            {.sites = "<CentralSite SiteId='1'><Name>M\xC3\xBCnchen</Name></CentralSite>"});
    for (const std::string& bytes :
         {"\xEF\xBB\xBF" + xml, tests::support::as_powershell_writes(xml)}) {
        const auto reading = read_topology(bytes);
        BOOST_REQUIRE(reading.topology.sites.size() == 1u);
        BOOST_TEST(reading.topology.sites[0].name == "M\xC3\xBCnchen");
    }
}

BOOST_AUTO_TEST_CASE(undecodable_bytes_are_told_and_the_rest_is_read) {
    const auto reading = read_topology(
        published_xml({.sites = "<CentralSite SiteId='1'><Name>M\xFCnchen</Name></CentralSite>",
                       .clusters = cluster}));
    BOOST_TEST(reading.topology.pools.size() == 1u);
    BOOST_TEST(reading.topology.sites.at(0).name == "M\xEF\xBF\xBDnchen");
    BOOST_TEST(has_problem(reading.problems, Fault::undecodable_text, "UTF-8", 4));
}

BOOST_AUTO_TEST_CASE(places_in_utf16) {
    // An astral letter is two units wide: `<!-- ` 5, letters 4, ` é -->` 6, then the element.
    const std::string xml =
        published_xml({.clusters = "<!-- \xF0\x9F\x98\x80\xF0\x9F\x98\x80 \xC3\xA9 -->" + cluster});
    const auto reading = read_topology(tests::support::as_powershell_writes(xml));
    const auto& place = reading.topology.pools.at(0).place;
    const std::size_t line = 7;
    BOOST_TEST(place.line == line);
    BOOST_TEST(place.column == 16u);
    BOOST_TEST(place.end_line == line);
    const std::string_view tag = "<Cluster Fqdn=\"fe1.contoso.com\">";
    BOOST_TEST(place.end_column == 16u + tag.size());
    BOOST_TEST(place.size == 2 * tag.size());
}

BOOST_AUTO_TEST_CASE(depth) {
    std::string deep;
    std::string end;
    for (int i = 0; i < 255; ++i) {
        deep += "<a>";
        end += "</a>";
    }
    const auto text = [&](const std::string& more) {
        return start + std::string(">") + deep + more + end + "</Topology>";
    };
    read_topology(text(""));
    const Problem problem = topology_error(text("<b/>"));
    BOOST_TEST((problem.fault == Fault::nesting_too_deep));
    BOOST_TEST(problem.detail == "256");
}

BOOST_AUTO_TEST_CASE(problems_are_bounded_and_in_order) {
    std::string clusters;
    for (int i = 0; i < 1500; ++i) {
        clusters += "<Cluster />\n";
    }
    const auto reading = read_topology(published_xml({.clusters = clusters}));
    BOOST_TEST(reading.problems.size() == 1001u);
    BOOST_TEST((reading.problems.back().fault == Fault::limit_exceeded));
    for (std::size_t i = 1; i < reading.problems.size(); ++i) {
        BOOST_TEST(reading.problems[i - 1].place.offset <= reading.problems[i].place.offset);
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

}  // namespace suites

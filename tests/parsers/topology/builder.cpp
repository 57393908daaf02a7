#include "parsers/topology/builder.hpp"

#include <boost/test/unit_test.hpp>
#include <string>

#include "tests/support/topology_text.hpp"

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(topology)
BOOST_AUTO_TEST_SUITE(builder)

using ::parsers::model::Fault;
using ::parsers::model::Topology;
using ::parsers::model::TopologyForm;
using tests::support::builder_xml;
using tests::support::has_problem;
using tests::support::read_topology;

const std::string cluster =
    "<Cluster IsSingleMachineOnly=\"true\" UniqueId=\"1-1\" RequiresSetup=\"true\" "
    "Fqdn=\"FE1.contoso.com\">\n<Machines>\n<Machine />\n</Machines>\n<SqlInstances>"
    "<SqlInstance UniqueId=\"sql1-1rtc\" Name=\"rtc\" /></SqlInstances></Cluster>";

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    const std::size_t at = text.find(what);
    BOOST_REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), with);
}

BOOST_AUTO_TEST_CASE(a_design) {
    const auto reading = read_topology(builder_xml(
        {.clusters = cluster,
         .services = "<Service UniqueId=\"a\" RoleName=\"Registrar\" InstalledOn=\"1-1\" "
                     "ServiceVersion=\"6\"><DependsOn><Dependency ServiceUniqueId=\"b\" "
                     "Usage=\"Default\" />"
                     "</DependsOn></Service>\n<Service UniqueId=\"b\" RoleName=\"UserStore\" "
                     "InstalledOn=\"sql1-1rtc\" ServiceVersion=\"6\" />",
         .domains = "<SimpleUrlConfiguration><SimpleUrl Component=\"Meet\" Domain=\"*\" "
                    "ActiveUrl=\"https://meet.contoso.com\" /></SimpleUrlConfiguration>"
                    "<InternalDomains DefaultDomain=\"contoso.com\"><InternalDomain "
                    "Name=\"contoso.com\" /></InternalDomains>"}));
    BOOST_TEST(reading.problems.empty());
    const Topology& topology = reading.topology;
    BOOST_TEST((topology.form == TopologyForm::builder));
    BOOST_TEST(topology.is_published);
    BOOST_TEST(!topology.is_original_fallback);
    BOOST_TEST(topology.signature == "8d734ff8-83b8-4542-ba2d-bce4b0b7b4fe");
    BOOST_TEST(topology.has_simple_urls);
    BOOST_TEST(topology.simple_urls.size() == 1u);
    BOOST_TEST(topology.place.line == 1u);
    BOOST_REQUIRE(topology.pools.size() == 1u);
    BOOST_TEST(topology.pools[0].fqdn == "fe1.contoso.com");
    BOOST_TEST(topology.pools[0].key == "1-1");
    BOOST_TEST(topology.pools[0].site.value == 0u);
    BOOST_TEST(topology.pools[0].requires_setup);
    BOOST_TEST(topology.pools[0].services.size() == 2u);
    BOOST_REQUIRE(topology.servers.size() == 1u);
    BOOST_TEST(topology.servers[0].fqdn == "fe1.contoso.com");
    BOOST_TEST(topology.servers[0].ordinal == 1u);
    BOOST_TEST(topology.servers[0].place.line == 10u);
    BOOST_REQUIRE(topology.services.size() == 2u);
    BOOST_TEST(topology.services[0].key == "a");
    BOOST_TEST(topology.services[0].depends_on.at(0).value == 1u);
    BOOST_TEST(topology.services[1].is_on_sql_instance);
    BOOST_TEST(topology.services[1].sql_instance == "rtc");
    BOOST_TEST(topology.services[1].pool.value == 0u);
}

BOOST_AUTO_TEST_CASE(designs_that_are_not_the_running_state) {
    const std::string text = builder_xml({.clusters = cluster});
    const std::string signature = "8D734FF8-83b8-4542-ba2d-bce4b0b7b4fe";
    const std::string zeros = "00000000-0000-0000-0000-000000000000";
    const struct {
        std::string what;
        std::string text;
        std::string detail;
        std::uint32_t line;
    } cases[] = {
        {"said so", replaced(text, "\"true\"", "\"false\""), "IsPublished=false", 3},
        {"never published", replaced(text, signature, zeros), "Signature=" + zeros, 3},
        {"changed",
         replaced(text, "<TopologyBuilder", "<TopologyBuilder IsFreeFromChanges=\"false\""),
         "IsFreeFromChanges=false", 1},
    };
    for (const auto& [what, xml, detail, line] : cases) {
        BOOST_TEST_CONTEXT(what) {
            const auto reading = read_topology(xml);
            BOOST_TEST(!reading.topology.is_published);
            BOOST_TEST(has_problem(reading.problems, Fault::not_published, detail, line));
        }
    }
}

BOOST_AUTO_TEST_CASE(the_original_serves_where_no_design_is) {
    std::string text = builder_xml({.clusters = cluster});
    text = replaced(replaced(text, "<NewTopology>", "<OriginalTopology>"), "</NewTopology>",
                    "</OriginalTopology>");
    const auto reading = read_topology(text);
    BOOST_TEST(reading.topology.is_original_fallback);
    BOOST_TEST(reading.topology.pools.size() == 1u);

    const std::string both = replaced(builder_xml({.clusters = cluster}), "<NewTopology>",
                                      "<OriginalTopology><PartialTopology/></OriginalTopology>"
                                      "<NewTopology>");
    BOOST_TEST(!read_topology(both).topology.is_original_fallback);
    BOOST_TEST(read_topology(both).topology.pools.size() == 1u);
}

BOOST_AUTO_TEST_CASE(references_to_nothing_and_duplicates) {
    const std::string service =
        "<Service UniqueId=\"a\" RoleName=\"Registrar\" InstalledOn=\"gone\" "
        "ServiceVersion=\"6\">\n"
        "<DependsOn><Dependency ServiceUniqueId=\"gone too\" /></DependsOn></Service>\n";
    const auto reading = read_topology(
        builder_xml({.clusters = cluster + "\n" + cluster, .services = service + service}));
    BOOST_TEST(has_problem(reading.problems, Fault::duplicate_key, "1-1", 13));
    BOOST_TEST(has_problem(reading.problems, Fault::dangling_reference, "gone", 22));
    BOOST_TEST(has_problem(reading.problems, Fault::dangling_reference, "gone too", 23));
    BOOST_TEST(has_problem(reading.problems, Fault::duplicate_key, "a", 24));
    BOOST_TEST(reading.topology.services.size() == 1u);
    BOOST_TEST(!reading.topology.services[0].pool);
}

BOOST_AUTO_TEST_CASE(clusters_of_branch_sites) {
    const auto reading = read_topology(builder_xml(
        {.sites = "<CentralSite SiteId=\"1\"><Name>Redmond</Name><Clusters>" + cluster +
                  "</Clusters><RemoteSites><RemoteSite><Name>Lyon</Name><Clusters><Cluster "
                  "UniqueId=\"2\" Fqdn=\"sba\"><Machines><Machine /></Machines></Cluster>"
                  "</Clusters></RemoteSite></RemoteSites></CentralSite>"}));
    BOOST_REQUIRE(reading.topology.pools.size() == 2u);
    BOOST_TEST(reading.topology.sites.at(1).is_branch);
    BOOST_TEST(reading.topology.sites.at(1).name == "Lyon");
    BOOST_TEST(reading.topology.pools[1].site.value == 1u);
    BOOST_TEST(reading.topology.servers.at(1).fqdn == "sba");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

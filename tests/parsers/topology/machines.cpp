#include "parsers/topology/machines.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "tests/support/topology_text.hpp"

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(topology)
BOOST_AUTO_TEST_SUITE(machines)

using ::parsers::model::Fault;
using tests::support::has_problem;
using tests::support::published_xml;

parsers::topology::Reading read_cluster(const std::string& attributes,
                                        const std::string& machines) {
    return tests::support::read_topology(published_xml(
        {.clusters = "<Cluster " + attributes + "><ClusterId SiteId=\"1\" Number=\"1\" />" +
                     machines + "</Cluster>",
         .services = "<None/>"}));
}

BOOST_AUTO_TEST_CASE(names_of_pools_and_servers) {
    const struct {
        std::string what;
        std::string attributes;
        std::string machines;
        std::vector<std::string> names;  ///< of the pool, then of its servers; empty: left out
        Fault fault;
        std::string detail;  ///< empty: no problem
    } cases[] = {
        {"a pool of two",
         "Fqdn='P.c'",
         "<Machine Fqdn='A.c' /><Machine Fqdn='b.c' />",
         {"p.c", "a.c", "b.c"},
         {},
         ""},
        {"short names", "Fqdn='WAC1'", "<Machine Fqdn='WAC1' />", {"wac1", "wac1"}, {}, ""},
        {"the only machine has no name", "Fqdn='p.c'", "<Machine />", {"p.c", "p.c"}, {}, ""},
        {"the pool has no name",
         "",
         "<Machine Fqdn='a.c' />",
         {"a.c", "a.c"},
         Fault::missing_attribute,
         "Fqdn"},
        {"one of two has no name",
         "Fqdn='p.c'",
         "<Machine /><Machine Fqdn='b.c' />",
         {"p.c", "b.c"},
         Fault::missing_attribute,
         "Fqdn"},
        {"no machines", "Fqdn='p.c'", "", {"p.c"}, Fault::missing_element, "Machine"},
        {"no names at all", "", "<Machine />", {}, Fault::missing_attribute, "Fqdn"},
        {"an empty name", "Fqdn=' '", "<Machine />", {}, Fault::missing_attribute, "Fqdn"},
        {"numbered backwards",
         "Fqdn='p.c'",
         "<Machine OrdinalInCluster='2' Fqdn='b.c' /><Machine OrdinalInCluster='1' Fqdn='a.c' />",
         {"p.c", "a.c", "b.c"},
         {},
         ""},
    };
    for (const auto& [what, attributes, machines, names, fault, detail] : cases) {
        BOOST_TEST_CONTEXT(what) {
            const auto [topology, problems] = read_cluster(attributes, machines);
            std::vector<std::string> found;
            for (const auto& pool : topology.pools) {
                found.push_back(pool.fqdn);
                for (const auto server : pool.servers) {
                    found.push_back(topology.server(server).fqdn);
                    BOOST_TEST(topology.server(server).pool.value == 0u);
                }
            }
            BOOST_TEST(found == names, boost::test_tools::per_element());
            BOOST_TEST(problems.size() == (detail.empty() ? 0u : 1u));
            BOOST_TEST(has_problem(problems, fault, detail, 7) == !detail.empty());
        }
    }
}

BOOST_AUTO_TEST_CASE(net_interfaces) {
    const auto reading = read_cluster(
        "Fqdn='e.c'",
        "<Machine Fqdn='e.c'><NetInterface InterfaceSide='Internal' InterfaceNumber='1' "
        "IPAddress='0.0.0.0' /><NetInterface InterfaceSide='External' InterfaceNumber='3' "
        "IPAddress='10.0.0.3' ConfiguredIPAddress='198.51.100.3' /></Machine>");
    const auto& interfaces = reading.topology.servers.at(0).interfaces;
    BOOST_REQUIRE(interfaces.size() == 2u);
    BOOST_TEST(interfaces[0].side == "Internal");
    BOOST_TEST(interfaces[0].address == "0.0.0.0");
    BOOST_TEST(interfaces[0].configured_address.empty());
    BOOST_TEST(interfaces[1].number == 3u);
    BOOST_TEST(interfaces[1].configured_address == "198.51.100.3");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

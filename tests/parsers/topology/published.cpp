#include "parsers/topology/published.hpp"

#include <boost/test/unit_test.hpp>
#include <string>

#include "tests/support/topology_text.hpp"

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(topology)
BOOST_AUTO_TEST_SUITE(published)

using ::parsers::model::Fault;
using ::parsers::model::Role;
using ::parsers::model::Topology;
using ::parsers::model::TopologyForm;
using tests::support::has_problem;
using tests::support::published_service;
using tests::support::published_xml;
using tests::support::read_topology;

const std::string cluster =
    "<Cluster RequiresSetup=\"true\" Fqdn=\"FE1.contoso.com\">\n"
    "  <ClusterId SiteId=\"1\" Number=\"1\" />\n"
    "  <Machine OrdinalInCluster=\"1\" Fqdn=\"FE1.contoso.com\" />\n"
    "</Cluster>";

BOOST_AUTO_TEST_CASE(a_deployment) {
    const auto reading = read_topology(published_xml(
        {.clusters = cluster,
         .instances = "<SqlInstance><SqlInstanceId Name=\"RTC\"><ClusterId SiteId=\"1\" "
                      "Number=\"1\" /></SqlInstanceId></SqlInstance>",
         .services =
             published_service(
                 "Registrar",
                 "<DependsOn><Dependency Usage=\"Default\"><ServiceId SiteId=\"1\" "
                 "RoleName=\"userstore\" Instance=\"1\" /></Dependency></DependsOn>") +
             "\n<Service ServiceVersion=\"6\"><ServiceId SiteId=\"1\" RoleName=\"UserStore\" "
             "Instance=\"1\" /><InstalledOn><SqlInstanceId Name=\"rtc\"><ClusterId SiteId=\"1\" "
             "Number=\"1\" /></SqlInstanceId></InstalledOn></Service>"}));
    BOOST_TEST(reading.problems.empty());
    const Topology& topology = reading.topology;
    BOOST_TEST(topology.file.value == 3u);
    BOOST_TEST((topology.form == TopologyForm::published));
    BOOST_TEST(topology.signature == "8d734ff8-83b8-4542-ba2d-bce4b0b7b4fe");
    BOOST_TEST(topology.is_published);
    BOOST_TEST(!topology.has_simple_urls);
    BOOST_TEST(topology.place.line == 1u);
    BOOST_REQUIRE(topology.sites.size() == 1u);
    BOOST_TEST(topology.sites[0].key == "1");
    BOOST_TEST(topology.sites[0].name == "Redmond");
    BOOST_REQUIRE(topology.pools.size() == 1u);
    const auto& pool = topology.pools[0];
    BOOST_TEST(pool.fqdn == "fe1.contoso.com");
    BOOST_TEST(pool.key == "1:1");
    BOOST_TEST(pool.site.value == 0u);
    BOOST_TEST(pool.requires_setup);
    BOOST_TEST(pool.servers.size() == 1u);
    BOOST_TEST(pool.services.size() == 2u);
    BOOST_TEST(pool.place.line == 7u);
    BOOST_TEST(pool.place.column == 1u);
    BOOST_TEST(pool.place.end_column == 54u);
    BOOST_TEST(topology.servers.at(0).place.line == 9u);
    BOOST_TEST(topology.servers.at(0).place.column == 3u);
    BOOST_REQUIRE(topology.services.size() == 2u);
    const auto& registrar = topology.services[0];
    BOOST_TEST(registrar.key == "1-Registrar-1");
    BOOST_TEST((registrar.role == Role::registrar));
    BOOST_TEST(registrar.version == 6u);
    BOOST_TEST(registrar.pool.value == 0u);
    BOOST_TEST(!registrar.is_on_sql_instance);
    BOOST_REQUIRE(registrar.depends_on.size() == 1u);
    BOOST_TEST(registrar.depends_on[0].value == 1u);
    const auto& store = topology.services[1];
    BOOST_TEST(store.pool.value == 0u);
    BOOST_TEST(store.is_on_sql_instance);
    BOOST_TEST(store.sql_instance == "RTC");
}

BOOST_AUTO_TEST_CASE(the_default_instance_has_no_name) {
    const std::string id =
        "<SqlInstanceId Name=\"\"><ClusterId SiteId=\"1\" Number=\"1\" /></SqlInstanceId>";
    const auto reading = read_topology(published_xml(
        {.clusters = cluster,
         .instances = "<SqlInstance AlwaysOnPrimaryNodeFqdn=\"a\">" + id + "</SqlInstance>",
         .services = "<Service ServiceVersion=\"7\"><ServiceId SiteId=\"1\" "
                     "RoleName=\"MonitoringStore\" Instance=\"1\" /><InstalledOn>" +
                     id + "</InstalledOn></Service>"}));
    BOOST_TEST(reading.problems.empty());
    BOOST_TEST(reading.topology.services.at(0).pool.value == 0u);
    BOOST_TEST(reading.topology.services.at(0).is_on_sql_instance);
    BOOST_TEST(reading.topology.services.at(0).sql_instance.empty());
}

BOOST_AUTO_TEST_CASE(dependencies_may_be_circular) {
    const auto on = [](const std::string& role) {
        return "<DependsOn><Dependency Usage=\"Backup\"><ServiceId SiteId=\"1\" RoleName=\"" +
               role + "\" Instance=\"1\" /></Dependency></DependsOn>";
    };
    const auto reading = read_topology(
        published_xml({.clusters = cluster,
                       .services = published_service("UserServices", on("ConfServices")) +
                                   published_service("ConfServices", on("UserServices")) +
                                   published_service("WebServices", on("WebServices"))}));
    BOOST_TEST(reading.problems.empty());
    BOOST_TEST(reading.topology.services.at(0).depends_on.at(0).value == 1u);
    BOOST_TEST(reading.topology.services.at(1).depends_on.at(0).value == 0u);
    BOOST_TEST(reading.topology.services.at(2).depends_on.at(0).value == 2u);
}

BOOST_AUTO_TEST_CASE(references_to_nothing) {
    const auto reading = read_topology(published_xml(
        {.clusters = cluster + "\n<Cluster Fqdn=\"b\">\n<ClusterId SiteId=\"2\" Number=\"1\" />\n"
                               "<Machine OrdinalInCluster=\"1\" /></Cluster>",
         .services =
             published_service("Registrar",
                               "\n<DependsOn>\n<Dependency>\n<ServiceId SiteId=\"1\" "
                               "RoleName=\"EdgeServer\" Instance=\"2\" />"
                               "</Dependency></DependsOn>") +
             "\n<Service ServiceVersion=\"6\"><ServiceId SiteId=\"1\" RoleName=\"UserStore\" "
             "Instance=\"1\" /><InstalledOn>\n<SqlInstanceId Name=\"rtc\"><ClusterId SiteId=\"1\" "
             "Number=\"1\" /></SqlInstanceId></InstalledOn></Service>"
             "\n<Service ServiceVersion=\"6\"><ServiceId SiteId=\"1\" RoleName=\"WacService\" "
             "Instance=\"1\" /><InstalledOn>\n<ClusterId SiteId=\"1\" Number=\"9\" />"
             "</InstalledOn></Service>"}));
    BOOST_TEST(reading.problems.size() == 4u);
    BOOST_TEST(has_problem(reading.problems, Fault::dangling_reference, "2", 12));
    BOOST_TEST(has_problem(reading.problems, Fault::dangling_reference, "1-EdgeServer-2", 19));
    BOOST_TEST(has_problem(reading.problems, Fault::dangling_reference, "1:1\\rtc", 21));
    BOOST_TEST(has_problem(reading.problems, Fault::dangling_reference, "1:9", 23));
    const Topology& topology = reading.topology;
    BOOST_TEST(!topology.pools.at(1).site);
    BOOST_TEST(topology.pools.at(1).fqdn == "b");
    BOOST_TEST(topology.servers.at(1).fqdn == "b");
    BOOST_TEST(topology.services.at(0).depends_on.empty());
    // The machine is known even though its SQL instance is not.
    BOOST_TEST(topology.services.at(1).pool.value == 0u);
    BOOST_TEST(topology.services.at(1).sql_instance == "rtc");
    BOOST_TEST(!topology.services.at(2).pool);
}

BOOST_AUTO_TEST_CASE(duplicate_keys) {
    const std::string service = published_service("Registrar");
    const auto reading = read_topology(
        published_xml({.sites = "<CentralSite SiteId=\"1\"/>\n<RemoteSite SiteId=\"1\"/>",
                       .clusters = cluster + "\n<Cluster Fqdn=\"b\"><ClusterId SiteId=\"1\" "
                                             "Number=\"1\" /><Machine Fqdn=\"b\" /></Cluster>",
                       .services = service + "\n" + service}));
    BOOST_TEST(reading.problems.size() == 3u);
    BOOST_TEST(has_problem(reading.problems, Fault::duplicate_key, "1", 5));
    BOOST_TEST(has_problem(reading.problems, Fault::duplicate_key, "1:1", 12));
    BOOST_TEST(has_problem(reading.problems, Fault::duplicate_key, "1-Registrar-1", 16));
    BOOST_TEST(reading.topology.pools.size() == 1u);
    BOOST_TEST(reading.topology.servers.size() == 1u);
    BOOST_TEST(reading.topology.services.size() == 1u);
    BOOST_TEST(reading.topology.pools[0].services.size() == 1u);
}

BOOST_AUTO_TEST_CASE(branch_sites_beside_and_inside_central_ones) {
    const auto reading = read_topology(published_xml(
        {.sites =
             "<CentralSite SiteId=\"1\"><RemoteSites><RemoteSite SiteId=\"2\"><Name>Lyon</Name>"
             "</RemoteSite></RemoteSites></CentralSite><RemoteSite SiteId=\"3\" />"}));
    const auto& sites = reading.topology.sites;
    BOOST_REQUIRE(sites.size() == 3u);
    BOOST_TEST(!sites[0].is_branch);
    BOOST_TEST(sites[1].is_branch);
    BOOST_TEST(sites[1].name == "Lyon");
    BOOST_TEST(sites[2].is_branch);
}

BOOST_AUTO_TEST_CASE(what_is_missing_hides_nothing_else) {
    const auto reading = read_topology(published_xml(
        {.clusters = "<Cluster Fqdn=\"a\"><Machine Fqdn=\"a\" /></Cluster>\n"
                     "<Cluster Fqdn=\"b\"><ClusterId SiteId=\"1\" /><Machine /></Cluster>\n" +
                     cluster,
         .services = "<Service/>\n" + published_service("Registrar")}));
    BOOST_TEST(has_problem(reading.problems, Fault::missing_element, "ClusterId", 7));
    BOOST_TEST(has_problem(reading.problems, Fault::missing_attribute, "Number", 8));
    BOOST_TEST(has_problem(reading.problems, Fault::missing_element, "ServiceId", 15));
    BOOST_TEST(has_problem(reading.problems, Fault::missing_element, "InstalledOn", 15));
    BOOST_TEST(has_problem(reading.problems, Fault::missing_attribute, "ServiceVersion", 15));
    BOOST_TEST(reading.problems.size() == 5u);
    BOOST_TEST(reading.topology.pools.size() == 3u);
    BOOST_TEST(reading.topology.servers.size() == 3u);
    BOOST_REQUIRE(reading.topology.services.size() == 1u);
    BOOST_TEST(reading.topology.services[0].pool.value == 2u);

    const auto empty = read_topology(published_xml({}));
    BOOST_TEST(has_problem(empty.problems, Fault::missing_element, "Clusters", 1));
    BOOST_TEST(has_problem(empty.problems, Fault::missing_element, "Services", 1));
}

BOOST_AUTO_TEST_CASE(prefixes_and_namespaces_do_not_matter) {
    const auto reading = read_topology(
        "<t:Topology xmlns:t=\"urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008\" "
        "Signature=\"1\"><t:InternalDomains DefaultDomain=\"A.b\"><t:InternalDomain Name=\"a.B\"/>"
        "</t:InternalDomains><t:Sites/><t:Clusters><t:Cluster Fqdn=\"a\"><t:ClusterId SiteId=\"1\" "
        "Number=\"1\"/><t:Machine Fqdn=\"a\"/></t:Cluster></t:Clusters><t:Services/></t:Topology>");
    BOOST_TEST(reading.topology.pools.size() == 1u);
    BOOST_TEST(reading.topology.sip_domains.at(0).name == reading.topology.default_sip_domain);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

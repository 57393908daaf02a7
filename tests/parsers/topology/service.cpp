#include "parsers/topology/service.hpp"

#include <boost/test/unit_test.hpp>
#include <string>

#include "tests/support/topology_text.hpp"

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(topology)
BOOST_AUTO_TEST_SUITE(service)

using ::parsers::model::Fault;
using ::parsers::model::Role;
using ::parsers::topology::Reading;
using tests::support::has_problem;
using tests::support::published_service;
using tests::support::published_xml;
using tests::support::read_topology;

Reading read(const std::string& services) {
    return read_topology(
        published_xml({.clusters = "<Cluster Fqdn=\"a.contoso.com\"><ClusterId SiteId=\"1\" "
                                   "Number=\"1\" /><Machine Fqdn=\"a.contoso.com\" /></Cluster>",
                       .services = services}));
}

BOOST_AUTO_TEST_CASE(versions) {
    const struct {
        std::string text;
        std::uint32_t version;
        std::string problem;
    } cases[] = {{"5", 5, ""},
                 {"6", 6, ""},
                 {"7", 7, ""},
                 {"8", 8, ""},
                 {"9", 9, "ServiceVersion=9"},
                 {"4", 4, "ServiceVersion=4"},
                 {"x", 0, "ServiceVersion=x"}};
    for (const auto& [text, version, problem] : cases) {
        BOOST_TEST_CONTEXT(text) {
            const auto reading = read(published_service("Registrar", "", text));
            BOOST_TEST(reading.topology.services.at(0).version == version);
            BOOST_TEST(reading.problems.empty() == problem.empty());
            BOOST_TEST(has_problem(reading.problems, Fault::invalid_value, problem, 10) ==
                       !problem.empty());
        }
    }
}

BOOST_AUTO_TEST_CASE(unknown_roles_are_kept_and_listed) {
    const auto reading = read(published_service("VideoInteropServer"));
    BOOST_TEST(has_problem(reading.problems, Fault::unknown_role, "VideoInteropServer", 10));
    BOOST_REQUIRE(reading.topology.services.size() == 1u);
    BOOST_TEST((reading.topology.services[0].role == Role::unknown));
    BOOST_TEST(reading.topology.services[0].role_name == "VideoInteropServer");
    BOOST_TEST(reading.topology.services[0].pool.value == 0u);
}

BOOST_AUTO_TEST_CASE(port_attributes) {
    const auto reading = read(published_service(
        "EdgeServer",
        "<Ports><Port Owner=\"urn:component:AccessEdge\" Usage=\"SipClient\" "
        "InterfaceSide=\"External\" InterfaceNumber=\"3\" Port=\"443\" Protocol=\"Tls\" "
        "ConfiguredFqdn=\"SIP.contoso.com\" ConfiguredPort=\"444\" Range=\"10\" />"
        "<Port Owner=\"urn:application:testbot\" Port=\"x\" /><Port Owner=\"Other\" /></Ports>"));
    const auto& ports = reading.topology.services.at(0).ports;
    BOOST_REQUIRE(ports.size() == 2u);
    BOOST_TEST(ports[0].owner == "AccessEdge");
    BOOST_TEST(ports[0].usage == "SipClient");
    BOOST_TEST(ports[0].side == "External");
    BOOST_TEST(ports[0].interface_number == 3u);
    BOOST_TEST(ports[0].number == 443u);
    BOOST_TEST(ports[0].range == 10u);
    BOOST_TEST(ports[0].configured_port == 444u);
    BOOST_TEST(ports[0].protocol == "Tls");
    BOOST_TEST(ports[0].configured_fqdn == "sip.contoso.com");
    BOOST_TEST(ports[1].owner == "testbot");
    BOOST_TEST(has_problem(reading.problems, Fault::invalid_value, "Port=x", 10));
    BOOST_TEST(has_problem(reading.problems, Fault::missing_attribute, "Port", 10));
}

BOOST_AUTO_TEST_CASE(web_services_hosts) {
    const struct {
        std::string what;
        std::string settings;
        std::string external;
        std::string internal;
    } cases[] = {
        {"as seen",
         "<ExternalSettings Host=\"Web.contoso.com\"><OverrideUrls /></ExternalSettings>",
         "web.contoso.com", ""},
        {"as inferred",
         "<InternalSettings Host=\"I.contoso.com\" /><ExternalSettings Host=\"e.contoso.com\" />",
         "e.contoso.com", "i.contoso.com"},
        {"of another name", "<WebInternalFqdn Host=\"i.contoso.com\" />", "", "i.contoso.com"},
        {"deeper", "<Settings><InternalWebSite Host=\"i.contoso.com\" /></Settings>", "",
         "i.contoso.com"},
        {"inside the others' settings",
         "<ExternalSettings Host=\"e\"><OverrideUrls><InternalUrl Host=\"x\" /></OverrideUrls>"
         "</ExternalSettings>",
         "e", ""},
        {"the first counts", "<InternalA Host=\"a\" /><InternalB Host=\"b\" />", "", "a"},
        {"none", "<WebComponents />", "", ""},
    };
    for (const auto& [what, settings, external, internal] : cases) {
        BOOST_TEST_CONTEXT(what) {
            const auto reading =
                read(published_service("WebServices", "<WebService>" + settings + "</WebService>"));
            BOOST_TEST(reading.problems.empty());
            BOOST_TEST(reading.topology.services.at(0).web_external_host == external);
            BOOST_TEST(reading.topology.services.at(0).web_internal_host == internal);
        }
    }
}

BOOST_AUTO_TEST_CASE(role_elements_of_any_name) {
    const auto reading =
        read(published_service("Registrar", "<AnyService IsDirector=\"True\" />") + "\n" +
             published_service("FileStore", "<FileStoreService ShareName=\"Lync$\" />") +
             published_service("WacService", "<WacService DiscoveryUrl=\"https://w/\" />") +
             published_service("CentralMgmt", "<CentralMgmtService IsActive=\"true\" />") +
             published_service("PersistentChatService", "<X DisplayName=\"Chat\" />") +
             published_service("PersistentChatStore") + "\n" +
             published_service("EdgeServer", "<X IsDirector=\"maybe\" />"));
    const auto& services = reading.topology.services;
    BOOST_REQUIRE(services.size() == 7u);
    BOOST_TEST(services[0].is_director);
    BOOST_TEST(services[1].share_name == "Lync$");
    BOOST_TEST(services[2].discovery_url == "https://w/");
    BOOST_TEST(services[3].is_active);
    BOOST_TEST(!services[3].is_director);
    BOOST_TEST(services[4].display_name == "Chat");
    BOOST_TEST((services[4].role == Role::persistent_chat_service));
    BOOST_TEST(!services[6].is_director);
    BOOST_TEST(reading.problems.size() == 1u);
    BOOST_TEST(has_problem(reading.problems, Fault::invalid_value, "IsDirector=maybe", 12));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

#include "parsers/topology/domains.hpp"

#include <boost/test/unit_test.hpp>
#include <string>

#include "tests/support/topology_text.hpp"

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(topology)
BOOST_AUTO_TEST_SUITE(domains)

using ::parsers::model::Fault;
using tests::support::builder_xml;
using tests::support::has_problem;
using tests::support::read_topology;

BOOST_AUTO_TEST_CASE(sip_domains) {
    const auto reading = read_topology(builder_xml(
        {.domains =
             "<InternalDomains DefaultDomain=\"Contoso.com\">\n"
             "<InternalDomain Name=\"adatum.com\" />\n<InternalDomain Name=\"CONTOSO.com\" />"
             "\n<InternalDomain Name=\"Adatum.com\" />\n<InternalDomain /></InternalDomains>"}));
    const auto& topology = reading.topology;
    BOOST_TEST(topology.default_sip_domain == "contoso.com");
    BOOST_REQUIRE(topology.sip_domains.size() == 2u);
    BOOST_TEST(topology.sip_domains[0].name == "adatum.com");
    BOOST_TEST(topology.sip_domains[0].place.line == 5u);
    BOOST_TEST(topology.sip_domains[1].name == "contoso.com");
    BOOST_TEST(has_problem(reading.problems, Fault::duplicate_key, "adatum.com", 7));
    BOOST_TEST(has_problem(reading.problems, Fault::missing_attribute, "Name", 8));
}

BOOST_AUTO_TEST_CASE(a_default_domain_that_is_none) {
    const auto reading = read_topology(
        builder_xml({.domains = "<InternalDomains DefaultDomain=\"contoso.com\">"
                                "<InternalDomain Name=\"adatum.com\" /></InternalDomains>"}));
    BOOST_TEST(has_problem(reading.problems, Fault::invalid_value, "DefaultDomain=contoso.com", 4));
}

BOOST_AUTO_TEST_CASE(simple_urls) {
    const std::string domains =
        "<InternalDomains DefaultDomain=\"a\"><InternalDomain Name=\"a\" /></InternalDomains>\n";
    const auto reading = read_topology(builder_xml(
        {.domains = domains +
                    "<SimpleUrlConfiguration>\n<SimpleUrl Component=\"dialin\" Domain=\"*\" "
                    "ActiveUrl=\"https://Dialin.a/\"><SimpleUrlEntry Url=\"https://x\" />"
                    "</SimpleUrl>\n<SimpleUrl Component=\"Meet\" Domain=\"A\"><SimpleUrlEntry "
                    "Url=\"https://meet.a\" /></SimpleUrl>\n<SimpleUrl Component=\"Cscp\" "
                    "Domain=\"*\"><SimpleUrlEntry Url=\"https://1\" /><SimpleUrlEntry "
                    "Url=\"https://2\" /></SimpleUrl>\n</SimpleUrlConfiguration>"}));
    const auto& topology = reading.topology;
    BOOST_TEST(topology.has_simple_urls);
    BOOST_REQUIRE(topology.simple_urls.size() == 2u);
    BOOST_TEST(topology.simple_urls[0].component == "dialin");
    BOOST_TEST(topology.simple_urls[0].domain == "*");
    BOOST_TEST(topology.simple_urls[0].active_url == "https://Dialin.a/");
    BOOST_TEST(topology.simple_urls[0].place.line == 6u);
    BOOST_TEST(topology.simple_urls[1].domain == "a");
    BOOST_TEST(topology.simple_urls[1].active_url == "https://meet.a");
    BOOST_TEST(has_problem(reading.problems, Fault::missing_attribute, "ActiveUrl", 8));
    BOOST_TEST(!read_topology(builder_xml({.domains = domains})).topology.has_simple_urls);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

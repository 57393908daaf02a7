#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "tests/support/corpora.hpp"
#include "tests/support/topology_text.hpp"

/// Whole exports, against figures counted with another program.
BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(topology)
BOOST_AUTO_TEST_SUITE(exports)

using ::parsers::model::Location;
using ::parsers::model::Topology;
using ::parsers::topology::Reading;

struct Expected {
    std::string file;
    std::size_t sites, pools, servers, services, dependencies, ports, domains, urls;
    std::uint32_t version;
    std::vector<std::string> names;  ///< of ports and web services, sorted
    std::size_t problems;
};

const std::vector<std::string> fabrikam_names{"av.fabrikam.com",
                                              "chidirweb.fabrikam.com",
                                              "chidirwebint.corp.fabrikam.com",
                                              "chiweb.fabrikam.com",
                                              "chiwebint.corp.fabrikam.com",
                                              "dubweb.fabrikam.com",
                                              "dubwebint.corp.fabrikam.com",
                                              "sip.fabrikam.com",
                                              "webconf.fabrikam.com"};

const std::vector<Expected> real_files{
    {"sfb2015_SfBLab_DefaultTopology_utf16le.xml",
     1,
     3,
     3,
     14,
     21,
     66,
     1,
     0,
     7,
     {"rp1.contoso.com", "sip.contoso.com"},
     0},
    {"sfb2015_labV4_DefaultTopology_Skype.xml",
     1,
     3,
     3,
     14,
     20,
     64,
     1,
     0,
     7,
     {"sbc1.contoso.com", "sip.contoso.com", "skypefe.contoso.com"},
     0},
    {"lync2013_jivewindev.com.tbxml",
     1,
     1,
     1,
     8,
     12,
     32,
     1,
     2,
     6,
     {"windev-lync2013.jivewindev.com"},
     1},
};

const std::vector<Expected> authored_files{
    {"lync2013_se_collocated_pchat.xml", 1, 1, 1, 14, 20, 37, 1, 0, 6, {"lyncweb.contoso.com"}, 0},
    {"lync2013_se_collocated_pchat.utf16le.xml",
     1,
     1,
     1,
     14,
     20,
     37,
     1,
     0,
     6,
     {"lyncweb.contoso.com"},
     0},
    {"fabrikam_ee_two_pools.xml", 2, 12, 20, 32, 52, 104, 3, 0, 6, fabrikam_names, 0},
    {"fabrikam_ee_two_pools.tbxml", 2, 12, 20, 32, 52, 104, 3, 5, 6, fabrikam_names, 1},
};

/// The bytes of an ASCII file in whichever encoding, one a character, without BOM.
std::string plain(const std::string& bytes) {
    std::string text;
    std::ranges::copy_if(bytes, std::back_inserter(text), [](char c) { return c > 0; });
    return text;
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) {
        ++found;
    }
    return found;
}

/// Finds the start tag by counting line feeds.
void check_place(const std::string& text, const Location& place, const std::string& tag) {
    std::size_t line_start = 0;
    for (std::uint32_t line = 1; line < place.line; ++line) {
        line_start = text.find('\n', line_start) + 1;
    }
    const std::size_t begin = line_start + place.column - 1;
    BOOST_TEST(text.substr(begin, tag.size()) == tag);
    BOOST_TEST(place.line == place.end_line);
    BOOST_TEST(text.substr(line_start + place.end_column - 2, 1) == ">");
}

std::vector<std::string> names_of(const Topology& topology) {
    std::set<std::string> names;
    for (const auto& service : topology.services) {
        names.insert(service.web_external_host);
        names.insert(service.web_internal_host);
        for (const auto& port : service.ports) {
            names.insert(port.configured_fqdn);
        }
    }
    names.erase("");
    return {names.begin(), names.end()};
}

void check_values(const Topology& topology, const Expected& expected) {
    BOOST_TEST(topology.sites.size() == expected.sites);
    BOOST_TEST(topology.pools.size() == expected.pools);
    BOOST_TEST(topology.servers.size() == expected.servers);
    BOOST_TEST(topology.services.size() == expected.services);
    BOOST_TEST(topology.sip_domains.size() == expected.domains);
    BOOST_TEST(topology.simple_urls.size() == expected.urls);
    std::size_t dependencies = 0;
    std::size_t ports = 0;
    for (const auto& service : topology.services) {
        dependencies += service.depends_on.size();
        ports += service.ports.size();
        BOOST_TEST(service.version == expected.version);
        BOOST_TEST((service.role != parsers::model::Role::unknown));
        BOOST_TEST(static_cast<bool>(service.pool));
    }
    BOOST_TEST(dependencies == expected.dependencies);
    BOOST_TEST(ports == expected.ports);
    BOOST_TEST(names_of(topology) == expected.names, boost::test_tools::per_element());
}

void check_places(const Topology& topology, const std::string& text) {
    BOOST_TEST(count(text, "<Cluster ") == topology.pools.size());
    BOOST_TEST(count(text, "<Machine ") == topology.servers.size());
    BOOST_TEST(count(text, "<Service ") == topology.services.size());
    for (const auto& pool : topology.pools) {
        check_place(text, pool.place, "<Cluster ");
    }
    for (const auto& server : topology.servers) {
        check_place(text, server.place, "<Machine ");
    }
    for (const auto& service : topology.services) {
        check_place(text, service.place, "<Service ");
    }
}

void check_files(const std::filesystem::path& folder, const std::vector<Expected>& files) {
    for (const Expected& expected : files) {
        BOOST_TEST_CONTEXT(expected.file) {
            const std::string bytes = tests::support::file_bytes(folder / expected.file);
            const Reading reading = tests::support::read_topology(bytes);
            BOOST_TEST(reading.problems.size() == expected.problems);
            check_values(reading.topology, expected);
            check_places(reading.topology, plain(bytes));
        }
    }
}

BOOST_AUTO_TEST_CASE(real) {
    if (const auto folder = tests::support::corpora()) {
        check_files(*folder / "topologies", real_files);
    }
}

BOOST_AUTO_TEST_CASE(authored) {
    if (const auto folder = tests::support::examples()) {
        check_files(*folder / "topologies", authored_files);
    }
}

/// All but keys and places.
std::vector<std::string> values_of(const Topology& topology) {
    std::vector<std::string> values;
    for (const auto& domain : topology.sip_domains) {
        values.push_back(domain.name +
                         (domain.name == topology.default_sip_domain ? " default" : ""));
    }
    for (const auto& site : topology.sites) {
        values.push_back(site.name + (site.is_branch ? " branch" : ""));
    }
    for (const auto& pool : topology.pools) {
        values.push_back(pool.fqdn + " in " + topology.sites[pool.site.value].name);
        for (const auto id : pool.servers) {
            const auto& server = topology.server(id);
            values.push_back(server.fqdn + " " + std::to_string(server.ordinal));
            for (const auto& interface : server.interfaces) {
                values.push_back(interface.side + std::to_string(interface.number) +
                                 interface.address + interface.configured_address);
            }
        }
    }
    for (const auto& service : topology.services) {
        values.push_back(service.role_name + std::to_string(service.version) +
                         topology.pool(service.pool).fqdn + service.sql_instance +
                         service.web_external_host + service.web_internal_host +
                         service.display_name + service.share_name + service.discovery_url +
                         (service.is_director ? "director" : ""));
        for (const auto id : service.depends_on) {
            values.push_back("on " + topology.service(id).role_name +
                             topology.pool(topology.service(id).pool).fqdn);
        }
    }
    return values;
}

BOOST_AUTO_TEST_CASE(both_forms_give_equal_values) {
    const auto folder = tests::support::examples();
    if (!folder) {
        return;
    }
    const auto values = [&](const std::string& file) {
        const std::string bytes = tests::support::file_bytes(*folder / "topologies" / file);
        return values_of(tests::support::read_topology(bytes).topology);
    };
    BOOST_TEST(values("fabrikam_ee_two_pools.xml") == values("fabrikam_ee_two_pools.tbxml"),
               boost::test_tools::per_element());
    BOOST_TEST(values("lync2013_se_collocated_pchat.xml") ==
                   values("lync2013_se_collocated_pchat.utf16le.xml"),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

#include "parsers/assignment/computer.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(assignment)
BOOST_AUTO_TEST_SUITE(computer)

using namespace parsers::assignment;
using parsers::model::ComputerSource;

namespace {

Value object_with(std::string_view name, std::string_view text) {
    Value value;
    value.kind = Value::Kind::text;
    value.text = text;
    Value object;
    object.kind = Value::Kind::object;
    object.members.push_back({std::string(name), std::move(value)});
    return object;
}

}  // namespace

BOOST_AUTO_TEST_CASE(of_an_object) {
    BOOST_TEST(computer_of(object_with("PSComputerName", "FE01.Contoso.com")) ==
               "fe01.contoso.com");
    BOOST_TEST(computer_of(object_with("pscomputername", "FE01")) == "fe01");
    BOOST_TEST(computer_of(object_with("Computer", "fe01.contoso.com.")) == "fe01.contoso.com");
    BOOST_TEST(computer_of(object_with("PSComputerName", "localhost")).empty());
    BOOST_TEST(computer_of(object_with("PSComputerName", "10.0.0.5")).empty());
    BOOST_TEST(computer_of(object_with("PSComputerName", "")).empty());
    BOOST_TEST(computer_of(object_with("Issuer", "fe01")).empty());
}

BOOST_AUTO_TEST_CASE(of_a_path_without_topology) {
    const struct {
        std::string file;
        std::vector<std::string> folders;
        std::string name;
        ComputerSource source;
    } cases[] = {
        {"FE01.contoso.com.clixml", {}, "fe01.contoso.com", ComputerSource::file_name},
        {"Get-CsCertificate_fe01.contoso.com.JSON",
         {},
         "fe01.contoso.com",
         ComputerSource::file_name},
        {"fe01.contoso.com (2).csv", {}, "fe01.contoso.com", ComputerSource::file_name},
        {"certificates.xml",
         {"fe02.contoso.com", "fe01.contoso.com"},
         "fe02.contoso.com",
         ComputerSource::folder},
        {"certificates.xml",
         {"exports", "fe01.contoso.com"},
         "fe01.contoso.com",
         ComputerSource::folder},
        {"fe01.xml", {"fe02"}, "", ComputerSource::unknown},
        {"export.2026.11.22.txt", {}, "", ComputerSource::unknown},
        {"", {}, "", ComputerSource::unknown},
    };
    for (const auto& [file, folders, name, source] : cases) {
        BOOST_TEST_CONTEXT(file) {
            const Computer computer = computer_of(PathHints{file, folders});
            BOOST_TEST(computer.name == name);
            BOOST_TEST((computer.source == source));
        }
    }
}

BOOST_AUTO_TEST_CASE(of_a_path_with_known_servers) {
    const std::vector<std::string> fqdns{"fe01.contoso.com", "fe011.contoso.com",
                                         "edge.contoso.com", "edge.fabrikam.com"};
    const KnownServers known(fqdns);
    const struct {
        std::string file;
        std::vector<std::string> folders;
        std::string name;
        ComputerSource source;
    } cases[] = {
        {"certs-fe01.json", {}, "fe01.contoso.com", ComputerSource::file_name},
        {"FE011_certs.json", {}, "fe011.contoso.com", ComputerSource::file_name},
        {"certs-fe01.contoso.com.csv", {}, "fe01.contoso.com", ComputerSource::file_name},
        {"certs.csv", {"2026", "Fe01"}, "fe01.contoso.com", ComputerSource::folder},
        {"edge.csv", {"fe01"}, "fe01.contoso.com", ComputerSource::folder},
        {"edge.fabrikam.com.csv", {}, "edge.fabrikam.com", ComputerSource::file_name},
        {"fe01.fabrikam.com.csv", {}, "fe01.fabrikam.com", ComputerSource::file_name},
        {"fe02.csv", {}, "", ComputerSource::unknown},
        {"fe01-edge.csv", {}, "", ComputerSource::unknown},
        {"fe01-fe011.csv", {}, "fe011.contoso.com", ComputerSource::file_name},
        {"xfe01x.csv", {}, "", ComputerSource::unknown},
    };
    for (const auto& [file, folders, name, source] : cases) {
        BOOST_TEST_CONTEXT(file) {
            const Computer computer = computer_of(PathHints{file, folders, &known});
            BOOST_TEST(computer.name == name);
            BOOST_TEST((computer.source == source));
        }
    }
}

BOOST_AUTO_TEST_CASE(host_names) {
    BOOST_TEST(host_name(" FE01.contoso.com. ") == "fe01.contoso.com");
    BOOST_TEST(host_name("fe_01") == "fe_01");
    BOOST_TEST(host_name("a..b").empty());
    BOOST_TEST(host_name(".a").empty());
    BOOST_TEST(host_name("a b").empty());
    BOOST_TEST(host_name("").empty());
    BOOST_TEST(host_name(std::string(254, 'a')).empty());
    BOOST_TEST(is_fqdn("fe01.contoso.com"));
    BOOST_TEST(!is_fqdn("contoso.com"));
    BOOST_TEST(!is_fqdn("10.0.0.5"));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

#include "analyzer/plan_command.hpp"

#include <filesystem>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(plan_command)

namespace fs = std::filesystem;
using tests::support::Contoso;
using tests::support::has;
using tests::support::Outcome;
using tests::support::read;
using tests::support::source_path;

namespace {

std::size_t files_in(const fs::path& folder) {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_plan_is_made_whatever_is_missing) {
    const Contoso contoso;
    fs::remove_all(contoso.folder.path() / "in/certificates");
    const Outcome outcome = contoso.plan();
    BOOST_TEST(outcome.code == 0);
    BOOST_TEST(outcome.err == "");
    BOOST_TEST(has(outcome.out, "  state: missing\n"));
    BOOST_TEST(has(outcome.out, "CA: that of the internal servers: the same as"));
}

BOOST_AUTO_TEST_CASE(without_a_topology_there_is_nothing_to_plan) {
    const Contoso contoso;
    fs::remove(contoso.folder.path() / "in/topology.xml");
    const Outcome outcome = contoso.plan({"--openssl", "requests", "--powershell", "x.ps1"});
    BOOST_TEST(outcome.code == 3);
    BOOST_TEST(outcome.out == "");
    BOOST_TEST(outcome.err ==
               "topocert: There is no topology to plan for: add the output of Get-CsTopology "
               "-AsXml or a .tbxml file to the paths.\n");
    BOOST_TEST(files_in(contoso.folder.path()) == 1u);
}

BOOST_AUTO_TEST_CASE(several_topologies_are_a_usage_error) {
    const Contoso contoso;
    fs::copy(source_path("samples/adatum-no-chat/topology.xml"),
             contoso.folder.path() / "in/z.xml");
    BOOST_TEST(contoso.plan().code == 2);
    BOOST_TEST(contoso.plan({"--topology", "in/z.xml"}).code == 0);
}

BOOST_AUTO_TEST_CASE(requests_are_written_one_a_certificate) {
    const Contoso contoso;
    BOOST_TEST(
        contoso.plan({"--openssl", "a/b", "--certreq", "c", "--powershell", "in/x.ps1"}).code == 0);
    for (const std::string name :
         {"lync01.contoso.com-Default", "OAuthTokenIssuer", "ReverseProxy"}) {
        BOOST_TEST(fs::exists(contoso.folder.path() / ("a/b/" + name + ".cnf")), name);
        BOOST_TEST(fs::exists(contoso.folder.path() / ("c/" + name + ".inf")), name);
    }
    BOOST_TEST(files_in(contoso.folder.path() / "a/b") == 3u);
    BOOST_TEST(has(read(contoso.folder / "in/x.ps1"), "Request-CsCertificate -New"));
}

BOOST_AUTO_TEST_CASE(the_script_may_take_standard_output) {
    const Outcome outcome = Contoso().plan({"--powershell", "-"});
    BOOST_TEST(outcome.code == 0);
    BOOST_TEST(outcome.out.starts_with("\xEF\xBB\xBF# "));
    BOOST_TEST(!has(outcome.out, "Summary"));
}

BOOST_AUTO_TEST_CASE(an_output_that_cannot_be_written_stops_it) {
    const Contoso contoso;
    const Outcome folder = contoso.plan({"--openssl", "in/topology.xml"});
    BOOST_TEST(folder.code == 2);
    BOOST_TEST(folder.err ==
               "topocert: 'in/topology.xml' is not a folder and cannot be made one: choose a "
               "folder where you may write.\n");
    BOOST_TEST(contoso.plan({"--powershell", "no/x.ps1"}).code == 2);
    contoso.folder.write("c/ReverseProxy.inf/x", "a folder in the way");
    const Outcome file = contoso.plan({"--certreq", "c", "--openssl", "o"});
    BOOST_TEST(file.code == 2);
    BOOST_TEST(has(file.err, "'c/ReverseProxy.inf'"));
    BOOST_TEST(files_in(contoso.folder.path() / "c") == 1u);
    BOOST_TEST(!fs::exists(contoso.folder.path() / "o"));
}

BOOST_AUTO_TEST_CASE(names_of_paths_do_not_lead_out_of_the_folder) {
    const Contoso contoso;
    std::string topology = read(contoso.folder / "in/topology.xml");
    const std::string host = "lync01.contoso.com";
    for (std::size_t at = topology.find(host); at != topology.npos; at = topology.find(host, at)) {
        topology.replace(at, host.size(), "../../outside");
    }
    contoso.folder.write("in/topology.xml", topology);
    BOOST_TEST(contoso.plan({"--openssl", "deep/requests"}).code == 0);
    BOOST_TEST(files_in(contoso.folder.path()) == 2u);
    BOOST_TEST(files_in(contoso.folder.path() / "deep") == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

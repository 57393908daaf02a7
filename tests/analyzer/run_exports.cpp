#include <filesystem>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "parsers/certificate/read.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/support/topology_text.hpp"
#include "tests/support/zip.hpp"

namespace fs = std::filesystem;
using tests::support::has;
using tests::support::Outcome;
using tests::support::read;
using tests::support::run_program;

// The whole program over exports beside topology and certificates.
BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(running_with_exports)

namespace {

struct Contoso : tests::support::Contoso {
    std::string inspect() const {
        return run_program({"inspect", "in"}, folder.path().string()).out;
    }
    std::string thumbprint(const std::string& path) const {
        const auto material =
            parsers::certificate::read(read(folder / ("in/certificates/" + path)), {}, {}, {});
        return parsers::model::to_hex(material.certificates.front().certificate->sha1);
    }
};

const std::string server = "lync01.contoso.com/lync01.cer";
const std::string oauth = "lync01.contoso.com/OAuthTokenIssuer.cer";
constexpr auto by_assignment = "by the assignment export";

std::string list(const std::string& thumbprint, const std::string& uses) {
    return "Issuer : CN=Somebody\nThumbprint : " + thumbprint + "\nUse : " + uses + "\n";
}

}  // namespace

BOOST_AUTO_TEST_CASE(an_export_attributes) {
    const Contoso contoso;
    const std::string uses = "Default,WebServicesInternal,WebServicesExternal";
    contoso.folder.write("in/certs-LYNC01.txt",
                         list(contoso.thumbprint(server), uses) + "\n" +
                             list(contoso.thumbprint(oauth), "OAuthTokenIssuer"));
    BOOST_TEST(contoso.run().code == 0);
    const std::string told = contoso.inspect();
    BOOST_TEST(has(told, "in/certs-LYNC01.txt  export-list, read"));
    BOOST_TEST(has(told, by_assignment));
}

BOOST_AUTO_TEST_CASE(an_export_in_utf_16_in_the_servers_folder) {
    const Contoso contoso;
    contoso.folder.write(
        "in/lync01.contoso.com/exported.json",
        tests::support::as_powershell_writes(R"([{"Thumbprint":")" + contoso.thumbprint(server) +
                                             R"(","Use":"Default"}])"));
    BOOST_TEST(has(contoso.inspect(), by_assignment));
}

BOOST_AUTO_TEST_CASE(what_an_export_names_and_nobody_supplied_is_not_proven) {
    const Contoso contoso;
    contoso.folder.write("in/lync01.contoso.com.txt",
                         list("0123456789ABCDEF0123456789ABCDEF01234567", "Default"));
    const Outcome outcome = contoso.run();
    BOOST_TEST(has(outcome.out, "TC1003"));
    BOOST_TEST(has(outcome.out, "CN=Somebody"));
    BOOST_TEST(!has(outcome.out, "TC1004"));
    BOOST_TEST(!has(outcome.out, "TC1005"));
}

BOOST_AUTO_TEST_CASE(a_configuration_archive_stands_for_the_topology) {
    const Contoso contoso;
    const std::string topology = read(contoso.folder / "in/topology.xml");
    const std::string element = topology.substr(topology.find("<Topology"));
    fs::remove(contoso.folder.path() / "in/topology.xml");
    contoso.folder.write(
        "in/config.zip",
        tests::support::zip({{"DocItemSet.xml", "<DocItemSet><DocItem Name=\"x\"><Data>" + element +
                                                    "</Data></DocItem></DocItemSet>"}}));
    const Outcome outcome = contoso.run();
    BOOST_TEST(outcome.code == 0);
    BOOST_TEST(has(outcome.out, "errors: 0, warnings: 0"));
    BOOST_TEST(contoso.run({"--sarif", "-"}).code == 0);
}

BOOST_AUTO_TEST_CASE(inspect_tells_what_an_archive_holds) {
    const Contoso contoso;
    const std::string topology = read(contoso.folder / "in/topology.xml");
    contoso.folder.write(
        "in/config.zip",
        tests::support::zip({{"DocItemSet.xml", "<DocItemSet><DocItem Name=\"x\"><Data>" +
                                                    topology.substr(topology.find("<Topology")) +
                                                    "</Data></DocItem></DocItemSet>"}}));
    const std::string told = contoso.inspect();
    const std::size_t archive = told.find("in/config.zip  configuration, read\n");
    BOOST_TEST_REQUIRE(archive != told.npos);
    BOOST_TEST(has(told.substr(archive, told.find("in/", archive + 3) - archive),
                   "  topology: sites: 1, pools: "));
    BOOST_TEST(has(told, " – the one that is audited"));
}

BOOST_AUTO_TEST_CASE(an_export_tells_the_next_hop_of_persistent_chat) {
    const Contoso contoso;
    std::string topology = read(contoso.folder / "in/topology.xml");
    const std::size_t service = topology.find("RoleName=\"PersistentChatService\"");
    const std::size_t end = topology.find("</DependsOn>", topology.find("<DependsOn>", service));
    BOOST_TEST_REQUIRE((service != topology.npos && end != topology.npos));
    const std::size_t start = topology.find("<DependsOn>", service) + 11;
    topology.erase(start, end - start);
    contoso.folder.write("in/topology.xml", topology);
    const std::string inferred = "the scope was inferred";
    BOOST_TEST(has(contoso.run().out, inferred));
    contoso.folder.write("in/chat.txt",
                         "Identity : PersistentChatServer:lync01.contoso.com\n"
                         "PoolFqdn : lync01.contoso.com\n"
                         "Registrar : Registrar:lync01.contoso.com\n");
    BOOST_TEST(!has(contoso.run().out, inferred));
    BOOST_TEST(has(contoso.inspect(),
                   "  Persistent Chat: lync01.contoso.com\n"
                   "      next hop: lync01.contoso.com\n"));
}

BOOST_AUTO_TEST_CASE(root_stores_by_folder_and_by_option) {
    const Contoso contoso;
    fs::create_directories(contoso.folder.path() / "in/lync01.contoso.com/Root");
    fs::create_directories(contoso.folder.path() / "stores");
    const fs::path authority = contoso.folder.path() / "in/certificates/ca/contoso-issuing-1.cer";
    fs::copy(authority, contoso.folder.path() / "in/lync01.contoso.com/Root/a.cer");
    BOOST_TEST(has(contoso.run().out, "The root store 'in/lync01.contoso.com/Root'"));

    fs::copy(authority, contoso.folder.path() / "stores/b.cer");
    const Outcome stated = contoso.run({"--trusted-roots", "stores"});
    BOOST_TEST(stated.code == 1);
    BOOST_TEST(has(stated.out, "The root store 'stores'"));
    const Outcome one = contoso.run({"--trusted-roots", "stores/b.cer"});
    BOOST_TEST(has(one.out, "The root store 'stores/b.cer'"));
    const Outcome none = contoso.run({"--trusted-roots", "nothing"});
    BOOST_TEST(none.code == 2);
    BOOST_TEST(has(none.err, "'nothing'"));
}

BOOST_AUTO_TEST_CASE(an_export_of_users_is_refused_with_the_reason) {
    const Contoso contoso;
    contoso.folder.write(
        "in/users.zip",
        tests::support::zip({{"DocItemSet.xml",
                              "<DocItemSet><DocItem Name=\"urn:lcd:alice@contoso.com\"><Data>"
                              "<HomedResource/></Data></DocItem></DocItemSet>"}}));
    const Outcome outcome = contoso.run();
    BOOST_TEST(outcome.code == 0);
    BOOST_TEST(has(outcome.out, "in/users.zip: it is an export of users' data"));
    BOOST_TEST(!has(outcome.out, "alice"));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

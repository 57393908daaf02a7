#include "analyzer/load.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include "tests/support/certificate_parts.hpp"
#include "tests/support/material.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/support/topology_text.hpp"
#include "tests/support/zip.hpp"

using analyzer::Loaded;
using parsers::model::Fault;
using parsers::model::FileKind;
using parsers::model::FileStatus;
using tests::support::fixture;
using tests::support::TemporaryFolder;
using tests::support::zip;

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(loading)

namespace {

constexpr std::string_view thumbprint = "0123456789ABCDEF0123456789ABCDEF01234567";

std::string hexadecimal(std::string_view bytes) { return parsers::model::to_hex(bytes); }

std::string clixml(std::string_view properties) {
    return "<Objs Version=\"1.1.0.1\" "
           "xmlns=\"http://schemas.microsoft.com/powershell/2004/04\"><Obj RefId=\"0\"><Props>" +
           std::string(properties) + "</Props></Obj></Objs>";
}

std::string anchored(std::string_view contents) {
    return "<AnchoredXml><Value>" + std::string(contents) + "</Value></AnchoredXml>";
}

std::string configuration(std::string_view topology) {
    return "<DocItemSet><DocItem Name=\"[{urn:x}Topology,Host{0},Global]\"><Data>" +
           anchored(topology) + "</Data></DocItem></DocItemSet>";
}

const std::string topology = tests::support::published_xml(
    {.sites = R"(<CentralSite SiteId="1"><Name>A</Name></CentralSite>)",
     .clusters = R"(<Cluster Fqdn="fe.contoso.com"><ClusterId SiteId="1" Number="1"/>)"
                 R"(<Machine OrdinalInCluster="1" Fqdn="fe.contoso.com"/></Cluster>)"});

const std::string simple_urls =
    R"(<SimpleUrlConfiguration xmlns="urn:schema:Microsoft.Rtc.Management.Settings.SimpleUrl.2008">)"
    R"(<SimpleUrl Component="meet" Domain="contoso.com" ActiveUrl="https://meet.contoso.com"/>)"
    "</SimpleUrlConfiguration>";

/// One file, loaded.
struct One {
    explicit One(std::string_view bytes, const std::string& name = "file") {
        const TemporaryFolder folder;
        folder.write("in/" + name, bytes);
        loaded = ::analyzer::load(
            ::analyzer::walk(
                {.paths = {"in"}, .working_folder = folder.path().string(), .excluded = {}}),
            {});
    }

    FileKind kind() const { return loaded.files.front().kind; }
    FileStatus status() const { return loaded.files.front().status; }
    std::size_t assignments() const {
        return loaded.exports.empty() ? 0 : loaded.exports.front().assignments.size();
    }
    std::vector<Fault> faults() const {
        std::vector<Fault> result;
        for (const auto& problem : loaded.materials.front().problems) {
            result.push_back(problem.fault);
        }
        return result;
    }

    Loaded loaded;
};

using Faults = std::vector<Fault>;

}  // namespace

BOOST_AUTO_TEST_CASE(exports_of_every_form) {
    const std::string print(thumbprint);
    const struct {
        std::string bytes;
        FileKind kind;
    } cases[] = {
        {clixml("<S N=\"Thumbprint\">" + print + "</S><S N=\"Use\">Default</S>"), FileKind::clixml},
        {R"({"Thumbprint":")" + print + R"(","Use":"Default"})", FileKind::export_json},
        {"\"Thumbprint\",\"Use\"\n\"" + print + "\",\"Default\"\n", FileKind::export_csv},
        {"Thumbprint : " + print + "\nUse : Default\n", FileKind::export_list},
        {"<CsMgmtLog Name=\"Set-CsCertificate\"><Info>Default: " + print +
             " fe1 10/31/2020 CN=CA 1C</Info></CsMgmtLog>",
         FileKind::management_log},
    };
    for (const auto& [bytes, kind] : cases) {
        for (const bool is_utf16 : {false, true}) {
            BOOST_TEST_CONTEXT(bytes) {
                const One one(is_utf16 ? tests::support::as_powershell_writes(bytes) : bytes);
                BOOST_TEST((one.kind() == kind));
                BOOST_TEST((one.status() == FileStatus::read));
                BOOST_TEST(one.assignments() == 1u);
                BOOST_TEST(one.faults().empty());
                // The path is looked at when the servers are known.
                BOOST_TEST(one.loaded.exports.front().assignments.front().computer.empty());
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(clixml_with_certificates_is_material_and_may_carry_assignments) {
    const std::string raw = "<S N=\"RawData\">" + hexadecimal(fixture("leaf.der")) + "</S>";
    const One both(clixml("<S N=\"Thumbprint\">" + std::string(thumbprint) +
                          "</S><S N=\"Use\">Default</S>" + raw));
    BOOST_TEST((both.kind() == FileKind::clixml));
    BOOST_TEST((both.status() == FileStatus::read));
    BOOST_TEST(both.loaded.materials.front().certificates.size() == 1u);
    BOOST_TEST(both.assignments() == 1u);
    BOOST_TEST(both.faults().empty());

    const One alone(clixml("<S N=\"Thumbprint\">" + std::string(thumbprint) + "</S>" + raw));
    BOOST_TEST(alone.loaded.materials.front().certificates.size() == 1u);
    BOOST_TEST(alone.loaded.exports.empty());
    BOOST_TEST(alone.faults().empty());
}

BOOST_AUTO_TEST_CASE(armour_in_a_list_is_read_too) {
    const One one("Thumbprint : " + std::string(thumbprint) + "\nUse : Default\n\n" +
                  fixture("leaf.pem"));
    BOOST_TEST(one.loaded.materials.front().certificates.size() == 1u);
    BOOST_TEST(one.assignments() == 1u);
}

BOOST_AUTO_TEST_CASE(clixml_of_something_else_is_not_interpreted) {
    const One one(clixml("<S N=\"Name\">Spooler</S>"));
    BOOST_TEST((one.kind() == FileKind::clixml));
    BOOST_TEST((one.status() == FileStatus::not_interpreted));
    BOOST_TEST((one.faults() == Faults{Fault::not_interpreted}));
    BOOST_TEST(one.loaded.exports.empty());
}

BOOST_AUTO_TEST_CASE(problems_of_exports_are_problems_of_the_file) {
    const One broken(R"([{"Thumbprint":")" + std::string(thumbprint) + R"(","Use":"Default"},{)");
    BOOST_TEST((broken.status() == FileStatus::read));
    BOOST_TEST(broken.assignments() == 1u);
    BOOST_TEST((broken.faults() == Faults{Fault::malformed_export}));
    BOOST_TEST(broken.loaded.exports.front().problems.size() == 1u);

    const One lost("Thumbprint : 0123...\nUse : Default\n");
    BOOST_TEST((lost.status() == FileStatus::malformed));
    BOOST_TEST((lost.faults() == Faults{Fault::invalid_value}));
}

BOOST_AUTO_TEST_CASE(a_configuration_archive_is_a_topology) {
    const One one(zip({{"DocItemSet.xml", configuration(topology + simple_urls)}}));
    BOOST_TEST((one.kind() == FileKind::configuration));
    BOOST_TEST((one.status() == FileStatus::read));
    BOOST_TEST_REQUIRE(one.loaded.topologies.size() == 1u);
    BOOST_TEST(one.loaded.topologies.front().text.utf8().empty());
    BOOST_TEST(one.loaded.topologies.front().simple_urls.size() == 1u);
    BOOST_TEST(one.loaded.exports.empty());
}

BOOST_AUTO_TEST_CASE(loose_documents_of_the_configuration) {
    const One one(anchored(topology));
    BOOST_TEST_REQUIRE(one.loaded.topologies.size() == 1u);
    BOOST_TEST(!one.loaded.topologies.front().text.utf8().empty());

    const One urls(anchored(simple_urls));
    BOOST_TEST(urls.loaded.topologies.empty());
    BOOST_TEST_REQUIRE(urls.loaded.exports.size() == 1u);
    BOOST_TEST(urls.loaded.exports.front().simple_urls.size() == 1u);

    const One settings(anchored("<Settings/>"));
    BOOST_TEST((settings.status() == FileStatus::not_interpreted));
    BOOST_TEST((settings.faults() == Faults{Fault::not_interpreted}));
}

BOOST_AUTO_TEST_CASE(other_archives) {
    const One foreign(zip({{"letter.xml", "<letter/>"}}));
    BOOST_TEST((foreign.kind() == FileKind::unknown));
    BOOST_TEST((foreign.status() == FileStatus::not_interpreted));
    BOOST_TEST((foreign.faults() == Faults{Fault::not_interpreted}));

    const One users(
        zip({{"DocItemSet.xml", R"(<DocItemSet><DocItem Name="urn:hrd:1"><Data><HomedResource/>)"
                                "</Data></DocItem></DocItemSet>"}}));
    BOOST_TEST((users.status() == FileStatus::not_interpreted));
    BOOST_TEST((users.faults() == Faults{Fault::user_data_export}));

    const One broken(zip({{"DocItemSet.xml", configuration(topology)}}).substr(0, 60));
    BOOST_TEST((broken.status() == FileStatus::malformed));
    BOOST_TEST((broken.faults() == Faults{Fault::malformed_export}));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

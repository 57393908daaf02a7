#include "analyzer/recognise.hpp"

#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include "tests/support/material.hpp"
#include "tests/support/topology_text.hpp"
#include "tests/support/zip.hpp"

using analyzer::Content;
using parsers::model::FileKind;
using tests::support::as_powershell_writes;
using tests::support::fixture;

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(recognition)

namespace {

constexpr std::string_view clixml = R"(<Objs Version="1.1.0.1"><Obj RefId="0"/></Objs>)";
constexpr std::string_view list = "Thumbprint : 01\nUse : Default\n";

}  // namespace

BOOST_AUTO_TEST_CASE(table) {
    const struct {
        std::string what;
        std::string bytes;
        Content content;
        FileKind kind = FileKind::unknown;
    } cases[] = {
        {"nothing", "", Content::material},
        {"PEM", fixture("leaf.pem"), Content::material},
        {"PEM behind a remark", "# of fe01\n" + fixture("leaf.pem"), Content::material},
        {"DER", fixture("leaf.der"), Content::material},
        {"PKCS#12", fixture("plain.p12"), Content::material},
        {"bare base64", "MIIBszCCAVmg", Content::material},
        {"a serialized store", std::string("\0\0\0\0CERT", 8), Content::material},
        {"notes", "buy milk", Content::material},
        {"a published topology", tests::support::published_xml({}), Content::topology,
         FileKind::topology},
        {"a topology in UTF-16", as_powershell_writes(tests::support::published_xml({})),
         Content::topology, FileKind::topology},
        {"Topology Builder", tests::support::builder_xml({}), Content::topology,
         FileKind::topology_builder},
        {"AnchoredXml", "<AnchoredXml/>", Content::configuration, FileKind::configuration},
        {"a DocItemSet", "<DocItemSet/>", Content::configuration, FileKind::configuration},
        {"an archive", tests::support::zip({{"a.txt", "a"}}), Content::archive},
        {"Clixml", std::string(clixml), Content::exports, FileKind::clixml},
        {"Clixml in UTF-16", as_powershell_writes(clixml), Content::exports, FileKind::clixml},
        {"a log", "<CsMgmtLog/>", Content::exports, FileKind::management_log},
        {"JSON", R"([{"Thumbprint":"01"}])", Content::exports, FileKind::export_json},
        {"JSON of others", R"({"version":"2.1.0"})", Content::material},
        {"CSV", "\"Thumbprint\",\"Use\"\n\"01\",\"Default\"\n", Content::exports,
         FileKind::export_csv},
        {"a list", std::string(list), Content::exports, FileKind::export_list},
        {"a list in UTF-16", as_powershell_writes(list), Content::exports, FileKind::export_list},
    };
    for (const auto& [what, bytes, content, kind] : cases) {
        BOOST_TEST_CONTEXT(what) {
            const auto recognised = ::analyzer::recognise(bytes);
            BOOST_TEST((recognised.content == content));
            BOOST_TEST((recognised.kind == kind));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

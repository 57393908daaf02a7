#include "parsers/assignment/management_log.hpp"

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <string>
#include <string_view>

#include "parsers/assignment/read.hpp"
#include "tests/support/corpora.hpp"

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(assignment)
BOOST_AUTO_TEST_SUITE(management_log)

using parsers::model::Assignment;
using parsers::model::AssignmentExport;
using parsers::model::ExportForm;
using parsers::model::Fault;

namespace {

AssignmentExport read_text(std::string_view text) {
    return parsers::assignment::read(parsers::text::Document::read(text, {}), {}, {});
}

std::string log(std::string_view command, std::string_view infos) {
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<CsMgmtLog Name=\"" +
           std::string(command) + "\">\r\n<Action Name=\"Do\">" + std::string(infos) +
           "</Action></CsMgmtLog>";
}

constexpr std::string_view set_lines =
    "<Info>Certificate not found for the usage type \"Default\".</Info>"
    "<Info>Default: 0123456789abcdef0123456789abcdef01234567 fe01.contoso.com 10/31/2026 "
    "CN=Contoso Issuing CA, DC=contoso, DC=com 1C00000003</Info>"
    "<Info>Internal: 0123456789ABCDEF0123456789ABCDEF01234567 Contoso Edge 31.10.2026 "
    "CN=O'Neil &amp; Sons CA 0A</Info>"
    "<Info>External: 0123456789ABCDEF0123456789ABCDEF01234567</Info>"
    "<Info>Revoked: 0123456789ABCDEF</Info>";

constexpr std::string_view output =
    "<Info Title=\"Output\" Time=\"2026-11-22 07:41:00Z\">\n"
    "Issuer\t\t: CN=Contoso Issuing CA, DC=contoso, DC=com\n"
    "NotAfter \t: 10/31/2026 5:27:09 PM\n"
    "AlternativeNames: sip.contoso.com,fe01.contoso.com\n"
    "Thumbprint \t: 0123456789ABCDEF0123456789ABCDEF01234567\n"
    "EffectiveDate \t: \nPreviousThumbprint: \n"
    "Use \t\t: Default,WebServicesInternal\n</Info>";

}  // namespace

BOOST_AUTO_TEST_CASE(what_was_set) {
    const AssignmentExport result = read_text(log("Set-CsCertificate", set_lines));
    BOOST_TEST((result.form == ExportForm::management_log));
    BOOST_TEST(result.problems.empty());
    BOOST_REQUIRE(result.assignments.size() == 3u);
    const Assignment& first = result.assignments[0];
    BOOST_TEST(first.use == "Default");
    BOOST_TEST(first.thumbprint == "0123456789ABCDEF0123456789ABCDEF01234567");
    BOOST_TEST(first.subject == "CN=fe01.contoso.com");
    BOOST_TEST(first.issuer == "CN=Contoso Issuing CA, DC=contoso, DC=com");
    BOOST_TEST(first.serial == "1C00000003");
    BOOST_TEST(first.not_after.value.has_value());
    BOOST_TEST(!first.is_request);
    BOOST_TEST(first.alternative_names.empty());
    BOOST_TEST(first.computer.empty());
    BOOST_TEST(first.place.line == 3u);
    const Assignment& second = result.assignments[1];
    BOOST_TEST(second.subject == "CN=Contoso Edge");
    BOOST_TEST(second.issuer == "CN=O'Neil & Sons CA");
    BOOST_TEST(second.serial == "0A");
    BOOST_TEST(result.assignments[2].issuer.empty());
}

BOOST_AUTO_TEST_CASE(what_was_requested) {
    const AssignmentExport result = read_text(log("Request-CsCertificate", output));
    BOOST_TEST(result.problems.empty());
    BOOST_REQUIRE(result.assignments.size() == 2u);
    BOOST_TEST(result.assignments[1].use == "WebServicesInternal");
    BOOST_TEST(result.assignments[0].is_request);
    BOOST_TEST(result.assignments[0].alternative_names.size() == 2u);
}

BOOST_AUTO_TEST_CASE(other_logs) {
    const AssignmentExport got = read_text(log("Get-CsCertificate", output));
    BOOST_REQUIRE(got.assignments.size() == 2u);
    BOOST_TEST(!got.assignments[0].is_request);

    const AssignmentExport other = read_text(log("Remove-CsCertificate", set_lines));
    BOOST_TEST(other.assignments.empty());
    BOOST_REQUIRE(other.problems.size() == 1u);
    BOOST_TEST((other.problems[0].fault == Fault::not_interpreted));

    const AssignmentExport broken = read_text("<CsMgmtLog Name=\"Set-CsCertificate\"><Info>");
    BOOST_REQUIRE(broken.problems.size() == 1u);
    BOOST_TEST((broken.problems[0].fault == Fault::malformed_xml));
}

BOOST_AUTO_TEST_CASE(real_logs) {
    const auto corpora = tests::support::corpora();
    if (!corpora) {
        return;
    }
    const struct {
        std::string_view file;
        std::size_t assignments;
        bool is_request;
        std::string_view issuer;
    } cases[] = {
        {"05_Publish-CSTopology.xml", 0, false, ""},
        {"06_Enable-CsTopology.xml", 0, false, ""},
        {"11_Request-CsCertificate-Webserver.xml", 3, true,
         "CN=skypefb.com-CA, DC=skypefb, DC=com"},
        {"12_Request-CsCertificate-Oauth.xml", 1, true, "CN=skypefb.com-CA, DC=skypefb, DC=com"},
        {"13_Set-CsCertificate-Webserver.xml", 3, false, "CN=skypefb.com-CA, DC=skypefb, DC=com"},
        {"14_Set-CsCertificate-OAuth.xml", 1, false, "CN=skypefb.com-CA, DC=skypefb, DC=com"},
        {"20_Request-CsCertificate_Internal_EDGE.xml", 1, true,
         "CN=skypefb.com-CA, DC=skypefb, DC=com"},
        {"21_Set-CsCertificate-Webserver-Internal.xml", 1, false,
         "CN=skypefb.com-CA, DC=skypefb, DC=com"},
        {"23_Set-CsCertificate-Webserver-External.xml", 3, false,
         "CN=Let's Encrypt Authority X3, O=Let's Encrypt, C=US"},
    };
    for (const auto& [file, count, is_request, issuer] : cases) {
        BOOST_TEST_CONTEXT(file) {
            const AssignmentExport result = read_text(
                tests::support::file_bytes(*corpora / "topologies" / "csmgmtlogs" / file));
            BOOST_TEST(result.problems.size() == (count == 0 ? 1u : 0u));
            BOOST_TEST(result.assignments.size() == count);
            for (const Assignment& assignment : result.assignments) {
                BOOST_TEST(assignment.is_request == is_request);
                BOOST_TEST(assignment.issuer == issuer);
                BOOST_TEST(assignment.not_after.value.has_value());
                BOOST_TEST(!assignment.serial.empty());
                BOOST_TEST(!assignment.use.empty());
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

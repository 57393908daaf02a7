#include "parsers/assignment/read.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(assignment)
BOOST_AUTO_TEST_SUITE(read_)

using parsers::assignment::Limits;
using parsers::assignment::PathHints;
using parsers::assignment::sniff;
using parsers::model::AssignmentExport;
using parsers::model::ComputerSource;
using parsers::model::ExportForm;
using parsers::model::Fault;
using parsers::model::FileId;
using parsers::text::Document;

namespace {

AssignmentExport read_text(std::string_view text, const PathHints& hints = {}, Limits limits = {}) {
    return parsers::assignment::read(Document::read(text, FileId{3}), FileId{3}, hints, limits);
}

/// JSON of a certificate, with members before it.
std::string certificate(std::string_view members = {}) {
    return "{" + std::string(members) +
           R"("Thumbprint":"0123456789ABCDEF0123456789ABCDEF01234567","Use":"Default"})";
}

}  // namespace

BOOST_AUTO_TEST_CASE(forms) {
    const struct {
        std::string_view text;
        ExportForm form;
    } cases[] = {
        {"<Objs/>", ExportForm::clixml},
        {"<?xml version=\"1.0\"?>\n<Objs Version=\"1.1.0.1\">", ExportForm::clixml},
        {"<CsMgmtLog Name=\"Set-CsCertificate\">", ExportForm::management_log},
        {"<Topology/>", ExportForm::unknown},
        {" [{\"Thumbprint\":\"\"}]", ExportForm::json},
        {"{\"SimpleUrl\":[]}", ExportForm::json},
        {"{\"version\":\"2.1.0\"}", ExportForm::unknown},
        {"Use,Thumbprint\n", ExportForm::csv},
        {"Use : Default\nThumbprint : 00\n", ExportForm::list},
        {"-----BEGIN CERTIFICATE-----\n", ExportForm::unknown},
        {"", ExportForm::unknown},
    };
    for (const auto& [text, form] : cases) {
        BOOST_TEST_CONTEXT(text) { BOOST_TEST((sniff(text) == form)); }
    }
}

BOOST_AUTO_TEST_CASE(the_computer_of_what_holds_the_object) {
    const AssignmentExport result = read_text(
        R"({"fe01.contoso.com":[)" + certificate() + R"(],"other":{"ComputerName":"FE02","c":[)" +
            certificate() + "," + certificate(R"("PSComputerName":"fe03",)") + R"(]},"third":)" +
            certificate() + "}",
        {"fe04.contoso.com.json", {}, {}});
    BOOST_REQUIRE(result.assignments.size() == 4u);
    BOOST_TEST(result.assignments[0].computer == "fe01.contoso.com");
    BOOST_TEST(result.assignments[1].computer == "fe02");
    BOOST_TEST(result.assignments[2].computer == "fe03");
    BOOST_TEST((result.assignments[2].computer_source == ComputerSource::exported));
    BOOST_TEST(result.assignments[3].computer == "fe04.contoso.com");
    BOOST_TEST((result.assignments[3].computer_source == ComputerSource::file_name));
}

BOOST_AUTO_TEST_CASE(a_mixture) {
    const AssignmentExport result =
        read_text(certificate() + R"({"Identity":"PersistentChatServer:chat01.contoso.com"})" +
                  R"({"Identity":"Global","SimpleUrl":[{"Component":"Meet","Domain":"contoso.com",)"
                  R"("ActiveUrl":"https://meet.contoso.com"}]})");
    BOOST_TEST(result.assignments.size() == 1u);
    BOOST_TEST(result.chat_services.size() == 1u);
    BOOST_TEST(result.simple_urls.size() == 1u);
    BOOST_TEST(result.problems.empty());
    BOOST_TEST(result.file.value == 3u);
}

BOOST_AUTO_TEST_CASE(utf16_with_places) {
    const std::string_view text =
        "\r\nThumbprint : 0123456789ABCDEF0123456789ABCDEF01234567\r\nUse : Default\r\n";
    std::string bytes = "\xFF\xFE";
    for (const char c : text) {
        bytes += c;
        bytes += '\0';
    }
    const AssignmentExport result = read_text(bytes);
    BOOST_REQUIRE(result.assignments.size() == 1u);
    BOOST_TEST(result.assignments[0].place.line == 2u);
    BOOST_TEST(result.assignments[0].place.column == 1u);
    BOOST_TEST(result.assignments[0].place.offset == 6u);
    BOOST_TEST(result.assignments[0].place.end_line == 3u);
}

BOOST_AUTO_TEST_CASE(objects_of_other_types) {
    const AssignmentExport result = read_text("<Objs><Obj RefId=\"0\"><Props/></Obj></Objs>");
    BOOST_TEST(result.empty());
    BOOST_REQUIRE(result.problems.size() == 1u);
    BOOST_TEST((result.problems[0].fault == Fault::not_interpreted));
}

BOOST_AUTO_TEST_CASE(good_input_beside_bad) {
    const AssignmentExport json = read_text("[" + certificate() + ",{\"Thumbprint\":");
    BOOST_TEST(json.assignments.size() == 1u);
    BOOST_REQUIRE(json.problems.size() == 1u);
    BOOST_TEST((json.problems[0].fault == Fault::malformed_export));
    BOOST_TEST(json.problems[0].place.line == 1u);

    const AssignmentExport text = read_text(
        "Thumbprint : 0123456789ABCDEF0123456789ABCDEF01234567\nUse : Default\nIssuer : \xFF\n");
    BOOST_TEST(text.assignments.size() == 1u);
    BOOST_REQUIRE(text.problems.size() == 1u);
    BOOST_TEST((text.problems[0].fault == Fault::undecodable_text));

    const AssignmentExport xml = read_text("<Objs><Obj>");
    BOOST_REQUIRE(xml.problems.size() == 1u);
    BOOST_TEST((xml.problems[0].fault == Fault::malformed_xml));
}

BOOST_AUTO_TEST_CASE(problems_have_a_limit) {
    Limits limits;
    limits.problems = 2;
    std::string text = "[";
    for (int index = 0; index < 5; ++index) {
        text += R"({"Thumbprint":"x","Use":1},)";
    }
    const AssignmentExport result = read_text(text, {}, limits);
    BOOST_REQUIRE(result.problems.size() == 3u);
    BOOST_TEST((result.problems[2].fault == Fault::limit_exceeded));
    BOOST_TEST(result.problems[2].detail == "problems: 2");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

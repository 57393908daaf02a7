#include "parsers/assignment/certificate.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

#include "parsers/assignment/read.hpp"

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(assignment)
BOOST_AUTO_TEST_SUITE(certificate)

using parsers::assignment::PathHints;
using parsers::model::Assignment;
using parsers::model::AssignmentExport;
using parsers::model::ComputerSource;
using parsers::model::ExportForm;
using parsers::model::Fault;
using parsers::model::Instant;

namespace {

AssignmentExport read_text(std::string_view text, const PathHints& hints = {}) {
    return parsers::assignment::read(parsers::text::Document::read(text, {}), {}, hints);
}

constexpr Instant october = std::chrono::sys_days(std::chrono::year(2026) / 10 / 31) +
                            std::chrono::seconds(17 * 3600 + 27 * 60 + 9);

constexpr std::string_view thumbprint = "0123456789ABCDEF0123456789ABCDEF01234567";

constexpr std::string_view clixml =
    R"(<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">
  <Obj RefId="0">
    <TN RefId="0">
      <T>Deserialized.Microsoft.Rtc.Management.Deployment.CertificateReference</T>
      <T>Deserialized.System.Object</T>
    </TN>
    <ToString>Microsoft.Rtc.Management.Deployment.CertificateReference</ToString>
    <Props>
      <S N="Issuer">CN=Contoso Issuing CA, DC=contoso, DC=com</S>
      <DT N="NotAfter">2026-10-31T19:27:09+02:00</DT>
      <DT N="NotBefore">2024-11-01T17:27:09Z</DT>
      <S N="SerialNumber">1c00000003</S>
      <S N="Subject">CN=fe01.contoso.com</S>
      <Obj N="AlternativeNames" RefId="1">
        <TN RefId="1"><T>Deserialized.System.Collections.Generic.List`1</T></TN>
        <LST><S>fe01.contoso.com</S><S>sip.contoso.com</S></LST>
      </Obj>
      <S N="Thumbprint">0123456789abcdef0123456789abcdef01234567</S>
      <Nil N="EffectiveDate" />
      <Nil N="PreviousThumbprint" />
      <Obj N="Use" RefId="2"><ToString>Default</ToString><I32>1</I32></Obj>
      <S N="SourceScope">Local</S>
    </Props>
    <MS><S N="PSComputerName">FE01.contoso.com</S></MS>
  </Obj>
</Objs>
)";

constexpr std::string_view list = R"(
Issuer             : CN=Contoso Issuing CA, DC=contoso, DC=com
NotAfter           : 10/31/2026 5:27:09 PM
NotBefore          : 11/1/2024 5:27:09 PM
SerialNumber       : 1C00000003
Subject            : CN=fe01.contoso.com
AlternativeNames   : {fe01.contoso.com, sip.contoso.com}
Thumbprint         : 0123456789ABCDEF0123456789ABCDEF01234567
EffectiveDate      :
PreviousThumbprint :
UpdateTime         :
Use                : Default
SourceScope        : Local
PSComputerName     : fe01.contoso.com
)";

constexpr std::string_view json = R"([{
  "Issuer": "CN=Contoso Issuing CA, DC=contoso, DC=com",
  "NotAfter": "\/Date(1793467629000)\/",
  "NotBefore": "2024-11-01T17:27:09Z",
  "SerialNumber": "1C00000003", "Subject": "CN=fe01.contoso.com",
  "AlternativeNames": ["fe01.contoso.com", "sip.contoso.com"],
  "Thumbprint": "0123456789ABCDEF0123456789ABCDEF01234567",
  "EffectiveDate": null, "PreviousThumbprint": null, "Use": "Default", "SourceScope": "Local",
  "PSComputerName": "fe01.contoso.com"
}])";

constexpr std::string_view csv =
    "#TYPE Microsoft.Rtc.Management.Deployment.CertificateReference\r\n"
    "\"Issuer\";\"NotAfter\";\"NotBefore\";\"SerialNumber\";\"Subject\";\"AlternativeNames\";"
    "\"Thumbprint\";\"EffectiveDate\";\"Use\";\"SourceScope\";\"PSComputerName\"\r\n"
    "\"CN=Contoso Issuing CA, DC=contoso, DC=com\";\"31.10.2026 17:27:09\";"
    "\"01.11.2024 17:27:09\";\"1C00000003\";\"CN=fe01.contoso.com\";"
    "\"System.Collections.Generic.List`1[System.String]\";"
    "\"0123456789ABCDEF0123456789ABCDEF01234567\";\"\";\"Default\";\"Local\";"
    "\"fe01.contoso.com\"\r\n";

}  // namespace

BOOST_AUTO_TEST_CASE(every_form_says_the_same) {
    const struct {
        std::string_view text;
        ExportForm form;
        bool is_local;
        bool has_names;
    } cases[] = {
        {clixml, ExportForm::clixml, false, true},
        {list, ExportForm::list, true, true},
        {json, ExportForm::json, false, true},
        {csv, ExportForm::csv, true, false},
    };
    for (const auto& [text, form, is_local, has_names] : cases) {
        BOOST_TEST_CONTEXT(text) {
            const AssignmentExport result = read_text(text);
            BOOST_TEST((result.form == form));
            BOOST_TEST(result.problems.empty());
            BOOST_REQUIRE(result.assignments.size() == 1u);
            const Assignment& one = result.assignments.front();
            BOOST_TEST(one.computer == "fe01.contoso.com");
            BOOST_TEST((one.computer_source == ComputerSource::exported));
            BOOST_TEST(one.use == "Default");
            BOOST_TEST(one.thumbprint == thumbprint);
            BOOST_TEST(one.issuer == "CN=Contoso Issuing CA, DC=contoso, DC=com");
            BOOST_TEST(one.subject == "CN=fe01.contoso.com");
            BOOST_TEST(one.serial == "1C00000003");
            BOOST_TEST((one.not_after.value == october));
            BOOST_TEST(one.not_after.is_local == is_local);
            BOOST_TEST(one.not_before.value.has_value());
            BOOST_TEST(one.effective_date.text.empty());
            BOOST_TEST(one.previous_thumbprint.empty());
            BOOST_TEST(one.alternative_names.size() == (has_names ? 2u : 0u));
            BOOST_TEST(one.source_scope == "Local");
            BOOST_TEST(!one.is_request);
            BOOST_TEST(one.place.line >= 1u);
        }
    }
}

BOOST_AUTO_TEST_CASE(several_uses) {
    for (const std::string_view use :
         {"Use : Default,WebServicesInternal", "Use : Default, WebServicesInternal",
          "Use : {Default, WebServicesInternal}"}) {
        BOOST_TEST_CONTEXT(use) {
            const AssignmentExport result = read_text("Thumbprint : " + std::string(thumbprint) +
                                                      "\n" + std::string(use) + "\n");
            BOOST_REQUIRE(result.assignments.size() == 2u);
            BOOST_TEST(result.assignments[0].use == "Default");
            BOOST_TEST(result.assignments[1].use == "WebServicesInternal");
            BOOST_TEST(result.assignments[1].thumbprint == thumbprint);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_numeric_use_is_not_guessed) {
    const AssignmentExport result =
        read_text(R"({"Thumbprint":"0123456789ABCDEF0123456789ABCDEF01234567","Use":3})");
    BOOST_REQUIRE(result.assignments.size() == 1u);
    BOOST_TEST(result.assignments[0].use.empty());
    BOOST_REQUIRE(result.problems.size() == 1u);
    BOOST_TEST((result.problems[0].fault == Fault::unnamed_value));
    BOOST_TEST(result.problems[0].detail == "Use=3");
    BOOST_TEST(result.problems[0].place.column == 64u);
}

BOOST_AUTO_TEST_CASE(thumbprints_as_dialogs_show_them) {
    const AssignmentExport result = read_text(
        "Thumbprint : \xE2\x80\x8E"
        "01 23 45 67 89 ab cd ef 01 23 45 67 89 ab cd ef 01 23 45 67\n"
        "Use : Default\nPreviousThumbprint : 0123456789abcdef0123456789abcdef01234567\n");
    BOOST_REQUIRE(result.assignments.size() == 1u);
    BOOST_TEST(result.assignments[0].thumbprint == thumbprint);
    BOOST_TEST(result.assignments[0].previous_thumbprint == thumbprint);
}

BOOST_AUTO_TEST_CASE(without_thumbprint_there_is_no_assignment) {
    const AssignmentExport result = read_text(
        "Thumbprint : 0123...\nUse : Default\n\nThumbprint :\nUse : Internal\n\n"
        "Thumbprint : 0123456789ABCDEF0123456789ABCDEF01234567\nUse :\n");
    BOOST_REQUIRE(result.assignments.size() == 1u);
    BOOST_REQUIRE(result.problems.size() == 3u);
    BOOST_TEST((result.problems[0].fault == Fault::invalid_value));
    BOOST_TEST(result.problems[0].detail == "Thumbprint=0123...");
    BOOST_TEST((result.problems[1].fault == Fault::missing_element));
    BOOST_TEST(result.problems[1].detail == "Thumbprint");
    BOOST_TEST((result.problems[2].fault == Fault::missing_element));
    BOOST_TEST(result.problems[2].detail == "Use");
}

BOOST_AUTO_TEST_CASE(ambiguous_dates_are_said) {
    const std::string head = "Thumbprint : " + std::string(thumbprint) + "\nUse : Default\n";
    const AssignmentExport open = read_text(head + "NotAfter : 3/4/2027 5:00:00 PM\n");
    BOOST_REQUIRE(open.problems.size() == 1u);
    BOOST_TEST((open.problems[0].fault == Fault::ambiguous_date));
    BOOST_TEST(open.problems[0].detail == "NotAfter=3/4/2027 5:00:00 PM");
    BOOST_TEST(open.assignments[0].not_after.is_ambiguous);

    const AssignmentExport settled =
        read_text(head + "NotAfter : 3/4/2027\n\n" + head + "UpdateTime : 3/25/2026\n");
    BOOST_TEST(settled.problems.empty());
    BOOST_TEST(settled.assignments[0].not_after.value.has_value());

    const AssignmentExport unknown = read_text(head + "NotAfter : some day\n");
    BOOST_REQUIRE(unknown.problems.size() == 1u);
    BOOST_TEST((unknown.problems[0].fault == Fault::invalid_value));
}

BOOST_AUTO_TEST_CASE(alternative_names) {
    const std::string head = "Thumbprint : " + std::string(thumbprint) + "\nUse : Default\n";
    const auto read_names = [&](std::string_view names) {
        return read_text(head + "AlternativeNames : " + std::string(names) + "\n")
            .assignments.at(0);
    };
    BOOST_TEST(read_names("").alternative_names.empty());
    BOOST_TEST(read_names("{}").alternative_names.empty());
    BOOST_TEST(read_names("a.contoso.com,b.contoso.com").alternative_names.size() == 2u);
    const Assignment cut = read_names("{a.contoso.com, b.contoso.com...}");
    BOOST_TEST(cut.is_alternative_names_cut);
    BOOST_TEST(cut.alternative_names.size() == 2u);
    BOOST_TEST(cut.alternative_names.back() == "b.contoso.com");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

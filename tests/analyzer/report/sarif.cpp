#include <cctype>
#include <set>
#include <string>
#include <vector>

#include <rapidjson/document.h>
#include <boost/test/unit_test.hpp>

#include "tests/support/program.hpp"

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(report)
BOOST_AUTO_TEST_SUITE(sarif)

using tests::support::run_program;
using tests::support::source_path;

namespace {

/// Whether a text names a path; a checkout in /topocert is no part of our address on the web.
bool names_path(const std::string& text, const std::string& path) {
    for (auto at = text.find(path); at != text.npos; at = text.find(path, at + 1)) {
        if (at == 0 || std::isalnum(static_cast<unsigned char>(text[at - 1])) == 0) {
            return true;
        }
    }
    return false;
}

rapidjson::Document audit(const std::vector<std::string>& paths, const std::string& folder) {
    std::vector<std::string> words = paths;
    for (const char* word : {"--as-of", "2026-06-01", "--show-passes", "--sarif", "-"}) {
        words.emplace_back(word);
    }
    const std::string text = run_program(words, folder).out;
    BOOST_TEST(!names_path(text, source_path("")), "an absolute path is in the report");
    rapidjson::Document document;
    document.Parse(text.c_str(), text.size());
    BOOST_TEST_REQUIRE(!document.HasParseError());
    return document;
}

const rapidjson::Value& member(const rapidjson::Value& object, const char* name) {
    BOOST_TEST_REQUIRE(object.HasMember(name), name);
    return object[name];
}

std::string text_of(const rapidjson::Value& object, const char* name) {
    return member(object, name).GetString();
}

/// Every `artifactLocation` below a value is the artifact that its index says.
void check_artifacts(const rapidjson::Value& value, const rapidjson::Value& artifacts) {
    if (value.IsArray()) {
        for (const rapidjson::Value& item : value.GetArray()) {
            check_artifacts(item, artifacts);
        }
    }
    if (!value.IsObject()) {
        return;
    }
    for (const auto& one : value.GetObject()) {
        if (std::string(one.name.GetString()) == "artifactLocation") {
            const unsigned index = member(one.value, "index").GetUint();
            BOOST_TEST_REQUIRE(index < artifacts.Size());
            BOOST_TEST(text_of(member(artifacts[index], "location"), "uri") ==
                       text_of(one.value, "uri"));
        } else {
            check_artifacts(one.value, artifacts);
        }
    }
}

void check_run(const rapidjson::Value& run) {
    const rapidjson::Value& listed = member(member(member(run, "tool"), "driver"), "rules");
    const rapidjson::Value& logical = member(run, "logicalLocations");
    check_artifacts(member(run, "results"), member(run, "artifacts"));
    std::set<std::string> fingerprints;
    for (const rapidjson::Value& result : member(run, "results").GetArray()) {
        const unsigned rule = member(result, "ruleIndex").GetUint();
        BOOST_TEST_REQUIRE(rule < listed.Size());
        BOOST_TEST(text_of(listed[rule], "id") == text_of(result, "ruleId"));
        BOOST_TEST(member(result, "locations").Size() == 1u);
        const rapidjson::Value& location = member(result, "locations")[0];
        BOOST_TEST(member(location, "physicalLocation").HasMember("region"));
        BOOST_TEST(member(location, "physicalLocation").HasMember("contextRegion"));
        if (location.HasMember("logicalLocations")) {
            BOOST_TEST(location["logicalLocations"][0]["index"].GetUint() < logical.Size());
        }
        const std::string fingerprint =
            text_of(member(result, "partialFingerprints"), "topocert/v1");
        BOOST_TEST(fingerprints.insert(fingerprint).second, fingerprint);
    }
}

}  // namespace

BOOST_AUTO_TEST_CASE(indexes_lead_where_they_say_and_fingerprints_differ) {
    for (const std::vector<std::string>& paths :
         {std::vector<std::string>{"fabrikam-enterprise"},
          {"fabrikam-utf16", "fabrikam-enterprise/certificates"},
          {"adatum-no-chat"}}) {
        const rapidjson::Document document = audit(paths, source_path("samples"));
        check_run(member(document, "runs")[0]);
    }
}

BOOST_AUTO_TEST_CASE(what_lies_elsewhere_has_a_base_of_its_own) {
    const rapidjson::Document document =
        audit({source_path("samples/contoso-standard")}, source_path("tests"));
    const rapidjson::Value& run = member(document, "runs")[0];
    BOOST_TEST(member(run, "originalUriBaseIds").HasMember("%contoso-standard%"));
    BOOST_TEST(!member(run, "originalUriBaseIds")["%contoso-standard%"].HasMember("uri"));
    for (const rapidjson::Value& artifact : member(run, "artifacts").GetArray()) {
        BOOST_TEST(text_of(member(artifact, "location"), "uriBaseId") == "%contoso-standard%");
        BOOST_TEST(text_of(member(artifact, "location"), "uri").front() != '/');
    }
}

BOOST_AUTO_TEST_CASE(the_same_findings_whatever_the_form_of_the_topology) {
    const auto fingerprints = [](const std::vector<std::string>& paths) {
        const rapidjson::Document document = audit(paths, source_path("samples"));
        std::set<std::string> result;
        for (const rapidjson::Value& one : member(document, "runs")[0]["results"].GetArray()) {
            result.insert(text_of(one, "ruleId") + " " +
                          text_of(one["partialFingerprints"], "topocert/v1"));
        }
        return result;
    };
    const std::string certificates = "fabrikam-enterprise/certificates";
    const auto expected = fingerprints({"fabrikam-enterprise/topology.xml", certificates});
    BOOST_TEST(!expected.empty());
    BOOST_TEST(fingerprints({"fabrikam-builder", certificates}) == expected,
               boost::test_tools::per_element());
    BOOST_TEST(fingerprints({"fabrikam-utf16", certificates}) == expected,
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_failed_audit_is_a_report_too) {
    const rapidjson::Document document =
        audit({"samples/contoso-standard/certificates"}, source_path(""));
    const rapidjson::Value& invocation = member(document, "runs")[0]["invocations"][0];
    BOOST_TEST(!member(invocation, "executionSuccessful").GetBool());
    BOOST_TEST(member(invocation, "exitCode").GetInt() == 3);
    const rapidjson::Value& said = member(invocation, "toolExecutionNotifications");
    BOOST_TEST_REQUIRE(said.Size() == 1u);
    BOOST_TEST(text_of(said[0]["descriptor"], "id") == "TCN001");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

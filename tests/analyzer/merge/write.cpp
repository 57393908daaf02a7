#include "analyzer/merge/write.hpp"

#include <iterator>
#include <sstream>
#include <string>
#include <utility>

#include <boost/test/unit_test.hpp>

#include "analyzer/merge/survey.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(merge)
BOOST_AUTO_TEST_SUITE(writing)

using analyzer::SourceFile;
using analyzer::merge::Plan;
using analyzer::merge::Run;
using tests::support::has;
using tests::support::TemporaryFolder;

namespace {

/// The members of the log folded, without white space outside of strings.
std::string fold(const std::vector<std::string>& runs) {
    const TemporaryFolder folder;
    std::vector<std::string> paths;
    std::vector<Run> surveyed;
    for (const std::string& run : runs) {
        const std::string name = std::to_string(paths.size());
        paths.push_back(folder.write(name, R"({"version": "2.1.0", "runs": [)" + run + "]}"));
        auto found = analyzer::merge::survey(*SourceFile::open(paths.back()),
                                             static_cast<std::uint32_t>(paths.size() - 1));
        std::ranges::move(std::get<std::vector<Run>>(found), std::back_inserter(surveyed));
    }
    const Plan plan = analyzer::merge::make_plan(std::move(surveyed), true);
    std::ostringstream out;
    BOOST_TEST(!analyzer::merge::write(plan, paths, out));
    std::string text;
    bool is_string = false;
    for (const char c : out.str()) {
        is_string = is_string != (c == '"');
        if (is_string || (c != ' ' && c != '\n')) {
            text += c;
        }
    }
    return text;
}

std::string tool(const std::string& rules) {
    return R"("tool": {"driver": {"name": "t", "rules": [)" + rules + "]}}";
}

constexpr auto rule_a = R"({"id": "A"})";
constexpr auto rule_b = R"({"id": "B"})";

}  // namespace

BOOST_AUTO_TEST_CASE(rules_are_joined_by_id_and_results_follow) {
    const std::string text = fold(
        {"{" + tool(rule_b) +
             R"(, "results": [{"ruleId": "B", "ruleIndex": 0, "rule": {"index": 0, "id": "B"}}]})",
         "{" + tool(rule_a) + R"(, "results": [{"ruleId": "A", "ruleIndex": 0}]})"});
    BOOST_TEST(has(text, R"("rules":[{"id":"A"},{"id":"B"}])"));
    BOOST_TEST(has(text, R"({"ruleId":"A","ruleIndex":0})"));
    BOOST_TEST(has(text, R"({"ruleId":"B","rule":{"id":"B","index":1},"ruleIndex":1})"));
}

BOOST_AUTO_TEST_CASE(rules_of_other_components_keep_their_indexes) {
    const std::string text = fold(
        {"{" + tool(rule_b) +
             R"(, "results": [{"ruleIndex": 5, "rule": {"index": 5, "toolComponent": {"index": 0}}}]})",
         "{" + tool(rule_a) + "}"});
    BOOST_TEST(has(text, R"({"rule":{"toolComponent":{"index":0},"index":5},"ruleIndex":5})"));
}

BOOST_AUTO_TEST_CASE(a_component_may_be_the_driver_itself) {
    const auto run = [](const std::string& rule, const std::string& component) {
        return R"({"tool": {"driver": {"name": "t", "guid": "g", "rules": [)" + rule +
               R"(]}}, "results": [{"ruleIndex": 0, "rule": {"toolComponent": )" + component +
               "}}]}";
    };
    for (const std::string component :
         {R"({})", R"({"index":-1})", R"({"name":"t"})", R"({"guid":"g"})"}) {
        BOOST_TEST_CONTEXT(component) {
            BOOST_TEST(has(fold({run(rule_b, component), run(rule_a, R"({"index": 0})")}),
                           R"({"rule":{"toolComponent":)" + component + R"(},"ruleIndex":1})"));
        }
    }
    BOOST_TEST(has(fold({run(rule_b, R"({"name": "x"})"), run(rule_a, "{}")}),
                   R"({"rule":{"toolComponent":{"name":"x"}},"ruleIndex":0})"));
}

BOOST_AUTO_TEST_CASE(the_tool_of_a_conversion_keeps_its_rules) {
    const auto run = [](const std::string& rule) {
        return R"({"conversion": {"tool": {"driver": {"name": "c", "rules": [{"id": "C"}]}}}, )" +
               tool(rule) + "}";
    };
    const std::string text = fold({run(rule_b), run(rule_a)});
    BOOST_TEST(has(text, R"({"driver":{"name":"c","rules":[{"id":"C"}]}})"));
    BOOST_TEST(has(text, R"("rules":[{"id":"A"},{"id":"B"}])"));
}

BOOST_AUTO_TEST_CASE(parameters_are_a_bag) {
    const auto run = [](const std::string& rule) {
        return "{" + tool(rule) + R"(, "invocations": [{"ruleConfigurationOverrides": [{
            "descriptor": {"index": 0}, "configuration": {"parameters": {"rule": {"index": 0}}}}]}]})";
    };
    BOOST_TEST(
        has(fold({run(rule_b), run(rule_a)}),
            R"({"descriptor":{"index":1},"configuration":{"parameters":{"rule":{"index":0}}}})"));
}

BOOST_AUTO_TEST_CASE(artifacts_are_joined_by_path_and_places_follow) {
    const auto run = [](const std::string& uri, const std::string& other) {
        return "{" + tool("") + R"(, "artifacts": [{"location": {"uri": ")" + uri +
               R"(", "index": 0}, "parentIndex": 1}, {"location": {"uri": ")" + other +
               R"("}}], "results": [{"locations": [{"physicalLocation": {"artifactLocation":
               {"uri": ")" +
               uri + R"(", "index": 0}}}], "properties": {"artifactLocation":
               {"index": 0}}}], "invocations": [{"executionSuccessful": true, "responseFiles":
               [{"index": 1}], "workingDirectory": {"index": 0}}]})";
    };
    const std::string text = fold({run("b", "d"), run("a", "d"), run("c", "d")});
    BOOST_TEST(has(text, R"("artifacts":[{"location":{"uri":"a","index":0},"parentIndex":3},)"
                         R"({"location":{"uri":"b","index":1},"parentIndex":3},)"
                         R"({"location":{"uri":"c","index":2},"parentIndex":3},)"
                         R"({"location":{"uri":"d"}}])"));
    BOOST_TEST(has(text, R"("artifactLocation":{"uri":"c","index":2}}}],)"
                         R"("properties":{"artifactLocation":{"index":0}}})"));
    BOOST_TEST(has(text, R"("responseFiles":[{"index":3}],"workingDirectory":{"index":1})"));
}

BOOST_AUTO_TEST_CASE(what_is_common_follows_the_tables) {
    const auto run = [](const std::string& uri, const std::string& index) {
        return R"({"tool": {"driver": {"name": "t", "locations": [{"index": )" + index +
               R"(}]}}, "threadFlowLocations": [{"location": {"physicalLocation":
            {"artifactLocation": {"index": )" +
               index + R"(}}}}], "versionControlProvenance": [{"mappedTo": {"index": )" + index +
               R"(}}], "specialLocations": {"displayBase": {"index": )" + index +
               R"(}}, "conversion": {"analysisToolLogFiles": [{"index": )" + index +
               R"(}]}, "artifacts": [)" + uri + R"({"location": {"uri": "m"}}]})";
    };
    const std::string text = fold({run("", "0"), run(R"({"location": {"uri": "a"}}, )", "1")});
    BOOST_TEST(has(text, R"("locations":[{"index":1}])"));
    BOOST_TEST(has(text, R"("artifactLocation":{"index":1})"));
    BOOST_TEST(has(text, R"("versionControlProvenance":[{"mappedTo":{"index":1}}])"));
    BOOST_TEST(has(text, R"("displayBase":{"index":1})"));
    BOOST_TEST(has(text, R"("analysisToolLogFiles":[{"index":1}])"));
}

BOOST_AUTO_TEST_CASE(logical_locations_stay_together) {
    const auto run = [](const std::string& pool, const std::string& server) {
        return "{" + tool("") + R"(, "logicalLocations": [{"name": ")" + pool +
               R"("}, {"name": ")" + server + R"(", "parentIndex": 0}], "results": [{"locations":
               [{"logicalLocations": [{"index": 1}]}], "message": {"text": ")" +
               server + R"("}}]})";
    };
    const std::string text = fold({run("p", "x"), run("q", "x")});
    BOOST_TEST(has(text, R"("name":"p"},{"name":"x","parentIndex":0},)"));
    BOOST_TEST(has(text, R"("name":"q"},{"name":"x","parentIndex":2}])"));
    BOOST_TEST(has(text, R"([{"index":1}])"));
    BOOST_TEST(has(text, R"([{"index":3}])"));
}

BOOST_AUTO_TEST_CASE(results_stand_in_the_order_of_an_audit) {
    const auto run = [](const std::string& places) {
        return "{" + tool("") + R"(, "results": [)" + places + "]}";
    };
    const auto at = [](const std::string& uri, const std::string& line, const std::string& rule) {
        return R"({"ruleId": ")" + rule + R"(", "locations": [{"physicalLocation":
            {"artifactLocation": {"uri": ")" +
               uri + R"("}, "region": {"startLine": )" + line + "}}}]}";
    };
    const std::string text =
        fold({run(at("b", "1", "R5") + "," + at("a", "9", "R4")),
              run(at("a", "9", "R3") + "," + at("a", "10", "R1") + "," + R"({"ruleId": "R9"})")});
    std::string order;
    for (std::size_t found = text.find("\"R"); found != text.npos;
         found = text.find("\"R", found + 1)) {
        order += text[found + 2];
    }
    BOOST_TEST(order == "93415");
}

BOOST_AUTO_TEST_CASE(what_runs_say_of_themselves_stays_apart) {
    const auto run = [](const std::string& id) {
        return "{" + tool("") + R"(, "automationDetails": {"id": ")" + id +
               R"("}, "redactionTokens": ["x"], "invocations": [{"exitCode": )" + id +
               R"(}], "properties": {"id": )" + id + R"(}, "results": [{"message": {"text": "r)" +
               id + R"("}, "provenance": {"invocationIndex": 0}}]})";
    };
    const std::string text = fold({run("1"), run("2")});
    BOOST_TEST(has(text, R"("redactionTokens":["x"])"));
    const bool is_first = text.find(R"("exitCode":1)") < text.find(R"("exitCode":2)");
    const std::string one = is_first ? "0" : "1";
    const std::string two = is_first ? "1" : "0";
    BOOST_TEST(has(text, R"("text":"r1"},"provenance":{"invocationIndex":)" + one));
    BOOST_TEST(has(text, R"("text":"r2"},"provenance":{"invocationIndex":)" + two));
    const std::string first = R"({"automationDetails":{"id":"1"},"properties":{"id":1}})";
    const std::string second = R"({"automationDetails":{"id":"2"},"properties":{"id":2}})";
    BOOST_TEST(has(text, R"("properties":{"merged":[)" + (is_first ? first : second) + "," +
                             (is_first ? second : first) + "]}"));
    BOOST_TEST(!has(text, R"("automationDetails":{"id":"1"},"redaction)"));
}

BOOST_AUTO_TEST_CASE(what_runs_said_before_a_merge_is_not_said_of_the_merge) {
    const auto run = [](const std::string& properties) {
        return "{" + tool("") + R"(, "properties": )" + properties + "}";
    };
    const std::string text =
        fold({run(R"({"merged": [{"properties": {"a": 1}}, {}]})"), run(R"({"merged": 2})"),
              run(R"({"merged": [3], "b": 4})"), run(R"({"merged": []})")});
    BOOST_TEST(has(text, R"("properties":{"merged":[)"));
    BOOST_TEST(has(text, R"({"properties":{"a":1}},{})"));
    for (const std::string other :
         {R"({"merged":2})", R"({"merged":[3],"b":4})", R"({"merged":[]})"}) {
        BOOST_TEST(has(text, R"({"properties":)" + other + "}"));
    }
}

BOOST_AUTO_TEST_CASE(a_file_that_changes_is_noticed) {
    const TemporaryFolder folder;
    const std::string text = R"({"version": "2.1.0", "runs": [{)" + tool("") + "}]}";
    const std::vector<std::string> paths{folder.write("a", text)};
    auto found = analyzer::merge::survey(*SourceFile::open(paths[0]), 0);
    const Plan plan =
        analyzer::merge::make_plan(std::get<std::vector<Run>>(std::move(found)), false);
    folder.write("a", text.substr(0, text.size() - 8));
    std::ostringstream out;
    const auto failure = analyzer::merge::write(plan, paths, out);
    BOOST_TEST_REQUIRE(failure.has_value());
    BOOST_TEST(failure->file == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

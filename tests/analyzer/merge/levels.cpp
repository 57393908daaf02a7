#include "analyzer/merge/levels.hpp"

#include <string>
#include <variant>

#include <boost/test/unit_test.hpp>

#include "analyzer/merge/survey.hpp"
#include "tests/support/temporary_folder.hpp"

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(merge)
BOOST_AUTO_TEST_SUITE(levels)

using analyzer::SourceFile;
using analyzer::merge::Level;
using analyzer::merge::Run;
using analyzer::merge::survey;
using tests::support::TemporaryFolder;

namespace {

/// The level of a result without one, in a run whose rules are configured in every way.
Level level(const std::string& result) {
    const TemporaryFolder folder;
    const std::string text = R"({"version": "2.1.0", "runs": [{"results": [)" + result + R"(],
        "tool": {
            "driver": {"name": "t", "guid": "gt", "rules": [
                {"id": "A", "defaultConfiguration": {"level": "error"}},
                {"id": "A", "defaultConfiguration": {"level": "note"}},
                {"id": "B"}]},
            "extensions": [
                {"name": "e"},
                {"name": "f", "guid": "gf", "rules": [
                    {"id": "F", "defaultConfiguration": {"level": "error"}},
                    {"id": "A", "defaultConfiguration": {"level": "none"}}]}]},
        "invocations": [{}, {"ruleConfigurationOverrides": [
            {"descriptor": {"index": 1}, "configuration": {"level": "error"}},
            {"descriptor": {"id": "B"}, "configuration": {"enabled": false}},
            {"descriptor": {"id": "F", "toolComponent": {"name": "f"}},
             "configuration": {"level": "note"}}]}]}]})";
    auto found = survey(*SourceFile::open(folder.write("log.sarif", text)), 0);
    BOOST_TEST_REQUIRE(std::holds_alternative<std::vector<Run>>(found));
    return std::get<std::vector<Run>>(found).at(0).results.at(0).level;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_rule_is_found_by_index_or_id_in_its_component) {
    const std::pair<std::string, Level> cases[]{
        {R"({"ruleId": "A"})", Level::error},
        {R"({"ruleId": "A", "ruleIndex": 1})", Level::note},
        {R"({"ruleId": "A", "ruleIndex": -1})", Level::error},
        {R"({"ruleId": "A/sub/sub"})", Level::error},
        {R"({"ruleId": "B"})", Level::warning},
        {R"({"ruleId": "F"})", Level::error},
        {R"({"ruleId": "X"})", Level::warning},
        {R"({"ruleIndex": 9})", Level::warning},
        {R"({"rule": {"index": 0, "toolComponent": {"index": 1}}})", Level::error},
        {R"({"ruleIndex": 1, "rule": {"toolComponent": {"name": "f"}}})", Level::none},
        {R"({"ruleIndex": 0, "rule": {"toolComponent": {"guid": "gf"}}})", Level::error},
        {R"({"ruleIndex": 1, "rule": {"toolComponent": {"guid": "gt"}}})", Level::note},
        {R"({"ruleId": "A", "rule": {"toolComponent": {"index": 0}}})", Level::warning},
        {R"({"ruleId": "A", "rule": {"toolComponent": {"index": 4294967294}}})", Level::warning}};
    for (const auto& [result, expected] : cases) {
        BOOST_TEST_CONTEXT(result) { BOOST_TEST((level(result) == expected)); }
    }
}

BOOST_AUTO_TEST_CASE(an_invocation_overrides_what_the_rule_says) {
    const std::pair<std::string, Level> cases[]{
        {R"({"ruleIndex": 1, "provenance": {"invocationIndex": 1}})", Level::error},
        {R"({"ruleIndex": 1, "provenance": {"invocationIndex": 0}})", Level::note},
        {R"({"ruleIndex": 1, "provenance": {"invocationIndex": 2}})", Level::note},
        {R"({"ruleIndex": 1, "provenance": {"invocationIndex": -1}})", Level::note},
        {R"({"ruleId": "A", "provenance": {"invocationIndex": 1}})", Level::error},
        {R"({"ruleId": "B", "provenance": {"invocationIndex": 1}})", Level::warning},
        {R"({"ruleId": "F", "provenance": {"invocationIndex": 1}})", Level::note}};
    for (const auto& [result, expected] : cases) {
        BOOST_TEST_CONTEXT(result) { BOOST_TEST((level(result) == expected)); }
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

#include "analyzer/merge/survey.hpp"

#include <string>

#include <boost/test/unit_test.hpp>

#include "tests/support/temporary_folder.hpp"

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(merge)
BOOST_AUTO_TEST_SUITE(surveying)

using analyzer::SourceFile;
using analyzer::merge::Flaw;
using analyzer::merge::Level;
using analyzer::merge::nowhere;
using analyzer::merge::Run;
using analyzer::merge::survey;
using analyzer::merge::Table;
using tests::support::TemporaryFolder;

namespace {

std::variant<std::vector<Run>, Flaw> read(const std::string& text) {
    const TemporaryFolder folder;
    return survey(*SourceFile::open(folder.write("log.sarif", text)), 0);
}

std::string log(const std::string& run) { return R"({"version": "2.1.0", "runs": [)" + run + "]}"; }

/// A run with these members besides the tool.
std::string with(const std::string& members) {
    return log(R"({"tool": {"driver": {"name": "any"}}, )" + members + "}");
}

/// What a log of which nothing can be made lacks.
std::string flaw(const std::string& text) {
    const auto found = read(text);
    const auto* wrong = std::get_if<Flaw>(&found);
    return wrong == nullptr ? "" : wrong->what.empty() ? "not JSON" : wrong->what;
}

Run one_run(const std::string& text) {
    auto found = read(text);
    BOOST_TEST_REQUIRE(std::holds_alternative<std::vector<Run>>(found));
    return std::get<std::vector<Run>>(std::move(found)).at(0);
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_no_sarif_is_told) {
    const std::pair<std::string, std::string> cases[]{
        {"{", "not JSON"},
        {"[]", "runs"},
        {"1", "runs"},
        {"{}", "version"},
        {R"({"version": "2.1.0"})", "runs"},
        {R"({"version": 2.1, "runs": []})", "version"},
        {R"({"version": {}, "runs": []})", "version"},
        {R"({"version": "2.1.0", "runs": {}})", "runs"},
        {R"({"version": "2.1.0", "runs": null})", "runs"},
        {R"({"version": "2.1.0", "runs": [], "runs": []})", "runs"},
        {log("1"), "runs/*"},
        {log("[]"), "runs/*"},
        {log("{}"), "tool.driver.name"},
        {log(R"({"tool": {"driver": {}}})"), "tool.driver.name"},
        {log(R"({"tool": {"driver": {"name": "a", "rules": {}}}})"), "tool/driver/rules"},
        {log(R"({"tool": {"driver": {"name": "a", "rules": [1]}}})"), "runs/*"},
        {log(R"({"tool": {"driver": {"name": "a", "rules": [], "rules": []}}})"),
         "tool/driver/rules"},
        {with(R"("results": {})"), "results"},
        {with(R"("results": 1)"), "results"},
        {with(R"("results": ["a"])"), "runs/*"},
        {with(R"("results": [[]])"), "results/*"},
        {with(R"("results": [], "results": [])"), "results"},
        {with(R"("language": "en", "language": "en")"), "language"},
        {with(R"("artifacts": [{"parentIndex": 1}])"), "parentIndex"},
        {with(R"("artifacts": [{"parentIndex": 0}])"), "parentIndex"},
        {with(R"("logicalLocations": [{"parentIndex": 1}, {"parentIndex": 0}])"), "parentIndex"},
        {with(R"("results": [{"locations": [{"physicalLocation": {"artifactLocation":
            {"index": 0}}}]}])"),
         "artifactLocation.index"},
        {with(R"("results": [{"locations": [{"physicalLocation": {"artifactLocation":
            {"index": 4294967294}}}]}])"),
         "artifactLocation.index"}};
    for (const auto& [text, expected] : cases) {
        BOOST_TEST_CONTEXT(text) { BOOST_TEST(flaw(text) == expected); }
    }
}

BOOST_AUTO_TEST_CASE(a_run_has_no_thousands_of_members) {
    std::string members = R"("m0": [])";
    for (unsigned at = 1; at < 999; ++at) {
        members += R"(, "m)" + std::to_string(at) + R"(": 0)";
    }
    BOOST_TEST(flaw(with(members)) == "");
    BOOST_TEST(flaw(with(members + R"(, "more": 0)")) == "more");
    BOOST_TEST(flaw(with(members + R"(, "more": {})")) == "more");
}

BOOST_AUTO_TEST_CASE(what_sarif_allows_passes) {
    for (const std::string& text :
         {log(""), with(R"("results": null)"), with(R"("artifacts": [], "results": [])"),
          with(R"("x": [[1], {"results/*": [2]}], "y": {"runs": [3]})"),
          std::string(R"({"runs/*": [[1]], "a": [{"b": [1]}], "runs": [], "version": "2.1.0"})"),
          with(R"("results": [{"locations": [{"physicalLocation": {"artifactLocation":
              {"index": 7}}}]}], "externalPropertyFileReferences": {"artifacts": []})"),
          with(R"("artifacts": [{"parentIndex": -1}, {"parentIndex": 0}])")}) {
        BOOST_TEST_CONTEXT(text) { BOOST_TEST(flaw(text) == ""); }
    }
}

BOOST_AUTO_TEST_CASE(results_are_known_by_mark_place_and_rule) {
    const Run run = one_run(with(R"("results": [
        {"ruleIndex": 0, "partialFingerprints": {"topocert/v1": "m"}, "locations": [
            {"physicalLocation": {"artifactLocation": {"uri": "a%20b", "uriBaseId": "R"},
                                  "region": {"startLine": 4, "startColumn": 2}}},
            {"physicalLocation": {"artifactLocation": {"index": 99}, "region": {"startLine": 9}}}]},
        {"rule": {"id": "X"}, "locations": [{"physicalLocation": {"artifactLocation": {"uri": "z"},
                                             "region": {"byteOffset": 70}}}]},
        {}],
        "artifacts": [{"location": {"uri": "a%20b", "uriBaseId": "R"}}])"));
    BOOST_TEST_REQUIRE(run.results.size() == 3u);
    BOOST_TEST(run.results[0].has_fingerprint);
    BOOST_TEST(run.results[0].place == 0u);
    BOOST_TEST(run.results[0].line == 4u);
    BOOST_TEST(run.results[0].column == 2u);
    BOOST_TEST(run.place_of(run.results[0]).key == std::string("a b\0R", 5));
    BOOST_TEST(run.results[1].place == 1u);
    BOOST_TEST(run.results[1].offset == 70u);
    BOOST_TEST(run.rule_ids[run.results[1].rule] == "X");
    BOOST_TEST(run.results[2].place == nowhere);
    BOOST_TEST(run.results[2].rule == nowhere);
    BOOST_TEST(!run.results[2].has_fingerprint);
}

BOOST_AUTO_TEST_CASE(levels_are_stated_or_the_rules) {
    const Run run = one_run(log(R"({"results": [
        {"ruleId": "A"}, {"ruleId": "B"}, {"ruleIndex": 0}, {"ruleId": "A", "level": "warning"},
        {"ruleId": "A", "kind": "open"}, {"ruleId": "A", "baselineState": "unchanged"},
        {"ruleId": "A", "baselineState": "new"}, {"ruleId": "A", "suppressions": []}],
        "tool": {"driver": {"name": "t", "rules": [
            {"id": "A", "defaultConfiguration": {"level": "error"}}, {"id": "B"}]}}})"));
    const Level expected[]{Level::error, Level::warning, Level::error, Level::warning,
                           Level::none,  Level::none,    Level::error, Level::error};
    for (std::size_t at = 0; at < run.results.size(); ++at) {
        BOOST_TEST_CONTEXT(at) { BOOST_TEST((run.results[at].level == expected[at])); }
    }
    BOOST_TEST(run.table(Table::rules).size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_runs_digest_tells_of_parents_and_its_frame_not_of_results) {
    const auto run = [](const std::string& parent, const std::string& result) {
        return one_run(with(R"("results": [{"message": {"text": ")" + result + R"("}}],
            "logicalLocations": [{"name": "a"}, {"name": "b"}, {"name": "c", "parentIndex": )" +
                            parent + "}]"));
    };
    BOOST_TEST((run("0", "x").digest != run("1", "x").digest));
    BOOST_TEST((run("0", "x").digest != run("0", "y").digest));
    BOOST_TEST((run("0", "x").frame != run("1", "x").frame));
    BOOST_TEST((run("0", "x").frame == run("0", "y").frame));
}

BOOST_AUTO_TEST_CASE(how_a_run_is_set_out_is_of_no_account) {
    const std::string members =
        R"("language": "en", "artifacts": [{"location": {"uri": "a"}, "length": 1.50}],
           "results": [{"message": {"text": "\u0041"}}])";
    const Run one = one_run(with(members));
    const auto same = [&](const std::string& other) {
        return one.digest == one_run(with(other)).digest;
    };
    BOOST_TEST(
        same(R"("language":"en","artifacts":[{"location":{"uri":"a","index":0},"length":1.50}],)"
             R"("results":[{"message":{"text":"A"}}])"));
    BOOST_TEST(!same(R"("language":"en","artifacts":[{"location":{"uri":"a"},"length":1.50}],)"
                     R"("results":[{"message":{"text":"B"}}])"));
    BOOST_TEST(!same(R"("language":"en","artifacts":[{"location":{"uri":"b"},"length":1.50}],)"
                     R"("results":[{"message":{"text":"A"}}])"));
    BOOST_TEST(!same(R"("language":"en")"));
}

BOOST_AUTO_TEST_CASE(what_lies_elsewhere_differs) {
    const auto identities = [](const std::string& parent) {
        return one_run(with(R"("logicalLocations": [{"name": "a"}, {"name": "b"},
            {"name": "c", "parentIndex": )" +
                            parent + "}]"))
            .table(Table::locations)[2]
            .identity;
    };
    BOOST_TEST((identities("0") != identities("1")));
    BOOST_TEST((identities("0") == identities("0")));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

#include "analyzer/merge/command.hpp"

#include <sys/stat.h>

#include <filesystem>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(merge)
BOOST_AUTO_TEST_SUITE(command)

namespace fs = std::filesystem;
using tests::support::has;
using tests::support::Outcome;
using tests::support::read;
using tests::support::run_program;
using tests::support::source_path;
using tests::support::TemporaryFolder;

namespace {

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) {
        ++found;
    }
    return found;
}

/// Reports of audits, as files of a folder.
struct Reports {
    TemporaryFolder folder;

    /// Audits samples into `name`.
    void audit(const std::string& name, std::vector<std::string> words) const {
        words.insert(words.end(), {"--as-of", "2026-06-01", "--sarif", folder / name});
        const Outcome outcome = run_program(words, source_path("samples"));
        BOOST_TEST_REQUIRE(outcome.code <= 1);
    }
    void audit_samples() const {
        audit("a.sarif", {"fabrikam-enterprise"});
        audit("b.sarif", {"adatum-no-chat"});
        audit("c.sarif", {"contoso-standard"});
    }
    Outcome merge(std::vector<std::string> words) const {
        words.insert(words.begin(), "merge");
        return run_program(words, folder.path().string());
    }
};

/// A result at a line of an artifact.
std::string result(const std::string& mark, const std::string& line, const std::string& level) {
    return R"({"ruleId": "R1", "level": ")" + level + R"(", "message": {"text": "It is so."},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": "t.xml", "index": 0},
            "region": {"startLine": )" +
           line + R"(}}}],
        "partialFingerprints": {"topocert/v1": ")" +
           mark + R"("}})";
}

std::string log(const std::string& artifact, const std::string& results,
                const std::string& more = "") {
    return R"({"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "topocert"}},
        "artifacts": [{"location": {"uri": "t.xml"}, "description": {"text": ")" +
           artifact + R"("}}], "results": [)" + results + "]" + more + "}]}";
}

}  // namespace

BOOST_AUTO_TEST_CASE(one_report_comes_out_as_it_went_in) {
    const Reports reports;
    reports.audit("a.sarif", {"fabrikam-enterprise"});
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"a.sarif"}, {"a.sarif", "--fold"}, {"a.sarif", "./a.sarif"}}) {
        const Outcome outcome = reports.merge(words);
        BOOST_TEST(outcome.code == 1);
        BOOST_TEST(outcome.err == "");
        BOOST_TEST((outcome.out == read(reports.folder / "a.sarif")));
    }
}

BOOST_AUTO_TEST_CASE(equal_reports_are_one) {
    const Reports reports;
    reports.audit("a.sarif", {"fabrikam-enterprise"});
    fs::copy(reports.folder.path() / "a.sarif", reports.folder.path() / "b.sarif");
    BOOST_TEST((reports.merge({"b.sarif", "a.sarif"}).out == read(reports.folder / "a.sarif")));
}

BOOST_AUTO_TEST_CASE(the_order_of_the_paths_is_of_no_account) {
    const Reports reports;
    reports.audit_samples();
    for (const std::string mode : {"--exit-zero", "--fold"}) {
        const std::string merged = reports.merge({"a.sarif", "b.sarif", "c.sarif", mode}).out;
        BOOST_TEST(merged.size() > 10'000u);
        BOOST_TEST((merged == reports.merge({mode, "c.sarif", "a.sarif", "b.sarif"}).out));
        BOOST_TEST((merged == reports.merge({"b.sarif", ".", mode}).out));
    }
}

BOOST_AUTO_TEST_CASE(merging_again_changes_nothing) {
    const Reports reports;
    reports.audit_samples();
    const std::string merged = reports.merge({"a.sarif", "b.sarif", "c.sarif"}).out;
    reports.folder.write("some", reports.merge({"b.sarif", "c.sarif"}).out);
    reports.folder.write("all", merged);
    BOOST_TEST((merged == reports.merge({"a.sarif", "some"}).out));
    BOOST_TEST((merged == reports.merge({"all", "c.sarif"}).out));
}

BOOST_AUTO_TEST_CASE(runs_stay_apart_or_become_one) {
    const Reports reports;
    reports.audit_samples();
    const Outcome apart = reports.merge({"."});
    BOOST_TEST(count(apart.out, "\"driver\":") == 3u);
    BOOST_TEST(apart.code == 1);
    const Outcome one = reports.merge({".", "--fold"});
    BOOST_TEST(count(one.out, "\"driver\":") == 1u);
    BOOST_TEST(count(one.out, "\"exitCode\":") == 3u);
    BOOST_TEST(count(one.out, "\"merged\":") == 1u);
    BOOST_TEST(count(one.out, "\"clock\":") == 3u);
    BOOST_TEST(count(one.out, "\"topocert/v1\":") == count(apart.out, "\"topocert/v1\":"));
    BOOST_TEST(count(one.out, "\"%SRCROOT%\": {") == 1u);
}

BOOST_AUTO_TEST_CASE(a_finding_at_the_same_place_is_written_once) {
    const Reports reports;
    const TemporaryFolder& folder = reports.folder;
    folder.write("a", log("one", result("f1", "3", "error")));
    folder.write("b", log("one", result("f1", "3", "error") + "," + result("f2", "3", "error")));
    folder.write("c", log("one", result("f1", "4", "error")));
    folder.write("d", log("another", result("f1", "3", "error")));
    for (const std::string mode : {"--exit-zero", "--fold"}) {
        BOOST_TEST_CONTEXT(mode) {
            BOOST_TEST(count(reports.merge({"a", "b", mode}).out, "\"ruleId\"") == 2u);
            BOOST_TEST(count(reports.merge({"a", "c", mode}).out, "\"ruleId\"") == 2u);
            BOOST_TEST(count(reports.merge({"a", "d", mode}).out, "\"ruleId\"") == 2u);
        }
    }
}

BOOST_AUTO_TEST_CASE(what_one_report_accepts_hides_no_finding_of_another) {
    const Reports reports;
    const auto run = [](const std::string& more) {
        return log("one", R"({"ruleId": "R1", "message": {"text": "It is so."},
            "partialFingerprints": {"topocert/v1": "f1"}, )" +
                              more + "}");
    };
    const std::string finding = R"("level": "error", "kind": "fail")";
    for (const std::string& other :
         {std::string(R"("level": "note")"), std::string(R"("kind": "pass")"),
          finding + R"(, "baselineState": "absent")",
          finding + R"(, "suppressions": [{"kind": "external"}])"}) {
        BOOST_TEST_CONTEXT(other) {
            reports.folder.write("a", run(finding));
            reports.folder.write("b", run(other));
            const Outcome outcome = reports.merge({"a", "b"});
            BOOST_TEST(count(outcome.out, "\"ruleId\"") == 2u);
            BOOST_TEST(outcome.code == 1);
        }
    }
    reports.folder.write("b", log("one", result("f2", "3", "error")));
    BOOST_TEST(count(reports.merge({"a", "b"}).out, "\"ruleId\"") == 2u);
}

BOOST_AUTO_TEST_CASE(merging_step_by_step_is_merging_at_once) {
    const Reports reports;
    const auto mark = [](const std::string& text) { return result(text, "3", "error"); };
    const auto write = [&](const std::string& name, const std::string& results) {
        reports.folder.write(name, log("one", results, R"(, "x": ")" + name + '"'));
    };
    write("a", mark("f1") + "," + mark("f2"));
    write("b", mark("f2") + "," + mark("f3"));
    write("c", mark("f3") + "," + mark("f1") + "," + mark("f4"));
    const std::string once = reports.merge({"a", "b", "c"}).out;
    BOOST_TEST(count(once, "\"ruleId\"") == 4u);
    for (const std::string last : {"a", "b", "c"}) {
        BOOST_TEST_CONTEXT(last) {
            reports.folder.write(
                "two", reports.merge({last == "a" ? "c" : "a", last == "b" ? "c" : "b"}).out);
            BOOST_TEST((reports.merge({"two", last}).out == once));
        }
    }
}

BOOST_AUTO_TEST_CASE(an_audit_told_again_with_less_is_no_run_of_its_own) {
    const Reports reports;
    reports.audit("a", {"fabrikam-enterprise"});
    reports.audit("b", {"fabrikam-enterprise", "--show-passes"});
    reports.audit("c", {"fabrikam-enterprise", "--same-ca", "issuing"});
    const std::string passes = reports.merge({"b"}).out;
    BOOST_TEST((reports.merge({"a", "b"}).out == passes));
    reports.folder.write("ac", reports.merge({"a", "c"}).out);
    const std::string all = reports.merge({"a", "b", "c"}).out;
    BOOST_TEST((reports.merge({"ac", "b"}).out == all));
    reports.folder.write("all", all);
    BOOST_TEST((reports.merge({"all"}).out == all));
}

BOOST_AUTO_TEST_CASE(what_is_called_results_elsewhere_stays) {
    const Reports reports;
    const std::string elsewhere =
        R"(, "externalPropertyFileReferences": {"results": [{"guid": "1"}, {"guid": "2"}]})";
    reports.folder.write("a", log("one", result("f1", "3", "error"), elsewhere));
    reports.folder.write("b", log("one", result("f1", "3", "error"), elsewhere + R"(, "x": 1)"));
    BOOST_TEST(count(reports.merge({"a", "b"}).out, "\"guid\"") == 4u);
}

BOOST_AUTO_TEST_CASE(what_one_run_tells_twice_stays_told_twice) {
    const Reports reports;
    const std::string twice = result("f1", "3", "error") + "," + result("f1", "3", "error");
    reports.folder.write("a", log("one", twice));
    reports.folder.write("b", log("one", result("f2", "9", "error")));
    BOOST_TEST(count(reports.merge({"a", "b", "--fold"}).out, "\"ruleId\"") == 3u);
}

BOOST_AUTO_TEST_CASE(a_translation_is_no_repetition) {
    const Reports reports;
    reports.audit("en", {"adatum-no-chat", "--lang", "en"});
    reports.audit("fr", {"adatum-no-chat", "--lang", "fr"});
    const std::size_t in_one = count(reports.merge({"en"}).out, "\"ruleId\"");
    const Outcome both = reports.merge({"en", "fr", "--fold"});
    BOOST_TEST(in_one > 0u);
    BOOST_TEST(count(both.out, "\"ruleId\"") == 2 * in_one);
    BOOST_TEST(count(both.out, "\"driver\":") == 2u);
}

BOOST_AUTO_TEST_CASE(exit_codes_are_those_of_an_audit) {
    const Reports reports;
    const TemporaryFolder& folder = reports.folder;
    folder.write("error", log("one", result("f1", "3", "error")));
    folder.write("note", log("one", result("f1", "3", "note")));
    folder.write("pass", log("one", R"({"kind": "pass", "message": {"text": "Good."}})"));
    folder.write("default", log("one", R"({"message": {"text": "Bad."}})"));
    folder.write("accepted", log("one", R"({"level": "error", "message": {"text": "Bad."},
        "suppressions": [{"kind": "external", "status": "accepted"}, {"kind": "inSource"}]})"));
    folder.write("refused", log("one", R"({"level": "error", "message": {"text": "Bad."},
        "suppressions": [{"kind": "external", "status": "rejected"}]})"));
    folder.write("undone", log("one", "", R"(, "invocations": [{"executionSuccessful": false}])"));
    const auto code = [&](const std::vector<std::string>& words) {
        return reports.merge(words).code;
    };
    BOOST_TEST(code({"error"}) == 1);
    BOOST_TEST(code({"error", "--exit-zero"}) == 0);
    BOOST_TEST(code({"error", "--fail-on", "never"}) == 0);
    BOOST_TEST(code({"note"}) == 0);
    BOOST_TEST(code({"note", "--fail-on", "note"}) == 1);
    BOOST_TEST(code({"pass", "--fail-on", "note"}) == 0);
    BOOST_TEST(code({"default"}) == 0);
    BOOST_TEST(code({"default", "--fail-on", "warning"}) == 1);
    BOOST_TEST(code({"refused"}) == 1);
    BOOST_TEST(code({"undone", "error"}) == 3);
}

BOOST_AUTO_TEST_CASE(the_output_is_written_whole_or_not_at_all) {
    const Reports reports;
    const TemporaryFolder& folder = reports.folder;
    folder.write("a", log("one", ""));
    folder.write("out", "old");
    folder.write("broken", "{\n \"version\": }");
    BOOST_TEST(reports.merge({"a", "broken", "--output", "out"}).code == 3);
    BOOST_TEST(read(folder / "out") == "old");
    BOOST_TEST(reports.merge({"a", "--output", "out"}).out == "");
    BOOST_TEST(has(read(folder / "out"), "\"t.xml\""));
    BOOST_TEST(reports.merge({"a", "--output", "-"}).out == read(folder / "out"));
    const Outcome unwritable = reports.merge({"a", "--output", "no/out"});
    BOOST_TEST(unwritable.code == 2);
    BOOST_TEST(has(unwritable.err, "'no/out' cannot be written"));
}

BOOST_AUTO_TEST_CASE(an_output_may_lie_among_the_inputs) {
    const Reports reports;
    const TemporaryFolder& folder = reports.folder;
    folder.write("in/a", log("one", result("f1", "3", "error")));
    folder.write("in/b", log("one", result("f2", "3", "error")));
    folder.write("in/all", "of an earlier run");
    BOOST_TEST(reports.merge({"in", "--output", "in/all"}).code == 1);
    BOOST_TEST(count(read(folder / "in/all"), "\"ruleId\"") == 2u);
    // Named itself, it is an input.
    BOOST_TEST(reports.merge({"in/a", "in/b", "--output", "in/a"}).code == 1);
    BOOST_TEST(count(read(folder / "in/a"), "\"ruleId\"") == 2u);
}

BOOST_AUTO_TEST_CASE(bad_input_is_named_with_its_place) {
    const Reports reports;
    const TemporaryFolder& folder = reports.folder;
    folder.write("good", log("one", ""));
    folder.write("broken", "\xEF\xBB\xBF{\r\n \"\xF0\x9F\x98\x80\": }");
    folder.write("other", R"({"version": "2.0.0", "runs": []})");
    folder.write("empty", "");
    BOOST_TEST_REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    const Outcome outcome = reports.merge({"good", "broken", "other", "empty", "pipe"});
    BOOST_TEST(outcome.code == 3);
    BOOST_TEST(outcome.out == "");
    BOOST_TEST(has(outcome.err, "'broken:2:8' is where the text stops being JSON"));
    BOOST_TEST(has(outcome.err, "'other:1:20' does not hold what SARIF 2.1.0 says of 'version'"));
    BOOST_TEST(has(outcome.err, "'empty:1:1'"));
    BOOST_TEST(has(outcome.err, "'pipe' cannot be read"));
    BOOST_TEST(!has(outcome.err, "good"));
    BOOST_TEST(reports.merge({"good", "missing"}).code == 2);
    BOOST_TEST(reports.merge({}).code == 2);
    fs::create_directory(folder.path() / "nothing");
    BOOST_TEST(reports.merge({"nothing"}).code == 3);
}

BOOST_AUTO_TEST_CASE(what_lies_beside_the_runs_is_not_lost_in_silence) {
    const Reports reports;
    const auto log = [](const std::string& externals) {
        return R"({"version": "2.1.0", "inlineExternalProperties": [)" + externals +
               R"(], "runs": []})";
    };
    reports.folder.write("a", log(""));
    reports.folder.write("b", log(R"({"results": [{"message": {"text": "Bad."}}]})"));
    BOOST_TEST(reports.merge({"a"}).code == 0);
    const Outcome outcome = reports.merge({"b"});
    BOOST_TEST(outcome.code == 3);
    BOOST_TEST(has(outcome.err, "'b:1:"));
    BOOST_TEST(has(outcome.err, "'inlineExternalProperties'"));
}

BOOST_AUTO_TEST_CASE(an_index_that_leads_nowhere_ends_the_merge) {
    const Reports reports;
    reports.folder.write("a", log("another", ""));
    const std::string related = R"({"message": {"text": "Bad."}, "relatedLocations": [
        {"physicalLocation": {"artifactLocation": {"uri": "x", "index": 7}}}]})";
    reports.folder.write("b", log("one", related));
    BOOST_TEST(reports.merge({"a", "b"}).code == 0);  // what is not folded keeps its indexes
    const Outcome outcome = reports.merge({"a", "b", "--fold"});
    BOOST_TEST(outcome.code == 3);
    BOOST_TEST(has(outcome.err, "'b:"));
    BOOST_TEST(has(outcome.err, "'index'"));
}

BOOST_AUTO_TEST_CASE(options_of_other_commands_do_not_go_with_it) {
    const Reports reports;
    reports.folder.write("a", log("one", ""));
    BOOST_TEST(reports.merge({"a", "--threads", "2"}).code == 2);
    BOOST_TEST(run_program({"a", "--fold"}, reports.folder.path().string()).code == 2);
    const Outcome help = run_program({"help", "merge"}, reports.folder.path().string());
    BOOST_TEST(has(help.out, "--fold"));
    BOOST_TEST(!has(help.out, "--threads"));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

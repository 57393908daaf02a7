#include "analyzer/merge/command.hpp"

#include <sys/stat.h>

#include <filesystem>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "tests/support/program.hpp"
#include "tests/support/reports.hpp"
#include "tests/support/temporary_folder.hpp"

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(merge)
BOOST_AUTO_TEST_SUITE(command)

namespace fs = std::filesystem;
using tests::support::count;
using tests::support::has;
using tests::support::log;
using tests::support::Outcome;
using tests::support::read;
using tests::support::Reports;
using tests::support::result;
using tests::support::run_program;
using tests::support::TemporaryFolder;

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

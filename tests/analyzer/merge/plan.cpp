#include "analyzer/merge/plan.hpp"

#include <filesystem>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "tests/support/program.hpp"
#include "tests/support/reports.hpp"
#include "tests/support/temporary_folder.hpp"

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(merge)
BOOST_AUTO_TEST_SUITE(planning)

namespace fs = std::filesystem;
using tests::support::count;
using tests::support::log;
using tests::support::Outcome;
using tests::support::read;
using tests::support::Reports;
using tests::support::result;
using tests::support::TemporaryFolder;

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

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

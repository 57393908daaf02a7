#include "analyzer/merge/group.hpp"

#include <string>
#include <variant>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "analyzer/merge/survey.hpp"
#include "tests/support/temporary_folder.hpp"

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(merge)
BOOST_AUTO_TEST_SUITE(grouping)

using analyzer::SourceFile;
using analyzer::merge::Run;
using analyzer::merge::survey;
using tests::support::TemporaryFolder;

namespace {

/// How many runs become of two with these members besides the tool.
std::size_t runs(const std::string& one, const std::string& other, const std::string& rules = "",
                 const std::string& other_rules = "") {
    const auto run = [](const std::string& rule, const std::string& more) {
        return R"({"tool": {"driver": {"name": "t", "rules": [)" + rule + "]}}" +
               (more.empty() ? "" : ", ") + more + "}";
    };
    const TemporaryFolder folder;
    const std::string text = R"({"version": "2.1.0", "runs": [)" + run(rules, one) + ", " +
                             run(other_rules, other) + "]}";
    auto found = survey(*SourceFile::open(folder.write("log.sarif", text)), 0);
    BOOST_TEST_REQUIRE(std::holds_alternative<std::vector<Run>>(found));
    return analyzer::merge::group(std::get<std::vector<Run>>(found)).size();
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_does_not_fit_stays_apart) {
    BOOST_TEST(runs("", R"("results": [])") == 1u);
    BOOST_TEST(runs(R"("language": "en")", R"("language": "fr")") == 2u);
    BOOST_TEST(runs(R"("columnKind": "utf16CodeUnits")", "") == 2u);
    BOOST_TEST(runs(R"("threadFlowLocations": [])", "") == 2u);
    const auto base = [](const std::string& uri) {
        return R"("originalUriBaseIds": {"R": {"uri": ")" + uri + R"("}})";
    };
    BOOST_TEST(runs(base("file:///a/"), base("file:///a/")) == 1u);
    BOOST_TEST(runs(base("file:///a/"), base("file:///b/")) == 2u);
    const std::string external = R"("externalPropertyFileReferences": {})";
    BOOST_TEST(runs(external, external) == 2u);
}

BOOST_AUTO_TEST_CASE(indexes_are_compared_by_what_they_lead_to) {
    const auto members = [](const std::string& name, const std::string& index) {
        return R"("artifacts": [{"location": {"uri": ")" + name +
               R"("}}, {"location": {"uri": "m"}}], "logicalLocations": [{"name": ")" + name +
               R"("}], "threadFlowLocations": [{"location": {"physicalLocation":
               {"artifactLocation": {"index": )" +
               index + "}}}}]";
    };
    BOOST_TEST(runs(members("a", "0"), members("a", "0")) == 1u);
    BOOST_TEST(runs(members("a", "0"), members("b", "0")) == 2u);
    BOOST_TEST(runs(members("a", "1"), members("b", "1")) == 1u);
    BOOST_TEST(runs(members("a", "-1"), members("b", "-1")) == 1u);
    const std::string place = R"(, "addresses": [{"name": "x", "index": 0}])";
    BOOST_TEST(runs(members("a", "1") + place, members("b", "1") + place) == 1u);
    const auto base = [](const std::string& name) {
        return R"("artifacts": [{"location": {"uri": ")" + name +
               R"("}}], "originalUriBaseIds": {"R": {"index": 0}})";
    };
    BOOST_TEST(runs(base("a"), base("a")) == 1u);
    BOOST_TEST(runs(base("a"), base("b")) == 2u);
}

BOOST_AUTO_TEST_CASE(an_id_stands_for_one_rule) {
    const std::string error = R"({"id": "A", "defaultConfiguration": {"level": "error"}})";
    const std::string note = R"({"id": "A", "defaultConfiguration": {"level": "note"}})";
    BOOST_TEST(runs("", "", error, error + R"(, {"id": "B"})") == 1u);
    BOOST_TEST(runs("", "", error, note) == 2u);
    BOOST_TEST(runs("", "", error + ", " + note, note + ", " + error) == 1u);
    BOOST_TEST(runs("", "", error, error + ", " + note) == 2u);
}

BOOST_AUTO_TEST_CASE(rules_that_name_others_by_index_stay_among_them) {
    const std::string linked = R"(, {"id": "L", "relationships": [{"target": {"index": 0}}]})";
    const auto rules = [&](const std::string& id) { return R"({"id": ")" + id + R"("})" + linked; };
    BOOST_TEST(runs("", R"("results": [])", rules("A"), rules("A")) == 1u);
    BOOST_TEST(runs("", "", rules("A"), rules("B")) == 2u);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

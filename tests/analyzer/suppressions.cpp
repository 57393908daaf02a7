#include "analyzer/suppressions.hpp"

#include <boost/test/unit_test.hpp>

#include "rules/catalogue.hpp"
#include "tests/support/deployment.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(suppressions)

using namespace tests::support;
using ::analyzer::Finding;

namespace {

auto read(const std::string& text) {
    return ::analyzer::read_suppressions(parsers::text::Document::read(text, {}));
}

std::vector<::rules::Suppression> entries(const std::string& text) {
    auto result = read(text);
    BOOST_REQUIRE(result.index() == 0);
    return std::get<0>(std::move(result));
}

const ::rules::Rule& any_rule() { return *::rules::find_rule("TC2015"); }

Finding finding(const std::string& identity) {
    Finding made{};
    made.rule = &any_rule();
    made.identity = identity;
    return made;
}

}  // namespace

BOOST_AUTO_TEST_CASE(lines_are_read_with_date_and_reason) {
    const auto read = entries(
        "# accepted\n\n TC2015 FE1.contoso.com until=2026-09-01 # renewal #4 is ordered\r\n"
        "TC4001 *\n");
    BOOST_TEST_REQUIRE(read.size() == 2u);
    BOOST_TEST(read[0].rule == "TC2015");
    BOOST_TEST(read[0].subject == "fe1.contoso.com");
    BOOST_TEST((read[0].until == at("2026-09-01")));
    BOOST_TEST(read[0].reason == "renewal #4 is ordered");
    BOOST_TEST(read[0].place.line == 3u);
    BOOST_TEST(read[1].subject == "*");
    BOOST_TEST(!read[1].until.has_value());
}

BOOST_AUTO_TEST_CASE(a_line_that_cannot_be_understood_is_an_error) {
    for (const std::string line : {"TC2015", "TC0000 *", "TC2015 * soon", "TC2015 * until=soon",
                                   "TC2015 * until=2026-09-01 more", "lync01.contoso.com TC2015"}) {
        const auto result = read("\n" + line + "\n");
        BOOST_TEST_CONTEXT(line) {
            BOOST_REQUIRE(result.index() == 1);
            BOOST_TEST(std::get<1>(result).line == 2u);
            BOOST_TEST(std::get<1>(result).text == line);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_finding_is_named_by_a_word_or_its_fingerprint) {
    std::vector<Finding> findings{finding("TC2015 server fe1.contoso.com use Default"),
                                  finding("TC2015 server fe11.contoso.com use Default"),
                                  finding("TC2015 server fe2.contoso.com use Default")};
    auto list = entries("TC2015 fe1.contoso.com\nTC2015 " + ::analyzer::fingerprint(findings[2]) +
                        "\nTC2013 *\n");
    ::analyzer::suppress(findings, list, at("2026-06-01"));
    BOOST_TEST((findings[0].suppression == std::size_t{0}));
    BOOST_TEST(!findings[1].suppression.has_value());
    BOOST_TEST((findings[2].suppression == std::size_t{1}));
    BOOST_TEST(list[0].is_used);
    BOOST_TEST(list[1].is_used);
    BOOST_TEST(!list[2].is_used);
}

BOOST_AUTO_TEST_CASE(the_first_line_that_names_a_finding_is_its_own) {
    const std::string print = ::analyzer::fingerprint(finding("TC2015 server fe1 use Default"));
    for (const auto& [lines, own] : std::vector<std::pair<std::string, std::size_t>>{
             {"TC2015 fe2\nTC2015 *\nTC2015 FE1\nTC2015 " + print + "\n", 1},
             {"TC2015 fe2\nTC2013 *\nTC2015 fe1\nTC2015 *\n", 2},
             {"TC2015 fe1 until=2026-05-01\nTC2015 " + print + "\nTC2015 fe1\nTC2015 fe1\n", 1}}) {
        std::vector<Finding> findings{finding("TC2015 server fe1 use Default")};
        auto list = entries(lines);
        ::analyzer::suppress(findings, list, at("2026-06-01"));
        BOOST_TEST_CONTEXT(lines) {
            BOOST_TEST_REQUIRE(findings[0].suppression.has_value());
            BOOST_TEST(*findings[0].suppression == own);
            for (std::size_t index = 0; index < list.size(); ++index) {
                BOOST_TEST(list[index].is_used == (index == own));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(passes_and_what_is_over_are_left_alone) {
    std::vector<Finding> findings{finding("TC2015 server a"), finding("TC2015 server b")};
    findings[1].hit.kind = ::rules::Kind::pass;
    auto list = entries("TC2015 * until=2026-06-01\n");
    ::analyzer::suppress(findings, list, at("2026-06-01"));
    BOOST_TEST(!findings[0].suppression.has_value());
    list = entries("TC2015 * until=2026-06-02\n");
    ::analyzer::suppress(findings, list, at("2026-06-01"));
    BOOST_TEST(findings[0].suppression.has_value());
    BOOST_TEST(!findings[1].suppression.has_value());
}

BOOST_AUTO_TEST_CASE(an_audit_hides_what_is_accepted_and_tells_of_the_rest) {
    const TemporaryFolder folder;
    folder.write("accepted.txt",
                 "TC2015 * until=2036-01-01 # renewal is ordered\nTC2013 nobody.contoso.com\n");
    const std::vector<std::string> words{source_path("samples/contoso-standard"), "--as-of",
                                         "2035-12-15", "--suppressions", "accepted.txt"};
    const Outcome text = run_program(words, folder.path().string());
    BOOST_TEST(text.err == "");
    BOOST_TEST(text.out.find(" TC2015 ") == text.out.npos);
    BOOST_TEST(text.out.find("accepted.txt:2:1: warning: TC9006") != text.out.npos, text.out);
    BOOST_TEST(text.out.find("suppressed: ") != text.out.npos);

    std::vector<std::string> sarif = words;
    sarif.insert(sarif.end(), {"--format", "sarif"});
    const Outcome marked = run_program(sarif, folder.path().string());
    BOOST_TEST(marked.out.find("\"justification\": \"renewal is ordered\"") != marked.out.npos);
}

BOOST_AUTO_TEST_CASE(a_file_that_cannot_be_followed_is_wrong_usage) {
    const TemporaryFolder folder;
    folder.write("accepted.txt", "TC2015 * soon\n");
    for (const std::string file : {"accepted.txt", "none.txt"}) {
        const Outcome outcome =
            run_program({source_path("samples/contoso-standard"), "--suppressions", file},
                        folder.path().string());
        BOOST_TEST(outcome.code == 2);
        BOOST_TEST(outcome.err.find(file) != outcome.err.npos);
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

#include "analyzer/report/catalogue.hpp"

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include <rapidjson/document.h>
#include <boost/test/unit_test.hpp>

#include "rules/catalogue.hpp"
#include "rules/profile.hpp"
#include "tests/support/program.hpp"

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(report)
BOOST_AUTO_TEST_SUITE(catalogue)

using tests::support::has;

namespace {

std::string explained(std::string_view id, rules::Language language) {
    std::ostringstream out;
    ::analyzer::report::explain(*rules::find_rule(id), rules::catalogue(), language, out);
    return out.str();
}

}  // namespace

BOOST_AUTO_TEST_CASE(an_explanation_tells_what_why_evidence_remedy_source_and_relations) {
    const std::string text = explained("TC1001", rules::Language::english);
    BOOST_TEST(text.starts_with("TC1001 pchat-issuer-not-internal-ca\n  must hold: "));
    for (const std::string part :
         {"\n  why: Setup asks for it", "\n  when it does not: ", "\n  severity: error\n",
          "\n  applies to: Lync Server 2013, Skype for Business Server 2015\n",
          "\n  needs: the topology: (Get-CsTopology -AsXml)", "\n  needs: the certificates: ",
          "\n  remedy: ", "\n  source: Certificate requirements for Persistent Chat server",
          "\n  help: https://", "\n  related: TC1002 pchat-issuer-other-ca-same-root\n",
          "\n  since: 0.1\n"}) {
        BOOST_TEST(has(text, part), part);
    }
    BOOST_TEST(!has(text, "{0}"));
    BOOST_TEST(has(explained("TC1001", rules::Language::french), "\n  pourquoi : L'installation"));
    BOOST_TEST(has(explained("TC1001", rules::Language::russian), "\n  почему: Этого требует"));
}

BOOST_AUTO_TEST_CASE(every_rule_can_be_explained_in_every_language) {
    for (const rules::Rule* rule : rules::catalogue()) {
        for (const rules::Language language : rules::languages) {
            const std::string text = explained(rule->id, language);
            BOOST_TEST(std::ranges::count(text, '\n') >= 10, rule->id);
            BOOST_TEST(!has(text, "{"), rule->id);
        }
    }
}

BOOST_AUTO_TEST_CASE(related_rules_are_few_others_of_the_family) {
    for (const rules::Rule* rule : rules::catalogue()) {
        const auto related = ::analyzer::report::related_rules(*rule, rules::catalogue());
        BOOST_TEST(related.size() <= 6u);
        BOOST_TEST(std::ranges::is_sorted(related, {}, &rules::Rule::id));
        for (const rules::Rule* other : related) {
            BOOST_TEST(other != rule);
            BOOST_TEST((rules::family_of(*other) == rules::family_of(*rule)));
        }
    }
    BOOST_TEST(::analyzer::report::related_rules(*rules::find_rule("TC1001"), {}).empty());
}

BOOST_AUTO_TEST_CASE(markdown_has_a_table_for_each_family) {
    std::ostringstream out;
    ::analyzer::report::write_rules_markdown(rules::catalogue(), rules::Language::english, out);
    const std::string text = out.str();
    BOOST_TEST(text.starts_with(
        "## Persistent Chat\n\n| rule | name | severity | must hold | applies to | needs | source "
        "|\n| --- | --- | --- | --- | --- | --- | --- |\n| TC1001 | "
        "`pchat-issuer-not-internal-ca` | error | "));
    BOOST_TEST(has(text, "\n\n## Every server certificate\n\n| rule |"));
    BOOST_TEST(has(text, "\n\n## What was supplied\n\n| rule |"));
    for (const rules::Rule* rule : rules::catalogue()) {
        BOOST_TEST(has(text, "\n| " + std::string(rule->id) + " | `"), rule->id);
    }
}

BOOST_AUTO_TEST_CASE(json_has_the_published_shape) {
    std::ostringstream out;
    ::analyzer::report::write_rules_json(rules::catalogue(), rules::Language::english, out);
    rapidjson::Document document;
    document.Parse(out.str().c_str());
    BOOST_TEST_REQUIRE(!document.HasParseError());
    BOOST_TEST(document["version"].GetInt() == 1);
    BOOST_TEST(document["rules"].Size() == rules::catalogue().size());
    for (const rapidjson::Value& rule : document["rules"].GetArray()) {
        for (const char* member : {"id", "name", "family", "severity", "summary", "why", "message",
                                   "remedy", "appliesTo", "since"}) {
            BOOST_TEST(rule[member].IsString(), member);
        }
        BOOST_TEST(rule["needs"].IsArray());
        BOOST_TEST(rule["related"].IsArray());
        BOOST_TEST(rule["source"]["address"].IsString());
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

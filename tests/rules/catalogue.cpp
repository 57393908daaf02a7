#include "rules/catalogue.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include <boost/test/tree/traverse.hpp>
#include <boost/test/tree/visitor.hpp>
#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(the_catalogue)

namespace {

using ::rules::Language;
using ::rules::Rule;

/// Names of all suites that hold a test case.
class Suites : public boost::unit_test::test_tree_visitor {
  public:
    std::set<std::string> names;

    bool test_suite_start(const boost::unit_test::test_suite& suite) override {
        open_.push_back(suite.p_name.get());
        return true;
    }
    void test_suite_finish(const boost::unit_test::test_suite&) override { open_.pop_back(); }
    void visit(const boost::unit_test::test_case&) override {
        if (!open_.empty()) {
            names.insert(open_.back());
        }
    }

  private:
    std::vector<std::string> open_;
};

std::string snake_case(std::string_view name) {
    std::string text(name);
    std::ranges::replace(text, '-', '_');
    return text;
}

const char* word(::rules::Severity severity) {
    switch (severity) {
        case ::rules::Severity::note:
            return "note";
        case ::rules::Severity::warning:
            return "warning";
        case ::rules::Severity::error:
            break;
    }
    return "error";
}

std::set<std::string> words(::rules::Needs needs) {
    using ::rules::Need;
    static const std::vector<std::pair<Need, std::string>> all{
        {Need::topology, "topology"},           {Need::certificates, "certificates"},
        {Need::private_key, "private-key"},     {Need::assignments, "assignments"},
        {Need::trusted_roots, "trusted-roots"}, {Need::suppressions, "suppressions"}};
    std::set<std::string> found;
    for (const auto& [need, name] : all) {
        if (needs.has(need)) {
            found.insert(name);
        }
    }
    return found.empty() ? std::set<std::string>{"any"} : found;
}

std::set<std::string> split(const std::string& text) {
    std::istringstream words(text);
    return {std::istream_iterator<std::string>(words), {}};
}

}  // namespace

BOOST_AUTO_TEST_CASE(ids_are_unique_and_in_order) {
    const auto rules = ::rules::catalogue();
    BOOST_TEST(!rules.empty());
    const std::regex form("TC[0-9]{4}");
    for (std::size_t index = 0; index < rules.size(); ++index) {
        const std::string id(rules[index]->id);
        BOOST_TEST(std::regex_match(id, form), id);
        BOOST_TEST((index == 0 || rules[index - 1]->id < id), id << " is out of order");
    }
}

BOOST_AUTO_TEST_CASE(names_are_unique_kebab_case) {
    const std::regex form("[a-z0-9]+(-[a-z0-9]+)*");
    std::set<std::string> seen;
    for (const Rule* rule : ::rules::catalogue()) {
        const std::string name(rule->name);
        BOOST_TEST(std::regex_match(name, form), name);
        BOOST_TEST(seen.insert(name).second, name << " occurs twice");
    }
}

BOOST_AUTO_TEST_CASE(every_rule_has_tests) {
    Suites suites;
    boost::unit_test::traverse_test_tree(boost::unit_test::framework::master_test_suite(), suites,
                                         true);
    for (const Rule* rule : ::rules::catalogue()) {
        BOOST_TEST(suites.names.contains(snake_case(rule->name)),
                   rule->id << " has no suite " << snake_case(rule->name));
    }
}

BOOST_AUTO_TEST_CASE(texts_end_with_a_period) {
    for (const Rule* rule : ::rules::catalogue()) {
        for (const Language language : ::rules::languages) {
            for (const ::rules::Text* text : {&rule->summary, &rule->message, &rule->remedy}) {
                BOOST_TEST(text->in(language).ends_with('.'),
                           rule->id << ": " << text->in(language));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(placeholders_are_quoted_and_in_messages_only) {
    for (const Rule* rule : ::rules::catalogue()) {
        BOOST_TEST(rule->summary.placeholders() == 0u, rule->id);
        BOOST_TEST(rule->remedy.placeholders() == 0u, rule->id);
        for (const Language language : ::rules::languages) {
            const std::string_view text = rule->message.in(language);
            for (std::size_t at = text.find('{'); at != text.npos; at = text.find('{', at + 1)) {
                BOOST_TEST((at > 0 && text[at - 1] == '\'' && text.substr(at + 3, 1) == "'"),
                           rule->id << ": " << text);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(languages_differ) {
    for (const Rule* rule : ::rules::catalogue()) {
        for (const ::rules::Text* text : {&rule->summary, &rule->message, &rule->remedy}) {
            BOOST_TEST(text->in(Language::english) != text->in(Language::french), rule->id);
            BOOST_TEST(text->in(Language::english) != text->in(Language::russian), rule->id);
        }
    }
}

BOOST_AUTO_TEST_CASE(every_citation_has_an_https_address) {
    for (const Rule* rule : ::rules::catalogue()) {
        BOOST_TEST(rule->citation.address.starts_with("https://"), rule->id);
        BOOST_TEST(rule->citation.address.find(' ') == std::string_view::npos, rule->id);
        BOOST_TEST(!rule->citation.title.empty(), rule->id);
        BOOST_TEST(!rule->since.empty(), rule->id);
    }
}

BOOST_AUTO_TEST_CASE(rules_are_found_by_id_and_name) {
    for (const Rule* rule : ::rules::catalogue()) {
        BOOST_TEST(::rules::find_rule(rule->id) == rule);
        BOOST_TEST(::rules::find_rule(rule->name) == rule);
    }
    BOOST_TEST(::rules::find_rule("tc1001") == &::rules::pchat_issuer_not_internal_ca);
    BOOST_TEST(::rules::find_rule("Certificate-Expired") == &::rules::certificate_expired);
    BOOST_TEST(::rules::find_rule("") == nullptr);
    BOOST_TEST(::rules::find_rule("TC0000") == nullptr);
}

BOOST_AUTO_TEST_CASE(the_plan_of_rules_is_followed) {
    std::ifstream plan(TOPOCERT_SOURCE_DIR "/../shared/facts/rules.tsv");
    if (!plan) {
        BOOST_TEST_MESSAGE("skipped: no ../shared/facts/rules.tsv here");
        return;
    }
    std::map<std::string, std::vector<std::string>> rows;
    for (std::string line; std::getline(plan, line);) {
        std::vector<std::string> cells;
        std::istringstream rest(line);
        for (std::string cell; std::getline(rest, cell, '\t');) {
            cells.push_back(cell);
        }
        if (cells.size() >= 4) {
            rows[cells.front()] = cells;
        }
    }
    for (const Rule* rule : ::rules::catalogue()) {
        BOOST_TEST_CONTEXT(rule->id) {
            const auto row = rows.find(std::string(rule->id));
            BOOST_TEST_REQUIRE((row != rows.end()));
            BOOST_TEST(row->second[1] == rule->name);
            BOOST_TEST(row->second[2] == word(rule->severity));
            BOOST_TEST((split(row->second[3]) == words(rule->needs)), row->second[3]);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

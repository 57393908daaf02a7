#include "analyzer/report/catalogue.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <ostream>
#include <string>

#include "analyzer/report/catalogue_phrases.hpp"
#include "analyzer/report/finding.hpp"
#include "analyzer/report/phrases.hpp"
#include "analyzer/report/tell.hpp"
#include "rules/profile.hpp"

namespace analyzer::report {

namespace {

std::string_view level(rules::Severity severity, rules::Language language) {
    const rules::Text& word = severity == rules::Severity::error     ? phrases::error
                              : severity == rules::Severity::warning ? phrases::warning
                                                                     : phrases::note;
    return word.in(language);
}

/// Characters of UTF-8.
std::size_t width(std::string_view utf8) {
    return static_cast<std::size_t>(
        std::ranges::count_if(utf8, [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string padded(std::string_view text, std::size_t columns) {
    return std::string(text) + std::string(columns - std::min(columns, width(text)), ' ');
}

/// The placeholders of a message stand for names that only a finding has.
std::string blank(std::string_view message) {
    const std::vector<std::string> dots(10, "…");
    return fill(message, dots);
}

/// A table cell: `|` would end it.
std::string table_cell(std::string_view text) {
    std::string result;
    for (const char c : text) {
        result += c == '|' ? "\\|" : std::string(1, c);
    }
    return result;
}

void write_table_head(rules::Family family, rules::Language language, std::ostream& out) {
    out << "## " << rules::title_of(family).in(language) << "\n\n| " << phrases::rule.in(language)
        << " | " << phrases::name.in(language) << " | " << phrases::severity.in(language) << " | "
        << phrases::what.in(language) << " | " << phrases::applies_to.in(language) << " | "
        << phrases::needs.in(language) << " | " << phrases::source.in(language)
        << " |\n| --- | --- | --- | --- | --- | --- | --- |\n";
}

struct Evidence {
    rules::Need need;
    const rules::Text* how;
};
constexpr std::array evidence_words{
    Evidence{rules::Need::topology, &phrases::how_topology},
    Evidence{rules::Need::certificates, &phrases::how_certificates},
    Evidence{rules::Need::private_key, &phrases::how_private_key},
    Evidence{rules::Need::assignments, &phrases::how_assignments},
    Evidence{rules::Need::trusted_roots, &phrases::how_trusted_roots},
    Evidence{rules::Need::suppressions, &phrases::how_suppressions},
};

/// What a rule cannot do without, and how it is got.
void write_evidence(rules::Needs needs, rules::Language language, std::ostream& out) {
    for (const Evidence& evidence : evidence_words) {
        if (needs.has(evidence.need)) {
            out << "  " << label(phrases::needs, language) << ' ' << evidence.how->in(language)
                << '\n';
        }
    }
}

constexpr std::size_t most_related = 6;

}  // namespace

void write_rules(Catalogue catalogue, rules::Language language, std::ostream& out) {
    std::size_t widest = 0;
    for (const rules::Severity severity :
         {rules::Severity::note, rules::Severity::warning, rules::Severity::error}) {
        widest = std::max(widest, width(level(severity, language)));
    }
    for (const rules::Rule* rule : catalogue) {
        out << rule->id << "  " << padded(level(rule->severity, language), widest) << "  "
            << rule->name << "\n        " << rule->summary.in(language) << '\n';
    }
}

void write_rules_markdown(Catalogue catalogue, rules::Language language, std::ostream& out) {
    std::optional<rules::Family> family;
    for (const rules::Rule* rule : catalogue) {
        if (family != rules::family_of(*rule)) {
            out << (family ? "\n" : "");
            family = rules::family_of(*rule);
            write_table_head(*family, language, out);
        }
        const rules::Products products = rules::profile_of(*rule).products;
        out << "| " << rule->id << " | `" << rule->name << "` | " << level(rule->severity, language)
            << " | " << table_cell(rule->summary.in(language)) << " | "
            << rules::product_years(products) << " | "
            << table_cell(tell_needs(rule->needs, language)) << " | ["
            << table_cell(tell_source(rule->citation)) << "](" << rule->citation.address << ") |\n";
    }
}

void explain(const rules::Rule& rule, Catalogue catalogue, rules::Language language,
             std::ostream& out) {
    const auto entry = [&](const rules::Text& word, std::string_view value) {
        out << "  " << label(word, language) << ' ' << value << '\n';
    };
    const rules::Profile profile = rules::profile_of(rule);
    out << rule.id << ' ' << rule.name << '\n';
    entry(phrases::what, rule.summary.in(language));
    entry(phrases::why, profile.why->in(language));
    entry(phrases::found, blank(rule.message.in(language)));
    entry(phrases::severity, level(rule.severity, language));
    entry(phrases::applies_to, rules::product_names(profile.products));
    write_evidence(rule.needs, language, out);
    entry(phrases::remedy, rule.remedy.in(language));
    entry(phrases::source, tell_source(rule.citation));
    entry(phrases::help, rule.citation.address);
    for (const rules::Rule* related : related_rules(rule, catalogue)) {
        out << "  " << label(phrases::related, language) << ' ' << related->id << ' '
            << related->name << '\n';
    }
    entry(phrases::since, rule.since);
}

std::vector<const rules::Rule*> related_rules(const rules::Rule& rule, Catalogue catalogue) {
    std::vector<const rules::Rule*> found;
    const auto add = [&](const rules::Rule* other) {
        if (other != &rule && found.size() < most_related &&
            std::ranges::find(found, other) == found.end()) {
            found.push_back(other);
        }
    };
    for (const rules::Rule* other : catalogue) {
        const bool is_of_one_section = other->citation.address == rule.citation.address &&
                                       other->citation.section == rule.citation.section;
        if (is_of_one_section && rules::family_of(*other) == rules::family_of(rule)) {
            add(other);
        }
    }
    // What stands beside it in the catalogue is about the same thing.
    const auto own = std::ranges::find(catalogue, &rule);
    for (const std::ptrdiff_t step : {-1, 1}) {
        const bool is_within = step < 0 ? own != catalogue.begin() : catalogue.end() - own > 1;
        if (is_within && rules::family_of(**(own + step)) == rules::family_of(rule)) {
            add(*(own + step));
        }
    }
    std::ranges::sort(found, {}, &rules::Rule::id);
    return found;
}

}  // namespace analyzer::report

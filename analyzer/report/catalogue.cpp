#include "analyzer/report/catalogue.hpp"

#include <algorithm>
#include <ostream>
#include <string>

#include "analyzer/report/finding.hpp"
#include "analyzer/report/phrases.hpp"

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

std::string source(const rules::Citation& citation) {
    std::string text(citation.title);
    if (!citation.section.empty()) {
        text += ", " + std::string(citation.section);
    }
    return text;
}

/// A table cell: `|` would end it.
std::string cell(std::string_view text) {
    std::string result;
    for (const char c : text) {
        result += c == '|' ? "\\|" : std::string(1, c);
    }
    return result;
}

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
    out << "| " << phrases::rule.in(language) << " | " << phrases::severity.in(language) << " | "
        << phrases::what.in(language) << " | " << phrases::remedy.in(language) << " | "
        << phrases::source.in(language) << " |\n| --- | --- | --- | --- | --- |\n";
    for (const rules::Rule* rule : catalogue) {
        out << "| " << rule->id << " `" << rule->name << "` | " << level(rule->severity, language)
            << " | " << cell(rule->summary.in(language)) << " | " << cell(rule->remedy.in(language))
            << " | [" << cell(source(rule->citation)) << "](" << rule->citation.address << ") |\n";
    }
}

void explain(const rules::Rule& rule, rules::Language language, std::ostream& out) {
    const auto entry = [&](const rules::Text& word, std::string_view value) {
        out << "  " << label(word, language) << ' ' << value << '\n';
    };
    out << rule.id << ' ' << rule.name << '\n';
    entry(phrases::what, rule.summary.in(language));
    entry(phrases::found, rule.message.in(language));
    entry(phrases::severity, level(rule.severity, language));
    entry(phrases::needs, tell_needs(rule.needs, language));
    entry(phrases::remedy, rule.remedy.in(language));
    entry(phrases::source, source(rule.citation));
    entry(phrases::help, rule.citation.address);
    entry(phrases::since, rule.since);
}

}  // namespace analyzer::report

#include "analyzer/suppressions.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>

#include "parsers/text/ascii.hpp"
#include "rules/catalogue.hpp"

namespace analyzer {

namespace text = parsers::text;
using rules::Suppression;

namespace {

constexpr std::string_view until_mark = "until=";

std::string_view take_word(std::string_view& rest) {
    rest = text::trim(rest);
    const std::size_t end = std::min(rest.find_first_of(" \t"), rest.size());
    const std::string_view word = rest.substr(0, end);
    rest.remove_prefix(end);
    return word;
}

/// What stands behind the subject: nothing, or a date.
bool read_until(std::string_view rest, Suppression& suppression) {
    const std::string_view word = take_word(rest);
    if (word.empty()) {
        return true;
    }
    if (!word.starts_with(until_mark) || !text::trim(rest).empty()) {
        return false;
    }
    suppression.until = parsers::model::parse_instant(word.substr(until_mark.size()));
    return suppression.until.has_value();
}

std::optional<Suppression> read_line(std::string_view line) {
    const std::size_t mark = std::min(line.find(" #"), line.size());
    std::string_view rest = line.substr(0, mark);
    Suppression suppression;
    if (mark < line.size()) {
        suppression.reason = text::trim(line.substr(mark + 2));
    }
    const rules::Rule* rule = rules::find_rule(take_word(rest));
    suppression.subject = text::to_lower(take_word(rest));
    if (rule == nullptr || suppression.subject.empty() || !read_until(rest, suppression)) {
        return std::nullopt;
    }
    suppression.rule = rule->id;
    return suppression;
}

/// Whether a text has a word, between spaces.
bool has_word(std::string_view words, std::string_view word) {
    while (!words.empty()) {
        if (take_word(words) == word) {
            return true;
        }
    }
    return false;
}

bool names(const Suppression& suppression, const Finding& finding) {
    return suppression.subject == "*" || suppression.subject == fingerprint(finding) ||
           has_word(text::to_lower(finding.identity), suppression.subject);
}

}  // namespace

std::variant<std::vector<Suppression>, SuppressionError> read_suppressions(
    const text::Document& document) {
    std::vector<Suppression> suppressions;
    for (std::uint32_t number = 1; number <= document.lines(); ++number) {
        const std::string_view line = text::trim(document.line(number));
        if (line.empty() || line.front() == '#') {
            continue;
        }
        std::optional<Suppression> read = read_line(line);
        if (!read) {
            return SuppressionError{number, std::string(line)};
        }
        const auto begin =
            static_cast<std::size_t>(document.line(number).data() - document.utf8().data());
        read->place = document.locate(begin, begin + document.line(number).size());
        suppressions.push_back(*std::move(read));
    }
    return suppressions;
}

void suppress(std::vector<Finding>& findings, std::vector<Suppression>& suppressions,
              parsers::model::Instant clock) {
    std::map<std::string_view, std::vector<std::size_t>> by_rule;
    for (std::size_t index = 0; index < suppressions.size(); ++index) {
        const Suppression& one = suppressions[index];
        if (!one.until || clock < *one.until) {
            by_rule[one.rule].push_back(index);
        }
    }
    for (Finding& finding : findings) {
        const auto known = by_rule.find(finding.rule->id);
        if (known == by_rule.end() || finding.hit.kind != rules::Kind::fail) {
            continue;
        }
        const auto found = std::ranges::find_if(
            known->second, [&](std::size_t index) { return names(suppressions[index], finding); });
        if (found != known->second.end()) {
            finding.suppression = *found;
            suppressions[*found].is_used = true;
        }
    }
}

}  // namespace analyzer

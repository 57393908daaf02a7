#include "analyzer/suppressions.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <unordered_map>

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

/// Suppressions of one rule by what they name; of equal ones the first in the file.
using Subjects = std::unordered_map<std::string_view, std::size_t>;

/// The first in the file that names the finding: all of the rule, its fingerprint, or a word of it.
std::optional<std::size_t> first_naming(const Finding& finding, const Subjects& subjects) {
    std::optional<std::size_t> first;
    const auto look_up = [&](std::string_view subject) {
        const auto found = subjects.find(subject);
        if (found != subjects.end() && (!first || found->second < *first)) {
            first = found->second;
        }
    };
    look_up("*");
    look_up(fingerprint(finding));
    const std::string identity = text::to_lower(finding.identity);
    for (std::string_view rest = identity; !rest.empty();) {
        look_up(take_word(rest));
    }
    return first;
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
    std::map<std::string_view, Subjects> by_rule;
    for (std::size_t index = 0; index < suppressions.size(); ++index) {
        const Suppression& one = suppressions[index];
        if (!one.until || clock < *one.until) {
            by_rule[one.rule].emplace(one.subject, index);
        }
    }
    for (Finding& finding : findings) {
        const auto known = by_rule.find(finding.rule->id);
        if (known == by_rule.end() || finding.hit.kind != rules::Kind::fail) {
            continue;
        }
        finding.suppression = first_naming(finding, known->second);
        if (finding.suppression) {
            suppressions[*finding.suppression].is_used = true;
        }
    }
}

}  // namespace analyzer

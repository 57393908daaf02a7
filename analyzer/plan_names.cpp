#include "analyzer/plan_names.hpp"

#include <algorithm>
#include <unordered_map>

#include "parsers/text/ascii.hpp"

namespace analyzer {

namespace {

using parsers::text::is_digit;
using parsers::text::is_letter;

constexpr std::size_t longest_label = 63;
constexpr std::size_t longest_name = 253;
constexpr std::size_t longest_subject = 64;
constexpr std::size_t longest_stem = 120;

bool is_label(std::string_view label) {
    return !label.empty() && label.size() <= longest_label &&
           std::ranges::all_of(label, [](char character) {
               return is_letter(character) || is_digit(character) || character == '-' ||
                      character == '_';
           });
}

/// A common name is a host's, never a wildcard (TC2027).
bool is_subject(std::string_view name) {
    return name.size() <= longest_subject && is_requestable(name) && !name.starts_with("*");
}

/// What a file may be called on every system.
std::string file_name(std::string_view text) {
    std::string name;
    for (const char character : text.substr(0, longest_stem)) {
        const bool is_kept = is_letter(character) || is_digit(character) || character == '-' ||
                             character == '_' || (character == '.' && !name.empty());
        name += is_kept ? character : '_';
    }
    return name;
}

}  // namespace

bool is_requestable(std::string_view name) {
    if (name.size() > longest_name) {
        return false;
    }
    if (name.starts_with("*.")) {
        name.remove_prefix(2);
    }
    for (std::size_t dot = name.find('.'); dot != name.npos; dot = name.find('.')) {
        if (!is_label(name.substr(0, dot))) {
            return false;
        }
        name.remove_prefix(dot + 1);
    }
    return is_label(name);
}

bool is_ipv4_address(std::string_view name) {
    return std::ranges::count(name, '.') == 3 && std::ranges::all_of(name, [](char character) {
               return is_digit(character) || character == '.';
           });
}

void add_reason(std::vector<rules::NameReason>& reasons, rules::NameReason reason) {
    if (std::ranges::find(reasons, reason) == reasons.end()) {
        reasons.push_back(reason);
    }
}

NameList list_names(const std::vector<const rules::RequiredNames*>& required) {
    NameList list;
    std::unordered_map<std::string_view, std::size_t> known;
    std::set<std::string_view> unfit;
    for (const rules::RequiredNames* use : required) {
        for (const rules::RequiredName& name : use->names) {
            if (!is_requestable(name.name)) {
                if (unfit.insert(name.name).second) {
                    list.unfit.push_back(name.name);
                }
                continue;
            }
            const auto [place, is_new] = known.try_emplace(name.name, list.names.size());
            if (is_new) {
                list.names.push_back({name.name, {}});
            }
            add_reason(list.names[place->second].reasons, name.reason);
        }
    }
    return list;
}

std::string choose_subject(const std::string& wanted, const std::vector<PlannedName>& names) {
    if (is_subject(wanted)) {
        return wanted;
    }
    const auto first =
        std::ranges::find_if(names, [](const PlannedName& name) { return is_subject(name.name); });
    return first == names.end() ? std::string() : first->name;
}

std::string FileStems::next(const std::string& host, rules::Use use) {
    const std::string base =
        file_name(host) + (host.empty() ? "" : "-") + std::string(rules::to_text(use));
    std::string stem = base;
    while (!taken_.insert(stem).second) {
        stem = base + "-" + std::to_string(++count_[base] + 1);
    }
    return stem;
}

}  // namespace analyzer

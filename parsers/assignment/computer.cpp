#include "parsers/assignment/computer.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "parsers/text/ascii.hpp"

namespace parsers::assignment {
namespace {

constexpr bool is_label_character(char c) {
    return text::is_letter(c) || text::is_digit(c) || c == '-' || c == '_';
}

bool is_address(std::string_view host) {
    return host.find_first_not_of("0123456789.") == host.npos;
}

std::string_view first_label(std::string_view host) { return host.substr(0, host.find('.')); }

/// `fe01.contoso.com.clixml` without `.clixml`.
std::string_view stem(std::string_view file_name) {
    constexpr std::array<std::string_view, 8> extensions{".clixml", ".xml", ".json", ".csv",
                                                         ".txt",    ".log", ".list", ".ps1xml"};
    for (const std::string_view extension : extensions) {
        const std::size_t size = file_name.size() - std::min(file_name.size(), extension.size());
        if (text::equal_ignoring_case(file_name.substr(size), extension)) {
            return file_name.substr(0, size);
        }
    }
    return file_name;
}

/// Whether `name` stands in `text` and is no part of a longer word there.
bool has_word(std::string_view text, std::string_view name) {
    const auto continues = [](char c) { return text::is_letter(c) || text::is_digit(c); };
    for (std::size_t at = text.find(name); at != text.npos; at = text.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        const bool is_start = at == 0 || !continues(text[at - 1]);
        const bool is_end = end == text.size() || !continues(text[end]);
        if (is_start && is_end) {
            return true;
        }
    }
    return false;
}

/// The known server of which a name stands in `text`, the longest such name; none when names of
/// several servers do equally well.
template <class NameOf>
std::string known_in(std::string_view text, std::span<const std::string> known, NameOf name_of) {
    const std::string* best = nullptr;
    std::size_t best_size = 0;
    bool is_tie = false;
    for (const std::string& fqdn : known) {
        const std::string_view name = name_of(fqdn);
        if (name.size() < std::max<std::size_t>(best_size, 1) || !has_word(text, name)) {
            continue;
        }
        is_tie = name.size() == best_size && *best != fqdn;
        best = &fqdn;
        best_size = name.size();
    }
    return best == nullptr || is_tie ? std::string() : *best;
}

/// The first word that is an FQDN beyond doubt.
std::string fqdn_in(std::string_view text) {
    while (!text.empty()) {
        const auto end = std::ranges::find_if_not(
            text, [](char c) { return (is_label_character(c) && c != '_') || c == '.'; });
        const auto size = static_cast<std::size_t>(end - text.begin());
        std::string host = host_name(text.substr(0, size));
        if (is_fqdn(host)) {
            return host;
        }
        text.remove_prefix(std::min(size + 1, text.size()));
    }
    return {};
}

std::string computer_in(std::string_view name, std::span<const std::string> known) {
    const std::string lower = text::to_lower(name);
    std::string found = known_in(lower, known, [](std::string_view fqdn) { return fqdn; });
    if (found.empty()) {
        found = fqdn_in(lower);
    }
    return found.empty() ? known_in(lower, known, first_label) : found;
}

}  // namespace

std::string host_name(std::string_view text) {
    std::string host = text::to_lower(cleaned(text));
    if (host.ends_with('.')) {
        host.pop_back();
    }
    bool is_label_open = false;
    for (const char c : host) {
        if (!is_label_character(c) && (c != '.' || !is_label_open)) {
            return {};
        }
        is_label_open = c != '.';
    }
    constexpr std::size_t longest = 253;  // RFC 1035, 2.3.4, as text
    return is_label_open && host.size() <= longest ? host : std::string();
}

bool is_fqdn(std::string_view host) {
    const std::string_view top = host.substr(host.rfind('.') + 1);
    return std::ranges::count(host, '.') >= 2 && top.size() >= 2 &&
           std::ranges::all_of(top, text::is_letter);
}

std::string computer_of(const Value& object) {
    const Value* value = object.find_any({"PSComputerName", "ComputerName", "Computer", "Server",
                                          "ServerName", "MachineName", "HostName", "Fqdn"});
    std::string host = value == nullptr ? std::string() : host_name(text_of(*value));
    return host == "localhost" || is_address(host) ? std::string() : host;
}

Computer computer_of(const PathHints& hints) {
    if (std::string name = computer_in(stem(hints.file_name), hints.known); !name.empty()) {
        return {std::move(name), model::ComputerSource::file_name};
    }
    for (const std::string& folder : hints.folders) {
        if (std::string name = computer_in(folder, hints.known); !name.empty()) {
            return {std::move(name), model::ComputerSource::folder};
        }
    }
    return {};
}

}  // namespace parsers::assignment

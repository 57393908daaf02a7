#include "parsers/assignment/computer.hpp"

#include <algorithm>
#include <array>

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

std::string computer_in(std::string_view name, const KnownServers& known) {
    const std::string lower = text::to_lower(name);
    std::string found = known.find_fqdn(lower);
    if (found.empty()) {
        found = fqdn_in(lower);
    }
    return found.empty() ? known.find_short_name(lower) : found;
}

constexpr bool continues_word(char c) { return text::is_letter(c) || text::is_digit(c); }

/// The offsets at which a word starts, and one past the last character of each.
struct WordEdges {
    std::vector<std::size_t> starts;
    std::vector<std::size_t> ends;
};

WordEdges word_edges(std::string_view text) {
    WordEdges edges;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!continues_word(text[at])) {
            continue;
        }
        if (at == 0 || !continues_word(text[at - 1])) {
            edges.starts.push_back(at);
        }
        if (at + 1 == text.size() || !continues_word(text[at + 1])) {
            edges.ends.push_back(at + 1);
        }
    }
    return edges;
}

/// The longest of the names that a text has; of two as long neither counts, only a longer one.
class LongestName {
  public:
    bool is_worth_trying(std::size_t size) const { return size >= size_; }
    /// An empty name stands for several servers.
    void offer(std::string_view name, std::size_t size) {
        const bool is_rival = size == size_ && !name_.empty() && name_ != name;
        const bool is_tie = is_rival || name.empty();
        name_ = is_tie ? std::string_view() : name;
        size_ = size + (is_tie ? 1 : 0);
    }
    std::string name() const { return std::string(name_); }

  private:
    std::string_view name_;
    std::size_t size_ = 1;
};

}  // namespace

KnownServers::KnownServers(std::span<const std::string> fqdns) {
    for (const std::string& fqdn : fqdns) {
        fqdns_.emplace(fqdn, fqdn);
        std::string_view& owner = short_names_.emplace(first_label(fqdn), fqdn).first->second;
        owner = owner == fqdn ? owner : std::string_view();
    }
}

std::string KnownServers::find(std::string_view text, const Index& index) {
    constexpr std::size_t longest = 253;  // RFC 1035, 2.3.4, as text
    LongestName best;
    const WordEdges edges = word_edges(text);
    for (const std::size_t begin : edges.starts) {
        for (const std::size_t end : edges.ends) {
            if (end <= begin || end > begin + longest || !best.is_worth_trying(end - begin)) {
                continue;
            }
            const auto found = index.find(text.substr(begin, end - begin));
            if (found != index.end()) {
                best.offer(found->second, end - begin);
            }
        }
    }
    return best.name();
}

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
    const KnownServers nobody;
    const KnownServers& known = hints.known == nullptr ? nobody : *hints.known;
    if (std::string name = computer_in(stem(hints.file_name), known); !name.empty()) {
        return {std::move(name), model::ComputerSource::file_name};
    }
    for (const std::string& folder : hints.folders) {
        if (std::string name = computer_in(folder, known); !name.empty()) {
            return {std::move(name), model::ComputerSource::folder};
        }
    }
    return {};
}

}  // namespace parsers::assignment

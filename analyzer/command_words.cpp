#include <algorithm>
#include <array>
#include <utility>

#include "analyzer/option_table.hpp"

namespace analyzer {

namespace {

constexpr std::array<std::pair<std::string_view, Command>, 8> command_words{
    {{"audit", Command::audit},
     {"inspect", Command::inspect},
     {"plan", Command::plan},
     {"merge", Command::merge},
     {"rules", Command::rules},
     {"explain", Command::explain},
     {"help", Command::help},
     {"version", Command::version}}};

}  // namespace

std::optional<Command> parse_command(std::string_view word) {
    const auto found =
        std::ranges::find(command_words, word, &std::pair<std::string_view, Command>::first);
    return found == command_words.end() ? std::nullopt : std::optional(found->second);
}

std::string_view to_text(Command command) {
    return std::ranges::find(command_words, command, &std::pair<std::string_view, Command>::second)
        ->first;
}

std::optional<rules::Language> parse_language(std::string_view locale) {
    const std::string_view code = locale.substr(0, locale.find_first_of("_.-@"));
    if (code == "en" || code == "C" || code == "POSIX") {
        return rules::Language::english;
    }
    if (code == "fr") {
        return rules::Language::french;
    }
    return code == "ru" ? std::optional(rules::Language::russian) : std::nullopt;
}

rules::Language environment_language(const Environment& environment) {
    const std::string& locale = !environment.lc_all.empty()        ? environment.lc_all
                                : !environment.lc_messages.empty() ? environment.lc_messages
                                                                   : environment.lang;
    return parse_language(locale).value_or(rules::Language::english);
}

}  // namespace analyzer

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "analyzer/options.hpp"

namespace analyzer {

/// The commands an option goes with, as bits.
constexpr unsigned bit(Command command) { return 1u << static_cast<unsigned>(command); }
inline constexpr unsigned every_command = ~0u;
/// Those that read PATHs.
inline constexpr unsigned reading_commands =
    bit(Command::audit) | bit(Command::inspect) | bit(Command::plan);

/// An option of the command line: the one place where it is written.
struct OptionSpec {
    std::string_view name;      ///< without dashes
    char letter = '\0';         ///< of the short form
    std::string_view argument;  ///< empty: takes none
    std::string_view group;     ///< of the help
    unsigned commands = every_command;
    std::string_view help;
    std::string_view expected = {};  ///< what a value looks like
    bool is_repeatable = false;
    bool (*set)(Options&, const std::string& value);  ///< false: not a value
};

std::span<const OptionSpec> option_table();
std::span<const std::string_view> option_groups();

/// The help's text before and after its options.
std::string help_text(Command command);
std::string help_ending(Command command);

std::optional<Command> parse_command(std::string_view word);
/// `fr`, `fr_FR.UTF-8`, `ru`, …; nothing for a language that is not spoken here.
std::optional<rules::Language> parse_language(std::string_view locale);

}  // namespace analyzer

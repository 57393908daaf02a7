#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "parsers/model/instant.hpp"
#include "rules/rule.hpp"

namespace analyzer {

enum class Command : std::uint8_t { audit, inspect, rules, explain, help, version };
enum class Format : std::uint8_t { text, sarif, json };
enum class Color : std::uint8_t { automatic, always, never };

/// What the user asked for: the whole input of `run` but for the files.
struct Options {
    Command command = Command::audit;
    std::vector<std::string> paths;
    std::string topology;  ///< --topology FILE; empty: found by content
    std::optional<parsers::model::Instant> as_of;
    std::vector<std::string> password_files;
    bool ask_password = false;
    rules::Policy policy;
    bool show_passes = false;
    std::optional<rules::Severity> fail_on = rules::Severity::error;  ///< nothing: never fail
    Format format = Format::text;                                     ///< of standard output
    std::string sarif_file;  ///< empty: none; `-`: standard output
    rules::Language language = rules::Language::english;
    Color color = Color::automatic;
    unsigned threads = 0;  ///< 0: as many as the machine has
    std::uint64_t max_kdf_iterations = 10'000'000;
    std::string topic;  ///< explain RULE; help COMMAND
};

/// A command line that cannot be followed: one sentence that names the word and says what to do.
struct UsageError {
    std::string message;
};

/// The environment's part in the options, read once in main.
struct Environment {
    std::string lc_all, lc_messages, lang;
    std::string no_color, force_color, term;
    std::string pfx_password;  ///< TOPOCERT_PFX_PASSWORD
    bool has_pfx_password = false;
    bool is_terminal = false;  ///< standard output is one
};

std::variant<Options, UsageError> parse_options(const std::vector<std::string>& arguments,
                                                const Environment& environment);

/// What `--help` prints; `command` audit gives the overview.
std::string help(Command command);

}  // namespace analyzer

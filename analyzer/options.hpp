#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "parsers/model/instant.hpp"
#include "rules/rule.hpp"

namespace analyzer {

enum class Command : std::uint8_t { audit, inspect, plan, merge, rules, explain, help, version };
enum class Format : std::uint8_t { text, sarif, json, csv, markdown };
enum class Color : std::uint8_t { automatic, always, never };

/// What the user asked for: the whole input of `run` but for the files.
struct Options {
    Command command = Command::audit;
    std::vector<std::string> paths;
    std::string topology;  ///< --topology FILE; empty: found by content
    std::optional<parsers::model::Instant> as_of;
    std::vector<std::string> trusted_roots;  ///< --trusted-roots
    std::vector<std::string> password_files;
    bool ask_password = false;
    std::string suppressions_file;  ///< empty: none
    rules::Policy policy;
    bool show_passes = false;
    bool exit_zero = false;  ///< findings do not fail the run
    std::optional<rules::Severity> fail_on = rules::Severity::error;  ///< nothing: never fail
    Format format = Format::text;                                     ///< of standard output
    std::string sarif_file;       ///< empty: none; `-`: standard output
    bool is_separate = false;     ///< plan: a certificate for each server and use
    std::string powershell_file;  ///< plan: empty: none; `-`: standard output
    std::string certreq_folder;   ///< plan: empty: none
    std::string openssl_folder;   ///< plan: empty: none
    std::string output_file;      ///< merge: empty: standard output
    bool is_folding = false;      ///< merge: runs become one
    rules::Language language = rules::Language::english;
    Color color = Color::automatic;
    unsigned threads = 0;  ///< 0: as many as the machine has
    std::uint64_t max_kdf_iterations = 10'000'000;
    std::string topic;                   ///< explain RULE; help COMMAND
    std::vector<std::string> arguments;  ///< as given, for the report
};

/// A command line that cannot be followed: one sentence that names the word and says what to do.
struct UsageError {
    std::string message;
};

/// What surrounds the program, read once in main.
struct Environment {
    std::string lc_all = {};
    std::string lc_messages = {};
    std::string lang = {};
    std::string no_color = {};
    std::string force_color = {};
    std::string term = {};
    std::string pfx_password = {};  ///< TOPOCERT_PFX_PASSWORD
    bool has_pfx_password = false;
    bool is_terminal = false;         ///< standard output is one
    std::string working_folder = {};  ///< absolute: what paths are told from
    parsers::model::Instant now{};
};

std::variant<Options, UsageError> parse_options(const std::vector<std::string>& arguments,
                                                const Environment& environment);

/// The language of LC_ALL, LC_MESSAGES or LANG, whichever is set first; else English.
rules::Language environment_language(const Environment& environment);

/// What `--help` prints; `command` audit gives the overview.
std::string help(Command command);

/// The word for a command on the command line.
std::string_view to_text(Command command);

}  // namespace analyzer

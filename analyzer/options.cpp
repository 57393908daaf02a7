#include "analyzer/options.hpp"

#include <algorithm>
#include <initializer_list>
#include <set>
#include <sstream>
#include <utility>

#include <boost/program_options.hpp>

#include "analyzer/analysis.hpp"
#include "analyzer/nearest.hpp"
#include "analyzer/option_table.hpp"
#include "analyzer/usage.hpp"
#include "rules/catalogue.hpp"

namespace analyzer {

namespace po = boost::program_options;

namespace {

/// A sentence, or nothing when all is well.
using Complaint = std::optional<UsageError>;

UsageError complaint(const rules::Text& text, rules::Language language,
                     std::initializer_list<std::string> arguments) {
    return {fill(text.in(language), std::vector<std::string>(arguments))};
}

const OptionSpec* find_option(std::string_view name) {
    const auto options = option_table();
    const auto found = std::ranges::find(options, name, &OptionSpec::name);
    return found == options.end() ? nullptr : &*found;
}

/// The option that a word of the command line is, without its value.
const OptionSpec* option_of(std::string_view word) {
    if (word.size() == 2 && word[0] == '-') {
        const auto options = option_table();
        const auto found = std::ranges::find(options, word[1], &OptionSpec::letter);
        return found == options.end() || word[1] == '\0' ? nullptr : &*found;
    }
    return word.starts_with("--") ? find_option(word.substr(2, word.find('=') - 2)) : nullptr;
}

UsageError unknown_option(std::string_view word, rules::Language language) {
    const std::string given(word.substr(0, word.find('=')));
    std::vector<std::string> known;
    for (const OptionSpec& option : option_table()) {
        known.push_back("--" + std::string(option.name));
    }
    const std::string near = nearest_word(given, known);
    return near.empty() ? complaint(usage::unknown_option, language, {given})
                        : complaint(usage::unknown_option_near, language, {given, near});
}

bool is_option(const std::string& word) { return word.size() >= 2 && word[0] == '-'; }

bool has_own_value(const std::string& word) { return word.find('=') != std::string::npos; }

/// What is wrong with an option as it stands; `next` is the word behind it, or null.
Complaint check_option(const std::string& word, const std::string* next, rules::Language language) {
    const OptionSpec* option = option_of(word);
    if (option == nullptr) {
        return unknown_option(word, language);
    }
    const std::string name = "--" + std::string(option->name);
    if (option->argument.empty()) {
        return has_own_value(word) ? Complaint(complaint(usage::value_unwanted, language, {name}))
                                   : std::nullopt;
    }
    const bool is_missing =
        has_own_value(word) ? word.back() == '=' : next == nullptr || option_of(*next) != nullptr;
    return is_missing ? Complaint(complaint(usage::value_missing, language,
                                            {name, std::string(option->argument)}))
                      : std::nullopt;
}

/// Looks at every word before the library does, which would throw: the only `catch` is main's.
Complaint check_words(const std::vector<std::string>& words, rules::Language language) {
    for (std::size_t at = 0; at < words.size() && words[at] != "--"; ++at) {
        if (!is_option(words[at])) {
            continue;
        }
        const std::string* next = at + 1 < words.size() ? &words[at + 1] : nullptr;
        if (Complaint wrong = check_option(words[at], next, language)) {
            return wrong;
        }
        if (!option_of(words[at])->argument.empty() && !has_own_value(words[at])) {
            ++at;  // the next word is its value
        }
    }
    return std::nullopt;
}

po::options_description description(std::string_view group, unsigned commands) {
    po::options_description result{std::string(group)};
    for (const OptionSpec& option : option_table()) {
        if ((option.commands & commands) == 0 || (!group.empty() && option.group != group)) {
            continue;
        }
        std::string name(option.name);
        if (option.letter != '\0') {
            name += std::string(",") + option.letter;
        }
        const std::string help(option.help);
        if (option.argument.empty()) {
            result.add_options()(name.c_str(), help.c_str());
        } else {
            result.add_options()(name.c_str(),
                                 po::value<std::string>()->value_name(std::string(option.argument)),
                                 help.c_str());
        }
    }
    return result;
}

/// The words of the command line, sorted by what they are.
struct Words {
    std::vector<std::pair<const OptionSpec*, std::string>> options;
    std::vector<std::string> positional;
};

Words sort_words(const std::vector<std::string>& arguments) {
    const po::options_description all = description("", every_command);
    const int style =
        po::command_line_style::default_style & ~po::command_line_style::allow_guessing;
    const po::parsed_options parsed =
        po::command_line_parser(arguments).options(all).style(style).run();
    Words words;
    for (const po::option& option : parsed.options) {
        if (option.position_key >= 0) {
            words.positional.insert(words.positional.end(), option.value.begin(),
                                    option.value.end());
        } else {
            words.options.emplace_back(find_option(option.string_key),
                                       option.value.empty() ? "" : option.value.front());
        }
    }
    return words;
}

Complaint apply(const Words& words, Options& options) {
    std::set<std::string_view> seen;
    for (const auto& [option, value] : words.options) {
        const std::string name = "--" + std::string(option->name);
        if (!option->is_repeatable && !option->argument.empty() &&
            !seen.insert(option->name).second) {
            return complaint(usage::given_twice, options.language, {name});
        }
        if ((option->commands & bit(options.command)) == 0) {
            return complaint(usage::not_for_command, options.language,
                             {name, std::string(to_text(options.command))});
        }
        if (!option->set(options, value)) {
            return complaint(usage::value_bad, options.language,
                             {name, value, std::string(option->expected)});
        }
    }
    return std::nullopt;
}

bool takes_format(Command command, Format format) {
    switch (command) {
        case Command::audit:
            return format == Format::text || format == Format::sarif;
        case Command::inspect:
            return format == Format::text || format == Format::json;
        case Command::plan:
            return format == Format::text || format == Format::json || format == Format::csv;
        case Command::rules:
            return format == Format::text || format == Format::json || format == Format::markdown;
        default:
            return format == Format::text;
    }
}

Complaint check_paths(const Options& options) {
    const std::string command(to_text(options.command));
    if (options.paths.empty()) {
        return complaint(usage::path_missing, options.language, {command});
    }
    if (std::ranges::any_of(options.paths, [](const std::string& path) { return path.empty(); })) {
        return complaint(usage::path_empty, options.language, {});
    }
    return std::nullopt;
}

/// `explain RULE`, `help COMMAND`, `rules`: what may follow the command.
Complaint check_topic(Options& options) {
    const std::string command(to_text(options.command));
    const std::size_t most =
        options.command == Command::explain || options.command == Command::help ? 1 : 0;
    if (options.paths.size() > most) {
        return complaint(usage::path_unwanted, options.language, {options.paths[most], command});
    }
    if (!options.paths.empty()) {
        options.topic = std::move(options.paths.front());
        options.paths.clear();
    }
    if (options.command == Command::explain && options.topic.empty()) {
        return complaint(usage::rule_missing, options.language, {});
    }
    if (options.command == Command::explain && rules::find_rule(options.topic) == nullptr) {
        return complaint(usage::unknown_rule, options.language, {options.topic});
    }
    if (options.command == Command::help && !options.topic.empty() &&
        !parse_command(options.topic)) {
        return complaint(usage::unknown_command, options.language, {options.topic});
    }
    return std::nullopt;
}

Complaint check_whole(Options& options) {
    if (!takes_format(options.command, options.format)) {
        return complaint(usage::not_for_command, options.language,
                         {"--format", std::string(to_text(options.command))});
    }
    if (options.sarif_file == "-") {
        options.format = Format::sarif;
        options.sarif_file.clear();
    }
    const bool reads =
        ((bit(options.command) & reading_commands) != 0) || options.command == Command::merge;
    return reads ? check_paths(options) : check_topic(options);
}

/// What is said about the rest of the line, even before it is understood.
rules::Language spoken(const std::vector<std::string>& arguments, const Environment& environment) {
    for (std::size_t at = 0; at < arguments.size(); ++at) {
        const std::string& word = arguments[at];
        const std::string value = word == "--lang" && at + 1 < arguments.size() ? arguments[at + 1]
                                  : word.starts_with("--lang=")                 ? word.substr(7)
                                                                                : std::string();
        if (const auto language = parse_language(value)) {
            return *language;
        }
    }
    return environment_language(environment);
}

}  // namespace

std::variant<Options, UsageError> parse_options(const std::vector<std::string>& arguments,
                                                const Environment& environment) {
    Options options;
    options.language = spoken(arguments, environment);
    options.arguments = arguments;
    if (Complaint bad = check_words(arguments, options.language)) {
        return *std::move(bad);
    }
    Words words = sort_words(arguments);
    if (!words.positional.empty()) {
        if (const auto command = parse_command(words.positional.front())) {
            options.command = *command;
            words.positional.erase(words.positional.begin());
        }
    }
    // `--help` and `--version` win over everything else on the line.
    for (const auto& [option, value] : words.options) {
        if (option->name == "help") {
            options.topic = to_text(options.command);
            options.command = Command::help;
            return options;
        }
        if (option->name == "version") {
            options.command = Command::version;
            return options;
        }
    }
    options.paths = std::move(words.positional);
    if (Complaint bad = apply(words, options)) {
        return *std::move(bad);
    }
    if (Complaint bad = check_whole(options)) {
        return *std::move(bad);
    }
    return options;
}

std::string help(Command command) {
    std::ostringstream out;
    out << help_text(command);
    for (const std::string_view group : option_groups()) {
        const po::options_description options = description(group, bit(command));
        if (!options.options().empty()) {
            out << '\n' << options;
        }
    }
    out << help_ending(command);
    return out.str();
}

}  // namespace analyzer

#include "analyzer/options.hpp"

#include <string>
#include <variant>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "analyzer/option_table.hpp"

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(options)

using analyzer::Command;
using analyzer::Environment;
using analyzer::Format;
using analyzer::Options;
using analyzer::UsageError;

namespace {

using Words = std::vector<std::string>;

std::variant<Options, UsageError> parse(const Words& words, const Environment& environment = {}) {
    return ::analyzer::parse_options(words, environment);
}

Options options_of(const Words& words, const Environment& environment = {}) {
    const auto parsed = parse(words, environment);
    const auto* error = std::get_if<UsageError>(&parsed);
    BOOST_TEST_REQUIRE(error == nullptr, (error == nullptr ? "" : error->message));
    return std::get<Options>(parsed);
}

std::string complaint(const Words& words, const Environment& environment = {}) {
    const auto parsed = parse(words, environment);
    const auto* error = std::get_if<UsageError>(&parsed);
    return error == nullptr ? "" : error->message;
}

}  // namespace

BOOST_AUTO_TEST_CASE(audit_is_the_default_command) {
    BOOST_TEST((options_of({"export"}).command == Command::audit));
    BOOST_TEST(options_of({"export", "more"}).paths == (Words{"export", "more"}),
               boost::test_tools::per_element());
    BOOST_TEST((options_of({"audit", "export"}).command == Command::audit));
    BOOST_TEST(options_of({"audit", "export"}).paths == Words{"export"},
               boost::test_tools::per_element());
    BOOST_TEST((options_of({"--lang", "fr", "inspect", "x"}).command == Command::inspect));
    BOOST_TEST(options_of({"./rules"}).paths == Words{"./rules"}, boost::test_tools::per_element());
    BOOST_TEST(options_of({"--", "--odd"}).paths == Words{"--odd"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(options_stand_anywhere_and_take_either_form) {
    for (const Words& words : {Words{"x", "--sarif", "out.sarif", "--fail-on=note"},
                               Words{"--fail-on", "note", "--sarif=out.sarif", "x"}}) {
        const Options read = options_of(words);
        BOOST_TEST(read.sarif_file == "out.sarif");
        BOOST_TEST((read.fail_on == rules::Severity::note));
        BOOST_TEST(read.paths == Words{"x"}, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(every_option_is_read) {
    const Options read = options_of({"x",
                                     "--topology",
                                     "t.xml",
                                     "--trusted-roots",
                                     "r",
                                     "--trusted-roots",
                                     "s/t",
                                     "--password-file",
                                     "a",
                                     "--password-file",
                                     "b",
                                     "--ask-password",
                                     "--as-of",
                                     "2026-06-01",
                                     "--max-kdf-iterations",
                                     "5",
                                     "--internal-ca",
                                     "CN=CA",
                                     "--same-ca",
                                     "issuing",
                                     "--expiry-days",
                                     "30",
                                     "--private-edge-ca",
                                     "--show-passes",
                                     "--color",
                                     "always",
                                     "--fail-on",
                                     "never",
                                     "--exit-zero",
                                     "--threads",
                                     "3",
                                     "--format",
                                     "sarif"});
    BOOST_TEST(read.trusted_roots == (Words{"r", "s/t"}), boost::test_tools::per_element());
    BOOST_TEST(read.topology == "t.xml");
    BOOST_TEST(read.password_files == (Words{"a", "b"}), boost::test_tools::per_element());
    BOOST_TEST(read.ask_password);
    BOOST_TEST((read.as_of == parsers::model::parse_instant("2026-06-01")));
    BOOST_TEST(read.max_kdf_iterations == 5u);
    BOOST_TEST(read.policy.internal_ca == "CN=CA");
    BOOST_TEST((read.policy.same_ca == rules::SameCaPolicy::issuing));
    BOOST_TEST(read.policy.expiry_days == 30u);
    BOOST_TEST(read.policy.accepts_private_edge_ca);
    BOOST_TEST(read.show_passes);
    BOOST_TEST((read.color == ::analyzer::Color::always));
    BOOST_TEST(!read.fail_on.has_value());
    BOOST_TEST(read.exit_zero);
    BOOST_TEST(read.threads == 3u);
    BOOST_TEST((read.format == Format::sarif));
}

BOOST_AUTO_TEST_CASE(every_option_of_the_plan_is_read) {
    const Options read = options_of({"plan", "x", "--separate", "--powershell", "p", "--certreq",
                                     "c", "--openssl", "o", "--format", "csv", "--expiry-days", "5",
                                     "--same-ca", "root", "--internal-ca", "CN=CA"});
    BOOST_TEST((read.command == Command::plan));
    BOOST_TEST(read.is_separate);
    BOOST_TEST(read.powershell_file == "p");
    BOOST_TEST(read.certreq_folder == "c");
    BOOST_TEST(read.openssl_folder == "o");
    BOOST_TEST((read.format == Format::csv));
    BOOST_TEST(read.policy.expiry_days == 5u);
    BOOST_TEST(!options_of({"plan", "x"}).is_separate);
}

BOOST_AUTO_TEST_CASE(a_report_on_standard_output_takes_its_place) {
    BOOST_TEST((options_of({"x", "--sarif", "-"}).format == Format::sarif));
    BOOST_TEST(options_of({"x", "--sarif", "-"}).sarif_file.empty());
}

BOOST_AUTO_TEST_CASE(help_and_version_win) {
    BOOST_TEST((options_of({"--help"}).command == Command::help));
    BOOST_TEST((options_of({"x", "-h"}).command == Command::help));
    BOOST_TEST((options_of({"-V"}).command == Command::version));
    BOOST_TEST((options_of({"version"}).command == Command::version));
    BOOST_TEST(options_of({"inspect", "--help"}).topic == "inspect");
    BOOST_TEST(options_of({"help", "rules"}).topic == "rules");
}

BOOST_AUTO_TEST_CASE(a_bad_line_is_one_sentence_that_names_the_word) {
    struct Case {
        Words words;
        std::string expected;
    };
    const Case cases[] = {
        {{"x", "--sariff", "y"}, "There is no option '--sariff'; did you mean '--sarif'?"},
        {{"x", "--as_of=1"}, "There is no option '--as_of'; did you mean '--as-of'?"},
        {{"x", "--fail"}, "There is no option '--fail'; did you mean '--fail-on'?"},
        {{"x", "--quux"}, "There is no option '--quux'; 'topocert --help' lists them."},
        {{"x", "-q"}, "There is no option '-q'; 'topocert --help' lists them."},
        {{"x", "--sarif"}, "'--sarif' needs a value: write '--sarif FILE'."},
        {{"x", "--sarif="}, "'--sarif' needs a value: write '--sarif FILE'."},
        {{"x", "--sarif", "--lang", "en"}, "'--sarif' needs a value: write '--sarif FILE'."},
        {{"x", "--show-passes=1"}, "'--show-passes' takes no value: write it alone."},
        {{"x", "--as-of", "2026-02-30"},
         "'2026-02-30' is not a value of '--as-of': write 2026-06-01 | 2026-06-01T12:00:00Z."},
        {{"x", "--as-of", "yesterday"},
         "'yesterday' is not a value of '--as-of': write 2026-06-01 | 2026-06-01T12:00:00Z."},
        {{"x", "--lang", "de"}, "'de' is not a value of '--lang': write en | fr | ru."},
        {{"x", "--threads", "0"}, "'0' is not a value of '--threads': write 1 … 1024."},
        {{"x", "--threads", "2x"}, "'2x' is not a value of '--threads': write 1 … 1024."},
        {{"x", "--threads", "-1"}, "'-1' is not a value of '--threads': write 1 … 1024."},
        {{"x", "--lang", "fr", "--lang", "fr"},
         "'--lang' est indiqué deux fois : indiquez cette "
         "option une seule fois."},
        {{},
         "'audit' needs a PATH: name the folder or the files to read, or see 'topocert "
         "--help'."},
        {{"inspect"},
         "'inspect' needs a PATH: name the folder or the files to read, or see 'topocert --help'."},
        {{""}, "A PATH is empty: name a folder or a file."},
        {{"inspect", "x", "--sarif", "y"},
         "'--sarif' does not go with 'inspect'; 'topocert help inspect' lists what does."},
        {{"x", "--format", "json"},
         "'--format' does not go with 'audit'; 'topocert help audit' lists what does."},
        {{"plan"},
         "'plan' needs a PATH: name the folder or the files to read, or see 'topocert --help'."},
        {{"plan", "x", "--format", "sarif"},
         "'--format' does not go with 'plan'; 'topocert help plan' lists what does."},
        {{"x", "--separate"},
         "'--separate' does not go with 'audit'; 'topocert help audit' lists what does."},
        {{"plan", "x", "--openssl="}, "'--openssl' needs a value: write '--openssl DIR'."},
        {{"rules", "--format", "csv"},
         "'--format' does not go with 'rules'; 'topocert help rules' lists what does."},
        {{"rules", "x"}, "'x' is one word too many for 'rules': leave it out."},
        {{"explain"},
         "'explain' needs a rule: write its id, such as TC1001, or see 'topocert "
         "rules'."},
        {{"explain", "TC0000"}, "There is no rule 'TC0000'; 'topocert rules' lists them."},
        {{"help", "me"}, "There is no command 'me'; 'topocert --help' lists them."},
    };
    for (const Case& one : cases) {
        BOOST_TEST(complaint(one.words) == one.expected);
    }
}

BOOST_AUTO_TEST_CASE(the_language_comes_from_the_line_or_the_environment) {
    const auto language = [](const Words& words, const Environment& environment) {
        return options_of(words, environment).language;
    };
    using rules::Language;
    BOOST_TEST((language({"x"}, {}) == Language::english));
    BOOST_TEST((language({"x"}, {.lang = "fr_FR.UTF-8"}) == Language::french));
    BOOST_TEST((language({"x"}, {.lc_all = "ru_RU", .lang = "fr_FR"}) == Language::russian));
    BOOST_TEST((language({"x"}, {.lc_messages = "ru", .lang = "fr_FR"}) == Language::russian));
    BOOST_TEST((language({"x"}, {.lc_all = "C", .lang = "fr_FR"}) == Language::english));
    BOOST_TEST((language({"x"}, {.lang = "de_DE.UTF-8"}) == Language::english));
    BOOST_TEST((language({"x", "--lang", "en"}, {.lang = "fr_FR"}) == Language::english));
    BOOST_TEST(complaint({"x", "--quux"}, {.lang = "fr_FR"}) ==
               "L'option '--quux' n'existe pas ; 'topocert --help' les énumère.");
}

BOOST_AUTO_TEST_CASE(help_shows_every_option_of_a_command_once) {
    for (const Command command :
         {Command::audit, Command::inspect, Command::plan, Command::rules}) {
        const std::string text = ::analyzer::help(command);
        for (const ::analyzer::OptionSpec& option : ::analyzer::option_table()) {
            const bool is_shown = text.find("--" + std::string(option.name) + " ") != text.npos;
            BOOST_TEST(is_shown == ((option.commands & ::analyzer::bit(command)) != 0),
                       option.name);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

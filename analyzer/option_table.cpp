#include "analyzer/option_table.hpp"

#include <array>

#include "analyzer/option_values.hpp"

namespace analyzer {

namespace {

using namespace std::string_view_literals;

constexpr unsigned of_audit = bit(Command::audit), of_plan = bit(Command::plan),
                   of_reading = reading_commands, of_merge = bit(Command::merge);

constexpr auto input = "Input"sv, judgement = "Judgement"sv, requests = "Requests"sv,
               report = "Report"sv, outcome = "Exit code"sv, machine = "Machine"sv,
               general = "General"sv;
constexpr std::array group_order{input, judgement, requests, report, outcome, machine, general};

bool nothing(Options&, const std::string&) { return true; }

const std::array table{
    OptionSpec{
        .name = "topology",
        .argument = "FILE",
        .group = input,
        .commands = of_reading,
        .help = "Audit this topology, when the paths hold several.",
        .expected = "FILE",
        .set = [](Options& to, const std::string& value) { return set_text(to.topology, value); }},
    OptionSpec{.name = "trusted-roots",
               .argument = "PATH",
               .group = input,
               .commands = of_reading,
               .help = "Certificates of a server's store of trusted roots (LocalMachine\\Root): a "
                       "file or a folder. May be given several times. A folder called Root in the "
                       "folder of a server is taken for its store without this.",
               .expected = "PATH",
               .is_repeatable = true,
               .set =
                   [](Options& to, const std::string& value) {
                       to.trusted_roots.push_back(value);
                       return !value.empty();
                   }},
    OptionSpec{.name = "password-file",
               .argument = "FILE",
               .group = input,
               .commands = of_reading,
               .help =
                   "Passwords for PKCS#12 containers and encrypted keys, one a line, UTF-8. May "
                   "be given several times. Then the variable TOPOCERT_PFX_PASSWORD is tried. "
                   "There is no option for the password itself: others could read it.",
               .expected = "FILE",
               .is_repeatable = true,
               .set =
                   [](Options& to, const std::string& value) {
                       to.password_files.push_back(value);
                       return !value.empty();
                   }},
    OptionSpec{.name = "ask-password",
               .argument = "",
               .group = input,
               .commands = of_reading,
               .help = "Ask on the terminal for the passwords of what stays locked.",
               .set = [](Options& to, const std::string&) { return to.ask_password = true; }},
    OptionSpec{.name = "as-of",
               .argument = "WHEN",
               .group = input,
               .commands = of_reading,
               .help = "Judge validity at this date or instant (UTC): 2026-06-01 or "
                       "2026-06-01T12:00:00Z. Default: now. With it, equal input gives an equal "
                       "report.",
               .expected = "2026-06-01 | 2026-06-01T12:00:00Z",
               .set =
                   [](Options& to, const std::string& value) {
                       to.as_of = parsers::model::parse_instant(value);
                       return to.as_of.has_value();
                   }},
    OptionSpec{.name = "max-kdf-iterations",
               .argument = "N",
               .group = input,
               .commands = of_reading,
               .help = "Give up on a container whose key derivations take more iterations than "
                       "this. Default: 10000000.",
               .expected = "1 … 4000000000000",
               .set =
                   [](Options& to, const std::string& value) {
                       return read_number<std::uint64_t>(value, 1, 4'000'000'000'000,
                                                         to.max_kdf_iterations);
                   }},
    OptionSpec{
        .name = "internal-ca",
        .argument = "CA",
        .group = judgement,
        .commands = of_reading,
        .help = "The CA of the internal servers, by SHA-1 or SHA-256 thumbprint of its "
                "certificate or by subject name. Default: the one that issued most of the "
                "internal servers' certificates.",
        .expected = "THUMBPRINT | SUBJECT",
        .set = [](Options& to,
                  const std::string& value) { return set_text(to.policy.internal_ca, value); }},
    OptionSpec{.name = "same-ca",
               .argument = "POLICY",
               .group = judgement,
               .commands = of_audit | of_plan,
               .help = "What it means when two issuing CAs share a root: standard, a warning "
                       "(default); issuing, an error; root, good enough.",
               .expected = "standard | issuing | root",
               .set =
                   [](Options& to, const std::string& value) {
                       return choose<rules::SameCaPolicy>(
                           {{"standard", rules::SameCaPolicy::standard},
                            {"issuing", rules::SameCaPolicy::issuing},
                            {"root", rules::SameCaPolicy::root}},
                           value, to.policy.same_ca);
                   }},
    OptionSpec{
        .name = "suppressions",
        .argument = "FILE",
        .group = judgement,
        .commands = of_audit,
        .help = "Findings that are accepted, one a line: RULE SUBJECT [until=2026-09-01] "
                "[# REASON]. SUBJECT is a name in the finding, its fingerprint, or *. They "
                "stay in the SARIF, marked.",
        .expected = "FILE",
        .set = [](Options& to,
                  const std::string& value) { return set_text(to.suppressions_file, value); }},
    OptionSpec{.name = "expiry-days",
               .argument = "N",
               .group = judgement,
               .commands = of_audit | of_plan,
               .help = "Warn about certificates that expire within N days. Default: 60.",
               .expected = "0 … 36500",
               .set =
                   [](Options& to, const std::string& value) {
                       return read_number<std::uint32_t>(value, 0, 36'500, to.policy.expiry_days);
                   }},
    OptionSpec{.name = "private-edge-ca",
               .argument = "",
               .group = judgement,
               .commands = of_audit,
               .help = "Accept a private CA on the outer side of Edge Servers, where all remote "
                       "users and partners trust it.",
               .set = [](Options& to,
                         const std::string&) { return to.policy.accepts_private_edge_ca = true; }},
    OptionSpec{.name = "separate",
               .argument = "",
               .group = requests,
               .commands = of_plan,
               .help = "Plan a certificate for each use of each server, even where one would do.",
               .set = [](Options& to, const std::string&) { return to.is_separate = true; }},
    OptionSpec{.name = "powershell",
               .argument = "FILE",
               .group = requests,
               .commands = of_plan,
               .help = "Write the Request-CsCertificate calls; - is standard output.",
               .expected = "FILE | -",
               .set = [](Options& to,
                         const std::string& value) { return set_text(to.powershell_file, value); }},
    OptionSpec{.name = "certreq",
               .argument = "DIR",
               .group = requests,
               .commands = of_plan,
               .help = "Write for each certificate what 'certreq -new' takes: NAME.inf.",
               .expected = "DIR",
               .set = [](Options& to,
                         const std::string& value) { return set_text(to.certreq_folder, value); }},
    OptionSpec{
        .name = "openssl",
        .argument = "DIR",
        .group = requests,
        .commands = of_plan,
        .help = "Write for each certificate what 'openssl req -new -config' takes: NAME.cnf.",
        .expected = "DIR",
        .set = [](Options& to,
                  const std::string& value) { return set_text(to.openssl_folder, value); }},
    OptionSpec{.name = "sarif",
               .argument = "FILE",
               .group = report,
               .commands = of_audit,
               .help = "Write the findings as SARIF 2.1.0 too; - is standard output.",
               .expected = "FILE | -",
               .set = [](Options& to,
                         const std::string& value) { return set_text(to.sarif_file, value); }},
    OptionSpec{.name = "format",
               .argument = "FORMAT",
               .group = report,
               .commands = of_reading | bit(Command::rules),
               .help = "What standard output gets. audit: text (default) or sarif; inspect: text "
                       "or json; plan: text, csv or json; rules: text, json or markdown.",
               .expected = "text | sarif | json | csv | markdown",
               .set =
                   [](Options& to, const std::string& value) {
                       return choose<Format>({{"text", Format::text},
                                              {"sarif", Format::sarif},
                                              {"json", Format::json},
                                              {"csv", Format::csv},
                                              {"markdown", Format::markdown}},
                                             value, to.format);
                   }},
    OptionSpec{.name = "output",
               .argument = "FILE",
               .group = report,
               .commands = of_merge,
               .help = "Write the merged report here; - is standard output (default).",
               .expected = "FILE | -",
               .set =
                   [](Options& to, const std::string& value) {
                       to.output_file = value == "-" ? std::string() : value;
                       return !value.empty();
                   }},
    OptionSpec{.name = "fold",
               .argument = "",
               .group = report,
               .commands = of_merge,
               .help = "Make one run of all runs of the same version and language. Default: runs "
                       "stay apart.",
               .set = [](Options& to, const std::string&) { return to.is_folding = true; }},
    OptionSpec{.name = "show-passes",
               .argument = "",
               .group = report,
               .commands = of_audit,
               .help = "Report what holds, too, with its proof.",
               .set = [](Options& to, const std::string&) { return to.show_passes = true; }},
    OptionSpec{.name = "lang",
               .argument = "LANG",
               .group = report,
               .help = "en, fr or ru. Default: as LC_ALL, LC_MESSAGES or LANG say.",
               .expected = "en | fr | ru",
               .set =
                   [](Options& to, const std::string& value) {
                       const auto language = parse_language(value);
                       to.language = language.value_or(to.language);
                       return language.has_value();
                   }},
    OptionSpec{.name = "color",
               .argument = "WHEN",
               .group = report,
               .help = "auto (default: on a terminal, unless NO_COLOR is set), always or never.",
               .expected = "auto | always | never",
               .set =
                   [](Options& to, const std::string& value) {
                       return choose<Color>({{"auto", Color::automatic},
                                             {"always", Color::always},
                                             {"never", Color::never}},
                                            value, to.color);
                   }},
    OptionSpec{.name = "fail-on",
               .argument = "LEVEL",
               .group = outcome,
               .commands = of_audit | of_merge,
               .help = "Exit with 1 when a finding is at least this severe: error (default), "
                       "warning, note or never.",
               .expected = "error | warning | note | never",
               .set =
                   [](Options& to, const std::string& value) {
                       return choose<std::optional<rules::Severity>>(
                           {{"error", rules::Severity::error},
                            {"warning", rules::Severity::warning},
                            {"note", rules::Severity::note},
                            {"never", std::nullopt}},
                           value, to.fail_on);
                   }},
    OptionSpec{.name = "exit-zero",
               .argument = "",
               .group = outcome,
               .commands = of_audit | of_merge,
               .help = "Exit with 0 whatever was found; the same as --fail-on never.",
               .set = [](Options& to, const std::string&) { return to.exit_zero = true; }},
    OptionSpec{.name = "threads",
               .argument = "N",
               .group = machine,
               .commands = of_reading,
               .help = "Use N threads; the report does not depend on it. Default: all there are.",
               .expected = "1 … 1024",
               .set =
                   [](Options& to, const std::string& value) {
                       return read_number<unsigned>(value, 1, 1024, to.threads);
                   }},
    OptionSpec{.name = "help",
               .letter = 'h',
               .argument = "",
               .group = general,
               .help = "Print this and exit; after a command, its own help.",
               .set = nothing},
    OptionSpec{.name = "version",
               .letter = 'V',
               .argument = "",
               .group = general,
               .help = "Print the version and exit.",
               .set = nothing},
};

}  // namespace

std::span<const OptionSpec> option_table() { return table; }
std::span<const std::string_view> option_groups() { return group_order; }

}  // namespace analyzer

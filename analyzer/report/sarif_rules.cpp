#include "analyzer/report/sarif_rules.hpp"

#include <array>
#include <string>
#include <utility>

#include "analyzer/report/message.hpp"
#include "analyzer/report/notifications.hpp"
#include "analyzer/report/phrases.hpp"
#include "analyzer/report/tell.hpp"

namespace analyzer::report {

namespace {

/// `pchat-issuer-unproven` → `PchatIssuerUnproven`.
/// Microsoft's validator wants no capital after a word of one letter: `NotAca` for `not-a-ca`.
std::string pascal_case(std::string_view kebab) {
    std::string name;
    std::size_t word = 0;  // letters of the current one; the word before counts when it has one
    bool is_first = true;
    for (const char c : kebab) {
        if (c == '-') {
            is_first = word != 1;
            word = is_first ? 0 : word;
            continue;
        }
        name += is_first && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        is_first = false;
        ++word;
    }
    return name;
}

/// What a family of rules is about, by the first digit of its ids.
std::string_view topic(const rules::Rule& rule) {
    constexpr std::array<std::pair<char, std::string_view>, 7> topics{{{'1', "persistent-chat"},
                                                                       {'2', "infrastructure"},
                                                                       {'3', "internal-servers"},
                                                                       {'4', "edge"},
                                                                       {'5', "neighbours"},
                                                                       {'6', "trusted-roots"},
                                                                       {'9', "inputs"}}};
    for (const auto& [digit, name] : topics) {
        if (rule.id.size() > 2 && rule.id[2] == digit) {
            return name;
        }
    }
    return "other";
}

/// GitHub's scale of properties.security-severity; for rules tagged `security` only.
std::string_view security_severity(rules::Severity severity) {
    switch (severity) {
        case rules::Severity::error:
            return "7.5";
        case rules::Severity::warning:
            return "5.0";
        default:
            return "2.0";
    }
}

void write_text(Json& json, std::string_view name, std::string_view text) {
    json.member(name).begin_object().pair("text", text).end_object();
}

void write_properties(Json& json, const rules::Rule& rule) {
    const bool is_security = topic(rule) != "inputs";
    json.member("properties").begin_object().member("tags").begin_array().value("certificate");
    json.value(topic(rule));
    if (is_security) {
        json.value("security");
    }
    json.end_array().pair("precision", "high");
    json.pair("problem.severity", rule.severity == rules::Severity::note
                                      ? std::string_view("recommendation")
                                      : sarif_level(rule.severity));
    if (is_security) {
        json.pair("security-severity", security_severity(rule.severity));
    }
    json.member("needs").begin_array();
    for (const std::string_view need : need_words(rule.needs)) {
        json.value(need);
    }
    json.end_array().pair("since", rule.since).end_object();
}

void write_rule(Json& json, const rules::Rule& rule, rules::Language language) {
    const std::string summary(rule.summary.in(language));
    const std::string remedy(rule.remedy.in(language));
    const std::string heading(phrases::source.in(language));
    const std::string cited = tell_source(rule.citation);
    const std::string address(rule.citation.address);
    json.begin_object().pair("id", rule.id).pair("name", pascal_case(rule.name));
    write_text(json, "shortDescription", summary);
    write_text(json, "fullDescription", summary + " " + remedy);
    json.member("messageStrings").begin_object();
    write_text(json, "default", rule.message.in(language));
    write_text(json, "pass", pass_string(rule, language));
    json.end_object().member("defaultConfiguration").begin_object();
    json.pair("level", sarif_level(rule.severity)).end_object();
    json.pair("helpUri", rule.citation.address);
    json.member("help").begin_object();
    json.pair("text", summary + "\n\n" + remedy + "\n\n" + heading + ": " + cited + ", " + address);
    json.pair("markdown", "# " + std::string(rule.id) + " " + std::string(rule.name) + "\n\n" +
                              summary + "\n\n**" + std::string(phrases::remedy.in(language)) +
                              "**: " + remedy + "\n\n**" + heading + "**: [" + cited + "](" +
                              address + ")");
    json.end_object();
    write_properties(json, rule);
    json.end_object();
}

void write_notification(Json& json, const Notification& notification, rules::Language language) {
    json.begin_object().pair("id", notification.id).pair("name", notification.name);
    write_text(json, "shortDescription", notification.summary.in(language));
    write_text(json, "fullDescription",
               std::string(notification.summary.in(language)) + " " +
                   std::string(notification.help.in(language)));
    json.member("defaultConfiguration").begin_object();
    json.pair("level", notification.level).end_object();
    write_text(json, "help", notification.help.in(language));
    json.end_object();
}

}  // namespace

std::string_view sarif_level(rules::Severity severity) {
    constexpr std::array<std::string_view, 3> levels{"note", "warning", "error"};
    return levels[static_cast<std::size_t>(severity)];
}

std::vector<std::string_view> need_words(rules::Needs needs) {
    constexpr std::array<std::pair<rules::Need, std::string_view>, 6> words{
        {{rules::Need::topology, "topology"},
         {rules::Need::certificates, "certificates"},
         {rules::Need::private_key, "private-key"},
         {rules::Need::assignments, "assignments"},
         {rules::Need::trusted_roots, "trusted-roots"},
         {rules::Need::suppressions, "suppressions"}}};
    std::vector<std::string_view> result;
    for (const auto& [need, word] : words) {
        if (needs.has(need)) {
            result.push_back(word);
        }
    }
    return result;
}

void write_descriptors(Json& json, std::span<const rules::Rule* const> catalogue,
                       rules::Language language) {
    json.member("rules").begin_array();
    for (const rules::Rule* rule : catalogue) {
        write_rule(json, *rule, language);
    }
    json.end_array().member("notifications").begin_array();
    for (const Notification& notification : notifications) {
        write_notification(json, notification, language);
    }
    json.end_array();
}

}  // namespace analyzer::report

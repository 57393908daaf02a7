
#include "analyzer/report/catalogue.hpp"
#include "analyzer/report/json.hpp"
#include "analyzer/report/sarif_rules.hpp"
#include "rules/profile.hpp"

namespace analyzer::report {

void write_rules_json(Catalogue catalogue, rules::Language language, std::ostream& out) {
    Json json(out);
    json.begin_object().pair("version", 1).member("rules").begin_array();
    for (const rules::Rule* rule : catalogue) {
        json.begin_object();
        const rules::Profile profile = rules::profile_of(*rule);
        json.pair("id", rule->id).pair("name", rule->name);
        json.pair("family", rules::title_of(rules::family_of(*rule)).in(language));
        json.pair("severity", sarif_level(rule->severity));
        json.pair("summary", rule->summary.in(language));
        json.pair("why", profile.why->in(language));
        json.pair("message", rule->message.in(language));
        json.pair("remedy", rule->remedy.in(language));
        json.pair("appliesTo", rules::product_names(profile.products));
        json.member("needs").begin_array();
        for (const std::string_view need : need_words(rule->needs)) {
            json.value(need);
        }
        json.end_array();
        json.member("source").begin_object();
        json.pair("title", rule->citation.title).pair("section", rule->citation.section);
        json.pair("address", rule->citation.address).end_object();
        json.member("related").begin_array();
        for (const rules::Rule* related : related_rules(*rule, catalogue)) {
            json.value(related->id);
        }
        json.end_array();
        json.pair("since", rule->since).end_object();
    }
    json.end_array().end_object();
}

}  // namespace analyzer::report

#include "rules/catalogue.hpp"

namespace rules {

namespace {

constexpr Text matches_nothing{"no finding matches it any more",
                               "aucun constat ne lui correspond plus",
                               "ему больше не соответствует ни одна находка"};
constexpr Text is_expired{"its date {0} has passed", "sa date {0} est passée",
                          "его срок {0} истёк"};

Hits judge_suppression_unused_or_expired(const Evidence& evidence) {
    Hits hits;
    for (const Suppression& suppression : evidence.suppressions) {
        const bool is_over = suppression.until && *suppression.until <= evidence.clock;
        if (suppression.is_used && !is_over) {
            continue;
        }
        Phrase why{is_over ? &is_expired : &matches_nothing};
        if (is_over) {
            why.detail = model::to_text(*suppression.until);
        }
        hits.push_back({.subject = suppression.place.file,
                        .arguments = {suppression.rule + " " + suppression.subject, why},
                        .identity = suppression.rule + " " + suppression.subject,
                        .place = suppression.place});
    }
    return hits;
}

}  // namespace

constexpr Rule suppression_unused_or_expired{
    .id = "TC9006",
    .name = "suppression-unused-or-expired",
    .severity = Severity::warning,
    .citation = {"Static Analysis Results Interchange Format (SARIF) Version 2.1.0",
                 "3.35 suppression object",
                 "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html"},
    .needs = only(Need::suppressions),
    .since = "0.1",
    .summary = {"Every suppression still hides a finding, and its date has not passed.",
                "Chaque exception masque encore un constat, et sa date n'est pas passée.",
                "Каждое исключение по-прежнему скрывает находку, и его срок не истёк."},
    .message = {"The suppression '{0}' has no effect: '{1}'.",
                "L'exception '{0}' est sans effet : '{1}'.",
                "Исключение '{0}' не действует: '{1}'."},
    .remedy = {"Delete its line from the file of suppressions; where the risk is accepted for "
               "longer, write a later date behind until=.",
               "Supprimez sa ligne du fichier d'exceptions ; si le risque est accepté plus "
               "longtemps, indiquez une date ultérieure après until=.",
               "Удалите его строку из файла исключений; если риск принят на больший срок, укажите "
               "более позднюю дату после until=."},
    .check = judge_suppression_unused_or_expired,
};

}  // namespace rules

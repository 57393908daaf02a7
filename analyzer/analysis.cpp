#include "analyzer/analysis.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "analyzer/parallel.hpp"
#include "analyzer/places.hpp"
#include "analyzer/suppressions.hpp"
#include "parsers/certificate/digest.hpp"
#include "parsers/text/ascii.hpp"

namespace analyzer {

namespace model = parsers::model;

namespace {

bool has_material(const rules::Evidence& evidence) {
    const auto is_locked = [](const model::InputFile& file) {
        return file.status == model::FileStatus::locked;
    };
    return !evidence.bundle.certificates.empty() ||
           std::ranges::any_of(evidence.bundle.files, is_locked);
}

bool tells_of_keys(const rules::Evidence& evidence) {
    const auto tells = [](const model::Occurrence& occurrence) {
        return occurrence.key != model::KeyPresence::not_applicable;
    };
    return !evidence.bundle.keys.empty() || std::ranges::any_of(evidence.bundle.occurrences, tells);
}

/// What the user's policy makes of a rule's severity (semantics §5, §6).
rules::Severity severity(const rules::Rule& rule, const rules::Policy& policy) {
    return rule.id == "TC1002" && policy.same_ca == rules::SameCaPolicy::issuing
               ? rules::Severity::error
               : rule.severity;
}

void apply_policy(const rules::Rule& rule, const rules::Policy& policy, rules::Hits& hits) {
    if (rule.id == "TC1002" && policy.same_ca == rules::SameCaPolicy::root) {
        for (rules::Hit& hit : hits) {
            hit.kind = hit.kind == rules::Kind::fail ? rules::Kind::pass : hit.kind;
        }
    }
}

/// What one rule says.
struct Judged {
    std::vector<Finding> findings;
    NotJudged not_judged{};
};

Judged judge(const rules::Rule& rule, rules::Hits hits, const rules::Evidence& evidence) {
    Judged judged{.findings = {}, .not_judged = {.rule = &rule, .lacking = {}}};
    apply_policy(rule, evidence.policy, hits);
    for (rules::Hit& hit : hits) {
        if (hit.kind == rules::Kind::open) {
            ++judged.not_judged.count;
        } else if (hit.kind == rules::Kind::not_applicable) {
            ++judged.not_judged.not_applicable;
        } else {
            Finding finding{.rule = &rule,
                            .severity = severity(rule, evidence.policy),
                            .hit = {},
                            .places = places(hit, evidence),
                            .identity = identity(rule, hit, evidence)};
            finding.hit = std::move(hit);
            judged.findings.push_back(std::move(finding));
        }
    }
    return judged;
}

Judged judge(const rules::Rule& rule, const rules::Evidence& evidence) {
    if (const rules::Needs missing = lacking(rule, evidence); missing.bits != 0) {
        return {.findings = {}, .not_judged = {.rule = &rule, .lacking = missing, .count = 1}};
    }
    return judge(rule, rule.check(evidence), evidence);
}

/// A finding on its way into order: it is large, and its place nearly always decides.
struct PlacedFinding {
    model::FileId file;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    Finding* finding = nullptr;

    auto key() const { return std::tie(file, line, column, finding->rule->id, finding->identity); }
};

/// Adds what the rules say to the analysis, all findings in order.
void take(std::vector<Judged> judged, Analysis& analysis) {
    std::vector<Finding> known = std::move(analysis.findings);
    std::vector<PlacedFinding> order;
    const auto place_all = [&](std::vector<Finding>& findings) {
        for (Finding& finding : findings) {
            // Files are sorted by path, so their ids order as their paths do.
            const model::Location& place = finding.places.front();
            order.push_back({place.file, place.line, place.column, &finding});
        }
    };
    place_all(known);
    for (Judged& one : judged) {
        place_all(one.findings);
        if (one.not_judged.count != 0 || one.not_judged.not_applicable != 0) {
            analysis.not_judged.push_back(one.not_judged);
        }
    }
    std::ranges::stable_sort(order, {}, &PlacedFinding::key);
    analysis.findings.clear();
    analysis.findings.reserve(order.size());
    for (const PlacedFinding& placed : order) {
        analysis.findings.push_back(std::move(*placed.finding));
    }
}

/// Tells apart what the rules could not: the second of two equal identities is `…#2`.
void number_duplicates(std::vector<Finding>& findings) {
    std::unordered_map<std::string_view, std::uint32_t> uses;  // the first of each stays as it is
    uses.reserve(findings.size());
    for (Finding& finding : findings) {
        const std::uint32_t use = ++uses[finding.identity];
        if (use > 1) {
            finding.identity += "#" + std::to_string(use);
        }
    }
}

void count(Analysis& analysis) {
    for (const Finding& finding : analysis.findings) {
        if (finding.hit.kind == rules::Kind::pass) {
            ++analysis.passes;
        } else if (finding.suppression) {
            ++analysis.suppressed;
        } else {
            ++analysis.counts[static_cast<std::size_t>(finding.severity)];
        }
    }
}

}  // namespace

rules::Needs lacking(const rules::Rule& rule, const rules::Evidence& evidence) {
    using rules::Need;
    rules::Needs lacking;
    const auto require = [&](Need need, bool is_met) {
        if (rule.needs.has(need) && !is_met) {
            lacking = lacking | need;
        }
    };
    require(Need::topology, evidence.has_topology);
    require(Need::certificates, has_material(evidence));
    require(Need::private_key, tells_of_keys(evidence));
    require(Need::assignments, !evidence.exports.assignments.empty());
    require(Need::trusted_roots, !evidence.exports.root_stores.empty());
    require(Need::suppressions, !evidence.suppressions.empty());
    return lacking;
}

/// What suppressions hide, and then the rules about the suppressions themselves: they need to know
/// what the others found.
void take_suppressions(const rules::Evidence& evidence,
                       const std::vector<const rules::Rule*>& rules, Analysis& analysis) {
    rules::Evidence told;
    told.clock = evidence.clock;
    told.suppressions = evidence.suppressions;
    suppress(analysis.findings, told.suppressions, evidence.clock);
    std::vector<Judged> judged;
    judged.reserve(rules.size());
    for (const rules::Rule* rule : rules) {
        judged.push_back(judge(*rule, rule->check(told), evidence));
    }
    take(std::move(judged), analysis);
}

Analysis analyze(const rules::Evidence& evidence, std::span<const rules::Rule* const> catalogue,
                 const Threads& threads) {
    std::vector<const rules::Rule*> on_suppressions;
    std::vector<const rules::Rule*> others;
    for (const rules::Rule* rule : catalogue) {
        // Without suppressions there is nothing that was not judged.
        (rule->needs.has(rules::Need::suppressions) ? on_suppressions : others).push_back(rule);
    }
    std::vector<Judged> judged(others.size());
    for_each_index(others.size(), threads,
                   [&](std::size_t index) { judged[index] = judge(*others[index], evidence); });
    Analysis analysis;
    take(std::move(judged), analysis);
    number_duplicates(analysis.findings);
    if (!evidence.suppressions.empty()) {
        take_suppressions(evidence, on_suppressions, analysis);
    }
    count(analysis);
    return analysis;
}

std::string fingerprint(const Finding& finding) {
    return parsers::text::to_lower(model::to_hex(parsers::certificate::sha256(finding.identity)));
}

}  // namespace analyzer

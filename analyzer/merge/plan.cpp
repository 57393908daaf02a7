#include "analyzer/merge/plan.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "parsers/certificate/digest.hpp"

namespace analyzer::merge {

namespace {

/// A digest is as good a hash as any part of it.
struct DigestHash {
    std::size_t operator()(const Sha256& digest) const {
        std::size_t hash = 0;
        for (std::size_t at = 0; at < sizeof hash; ++at) {
            hash = hash << 8 | digest[at];
        }
        return hash;
    }
};

/// The same finding: fingerprint, level, place and language, since nobody reads a translation for
/// it.
Sha256 finding(const Run& run, const Result& result) {
    const Member* language = run.find("language");
    std::string bytes = language == nullptr ? std::string() : language->value.bytes();
    append(bytes, result.fingerprint);
    bytes += static_cast<char>(result.level);
    append(bytes, run.place_of(result).identity);
    bytes += std::to_string(result.line) + ':' + std::to_string(result.column) + ':' +
             std::to_string(result.offset);
    return parsers::certificate::sha256(bytes);
}

/// Of runs that differ in their results only, the one that tells most is the first.
void sort(std::vector<Run>& runs) {
    std::ranges::stable_sort(runs, [](const Run& one, const Run& other) {
        const std::size_t size = one.results.size();
        const std::size_t other_size = other.results.size();
        return std::tie(one.order, one.frame, other_size, one.digest) <
               std::tie(other.order, other.frame, size, other.digest);
    });
    const auto same = [](const Run& one, const Run& other) { return one.digest == other.digest; };
    runs.erase(std::unique(runs.begin(), runs.end(), same), runs.end());
}

/// Within one run fingerprints are the tool's own affair: what it tells twice stays told twice.
void find_repeated(Plan& plan) {
    std::unordered_set<Sha256, DigestHash> known;
    for (const Run& run : plan.runs) {
        std::vector<bool>& repeated = plan.repeated.emplace_back(run.results.size());
        std::vector<Sha256> fresh;
        for (std::size_t at = 0; at < run.results.size() && plan.runs.size() > 1; ++at) {
            if (!run.results[at].has_fingerprint) {
                continue;
            }
            const Sha256 one = finding(run, run.results[at]);
            repeated[at] = known.contains(one);
            if (!repeated[at]) {
                fresh.push_back(one);
            }
        }
        known.insert(fresh.begin(), fresh.end());
    }
}

/// A run that has nothing to add to another of the same frame is that told again.
void drop_told(Plan& plan) {
    std::vector<Run> runs;
    std::vector<std::vector<bool>> repeated;
    for (std::size_t at = 0; at < plan.runs.size(); ++at) {
        const bool is_told = !runs.empty() && runs.back().frame == plan.runs[at].frame &&
                             std::ranges::find(plan.repeated[at], false) == plan.repeated[at].end();
        if (!is_told) {
            runs.push_back(std::move(plan.runs[at]));
            repeated.push_back(std::move(plan.repeated[at]));
        }
    }
    plan.runs = std::move(runs);
    plan.repeated = std::move(repeated);
}

void count(Plan& plan) {
    for (std::size_t run = 0; run < plan.runs.size(); ++run) {
        plan.is_done = plan.is_done && plan.runs[run].is_done;
        const std::vector<Result>& results = plan.runs[run].results;
        for (std::size_t at = 0; at < results.size(); ++at) {
            if (!plan.repeated[run][at]) {
                ++plan.counts[static_cast<std::size_t>(results[at].level)];
            }
        }
    }
}

}  // namespace

Plan make_plan(std::vector<Run> runs, bool is_folding) {
    Plan plan;
    plan.runs = std::move(runs);
    sort(plan.runs);
    find_repeated(plan);
    drop_told(plan);
    count(plan);
    if (is_folding) {
        plan.groups = group(plan.runs);
        return plan;
    }
    for (std::uint32_t at = 0; at < plan.runs.size(); ++at) {
        plan.groups.push_back({at});
    }
    return plan;
}

}  // namespace analyzer::merge

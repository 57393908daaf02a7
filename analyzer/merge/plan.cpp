#include "analyzer/merge/plan.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "parsers/certificate/digest.hpp"

namespace analyzer::merge {

namespace {

constexpr std::array<std::string_view, 9> joined_members{"artifacts",
                                                         "logicalLocations",
                                                         "results",
                                                         "invocations",
                                                         "originalUriBaseIds",
                                                         "redactionTokens",
                                                         "versionControlProvenance",
                                                         "properties",
                                                         "automationDetails"};

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

/// The same finding: fingerprint, place and language, since nobody reads a translation for it.
Sha256 finding(const Run& run, const Result& result) {
    const Member* language = run.find("language");
    std::string bytes = language == nullptr ? std::string() : language->value.bytes();
    append(bytes, result.fingerprint);
    append(bytes, run.place_of(result).identity);
    bytes += std::to_string(result.line) + ':' + std::to_string(result.column) + ':' +
             std::to_string(result.offset);
    return parsers::certificate::sha256(bytes);
}

void sort(std::vector<Run>& runs) {
    const auto key = [](const Run& run) { return std::tie(run.order, run.digest); };
    std::ranges::stable_sort(runs, {}, key);
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

/// What has to be equal in runs that become one.
std::string common_part(const Run& run) {
    std::map<std::string_view, const Recording*> members;
    for (const Member& member : run.members) {
        if (!is_joined(member.name)) {
            members.emplace(member.name, &member.value);
        }
    }
    std::string bytes;
    for (const auto& [name, value] : members) {
        bytes.append(name).append("=");
        append(bytes, value->digest());
    }
    return bytes;
}

using Bases = std::map<std::string, Recording>;

/// Adds the run's bases, unless one means something else there.
bool add_bases(Bases& bases, const Run& run) {
    const Member* member = run.find("originalUriBaseIds");
    if (member == nullptr) {
        return true;
    }
    const auto own = member->value.parts();
    for (const auto& [name, value] : own) {
        const auto known = bases.find(name);
        if (known != bases.end() && known->second != value) {
            return false;
        }
    }
    bases.insert(own.begin(), own.end());
    return true;
}

void group(Plan& plan) {
    struct Candidate {
        std::size_t group;
        Bases bases;
    };
    std::map<std::string, std::vector<Candidate>> candidates;
    for (std::uint32_t at = 0; at < plan.runs.size(); ++at) {
        std::vector<Candidate>& same = candidates[common_part(plan.runs[at])];
        const auto fitting = std::ranges::find_if(
            same, [&](Candidate& candidate) { return add_bases(candidate.bases, plan.runs[at]); });
        if (fitting != same.end()) {
            plan.groups[fitting->group].push_back(at);
            continue;
        }
        same.push_back({plan.groups.size(), {}});
        add_bases(same.back().bases, plan.runs[at]);
        plan.groups.push_back({at});
    }
}

}  // namespace

bool is_joined(std::string_view member) {
    return std::ranges::find(joined_members, member) != joined_members.end();
}

Plan make_plan(std::vector<Run> runs, bool is_folding) {
    Plan plan;
    plan.runs = std::move(runs);
    sort(plan.runs);
    find_repeated(plan);
    count(plan);
    if (is_folding) {
        group(plan);
        return plan;
    }
    for (std::uint32_t at = 0; at < plan.runs.size(); ++at) {
        plan.groups.push_back({at});
    }
    return plan;
}

}  // namespace analyzer::merge

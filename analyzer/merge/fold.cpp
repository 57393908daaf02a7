#include "analyzer/merge/fold.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <string>
#include <tuple>
#include <utility>

namespace analyzer::merge {

namespace {

struct Joined {
    std::vector<Source> entries;
    std::vector<std::vector<std::uint32_t>> moved;  ///< old to new, for each run of the group
};

/// Rules by id, artifacts by path (semantics §6); logical locations as they come, which keeps each
/// topology together.
bool is_sorted(Table which) { return which != Table::locations; }

void sort(const Plan& plan, Table which, Joined& joined) {
    const auto entry = [&](std::uint32_t at) -> const Entry& {
        const Source& source = joined.entries[at];
        return plan.runs[source.run].table(which)[source.index];
    };
    std::vector<std::uint32_t> order(joined.entries.size());
    std::iota(order.begin(), order.end(), 0u);
    std::ranges::sort(
        order, {}, [&](std::uint32_t at) { return std::tie(entry(at).key, entry(at).identity); });
    std::vector<Source> sorted;
    sorted.reserve(order.size());
    std::vector<std::uint32_t> place(order.size());
    for (const std::uint32_t at : order) {
        place[at] = static_cast<std::uint32_t>(sorted.size());
        sorted.push_back(joined.entries[at]);
    }
    joined.entries = std::move(sorted);
    for (std::vector<std::uint32_t>& moved : joined.moved) {
        std::ranges::transform(moved, moved.begin(), [&](std::uint32_t at) { return place[at]; });
    }
}

/// What is in several runs is there once.
Joined join(const Plan& plan, const Group& group, Table which) {
    Joined joined;
    std::map<Sha256, std::uint32_t> known;
    for (const std::uint32_t run : group) {
        std::vector<std::uint32_t>& moved = joined.moved.emplace_back();
        const std::vector<Entry>& entries = plan.runs[run].table(which);
        for (std::uint32_t at = 0; at < entries.size(); ++at) {
            const auto [place, is_new] = known.try_emplace(
                entries[at].identity, static_cast<std::uint32_t>(joined.entries.size()));
            moved.push_back(place->second);
            if (is_new) {
                joined.entries.push_back({run, at});
            }
        }
    }
    if (is_sorted(which)) {
        sort(plan, which, joined);
    }
    return joined;
}

bool is_identity(const std::vector<std::uint32_t>& moved) {
    for (std::uint32_t at = 0; at < moved.size(); ++at) {
        if (moved[at] != at) {
            return false;
        }
    }
    return true;
}

/// What results are sorted by, as numbers.
struct Ranks {
    std::map<std::pair<std::string_view, Sha256>, std::uint32_t> places;
    std::map<std::string_view, std::uint32_t> rules;
};

template <class Map>
void number(Map& ranks) {
    std::uint32_t next = 0;
    for (auto& [key, rank] : ranks) {
        rank = ++next;
    }
}

Ranks rank(const Plan& plan, const Group& group) {
    Ranks ranks;
    for (const std::uint32_t at : group) {
        const Run& run = plan.runs[at];
        for (const Place& place : run.places) {
            ranks.places.try_emplace({place.key, place.identity});
        }
        for (const std::string& id : run.rule_ids) {
            ranks.rules.try_emplace(id);
        }
    }
    number(ranks.places);
    number(ranks.rules);
    return ranks;
}

struct Sortable {
    std::uint32_t place;
    std::uint32_t line;
    std::uint32_t column;
    std::uint64_t offset;
    std::uint32_t rule;
    Source source;
};

/// In the order of an audit's own results (semantics §6).
std::vector<Source> sorted_results(const Plan& plan, const Group& group) {
    const Ranks ranks = rank(plan, group);
    std::vector<Sortable> sortable;
    for (const std::uint32_t number : group) {
        const Run& run = plan.runs[number];
        for (std::uint32_t at = 0; at < run.results.size(); ++at) {
            const Result& result = run.results[at];
            if (plan.repeated[number][at]) {
                continue;
            }
            const Place& place = run.place_of(result);
            sortable.push_back(
                {.place = result.place == nowhere
                              ? 0
                              : ranks.places.find({place.key, place.identity})->second,
                 .line = result.line,
                 .column = result.column,
                 .offset = result.offset,
                 .rule = result.rule == nowhere
                             ? 0
                             : ranks.rules.find(run.rule_ids[result.rule])->second,
                 .source = {number, at}});
        }
    }
    std::ranges::stable_sort(sortable, {}, [](const Sortable& one) {
        return std::tie(one.place, one.line, one.column, one.offset, one.rule);
    });
    std::vector<Source> results;
    results.reserve(sortable.size());
    for (const Sortable& one : sortable) {
        results.push_back(one.source);
    }
    return results;
}

std::uint32_t count_invocations(const Run& run) {
    const Member* member = run.find("invocations");
    return member == nullptr ? 0 : static_cast<std::uint32_t>(member->value.parts().size());
}

}  // namespace

Fold fold(const Plan& plan, const Group& group) {
    Fold result;
    result.indexes.resize(group.size());
    for (const Table which : {Table::rules, Table::artifacts, Table::locations}) {
        const auto at = static_cast<std::size_t>(which);
        Joined joined = join(plan, group, which);
        result.tables[at] = std::move(joined.entries);
        for (std::size_t run = 0; run < group.size(); ++run) {
            result.indexes[run].tables[at] = std::move(joined.moved[run]);
        }
    }
    std::uint32_t invocations = 0;
    for (std::size_t run = 0; run < group.size(); ++run) {
        Indexes& indexes = result.indexes[run];
        indexes.first_invocation = invocations;
        indexes.are_rules_moved =
            !is_identity(indexes.tables[static_cast<std::size_t>(Table::rules)]);
        indexes.name_driver(plan.runs[group[run]]);
        invocations += count_invocations(plan.runs[group[run]]);
        for (const Member& member : plan.runs[group[run]].members) {
            if (std::ranges::find(result.members, member.name) == result.members.end()) {
                result.members.push_back(member.name);
            }
        }
    }
    result.results = sorted_results(plan, group);
    return result;
}

}  // namespace analyzer::merge

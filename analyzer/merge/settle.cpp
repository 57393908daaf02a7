#include "analyzer/merge/settle.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "parsers/certificate/digest.hpp"

namespace analyzer::merge {

namespace {

/// What lies in different parents differs, whatever it holds itself. False for parents that are not
/// there or lie in themselves.
bool settle_parents(std::vector<Entry>& entries) {
    std::vector<std::uint32_t> way;
    std::vector<bool> is_settled(entries.size());
    for (std::uint32_t first = 0; first < entries.size(); ++first) {
        std::uint32_t at = first;
        while (at < entries.size() && !is_settled[at] && way.size() <= entries.size()) {
            way.push_back(at);
            at = entries[at].parent;
        }
        if (way.size() > entries.size() || (at >= entries.size() && at != nowhere)) {
            return false;
        }
        for (; !way.empty(); way.pop_back()) {
            Entry& entry = entries[way.back()];
            is_settled[way.back()] = true;
            if (entry.parent != nowhere) {
                std::string both;
                append(both, entry.identity);
                append(both, entries[entry.parent].identity);
                entry.identity = parsers::certificate::sha256(both);
            }
        }
    }
    return true;
}

void settle_rules(Unsettled& unsettled) {
    const std::vector<Entry>& rules = unsettled.run.table(Table::rules);
    std::vector<std::string>& ids = unsettled.run.rule_ids;
    ids.resize(unsettled.rule_numbers.size());
    for (const auto& [text, at] : unsettled.rule_numbers) {
        ids[at] = text;
        if (text.front() == by_index) {
            std::size_t index = rules.size();
            std::from_chars(text.data() + 1, text.data() + text.size(), index);
            ids[at] = index < rules.size() ? rules[index].key : std::string();
        }
    }
}

void settle_levels(Unsettled& unsettled) {
    if (unsettled.without_level.empty()) {
        return;
    }
    const Levels levels(unsettled.run, unsettled.rule_levels);
    for (const auto& [reference, results] : unsettled.without_level) {
        for (const std::uint32_t at : results) {
            unsettled.run.results[at].level = levels.of(reference);
        }
    }
}

/// False for an index behind the last artifact, unless there are more in other files.
bool settle_places(Unsettled& unsettled) {
    Run& run = unsettled.run;
    const std::vector<Entry>& artifacts = run.table(Table::artifacts);
    std::map<std::string_view, std::uint32_t> known;
    run.places.reserve(artifacts.size() + unsettled.place_numbers.size());
    for (const Entry& artifact : artifacts) {
        if (!unsettled.place_numbers.empty()) {
            known.try_emplace(artifact.key, static_cast<std::uint32_t>(run.places.size()));
        }
        run.places.push_back({artifact.key, artifact.identity});
    }
    std::vector<std::uint32_t> numbers(unsettled.place_numbers.size());
    for (const auto& [key, at] : unsettled.place_numbers) {
        const auto found = known.find(key);
        if (found != known.end()) {
            numbers[at] = found->second;
            continue;
        }
        numbers[at] = static_cast<std::uint32_t>(run.places.size());
        run.places.push_back({key, parsers::certificate::sha256(key)});
    }
    for (Result& result : run.results) {
        const bool is_loose = result.place != nowhere && result.place >= loose;
        if (is_loose) {
            result.place = numbers[result.place - loose];
        } else if (result.place != nowhere && result.place >= artifacts.size()) {
            if (run.find(external_files) == nullptr) {
                return false;
            }
            result.place = nowhere;
        }
    }
    return true;
}

}  // namespace

std::variant<Run, std::string_view> settle(Unsettled unsettled) {
    Run& run = unsettled.run;
    if (!settle_parents(run.table(Table::artifacts)) ||
        !settle_parents(run.table(Table::locations))) {
        return "parentIndex";
    }
    settle_rules(unsettled);
    settle_levels(unsettled);
    if (!settle_places(unsettled)) {
        return "artifactLocation.index";
    }
    const auto least = [&](Table which) {
        const std::vector<Entry>& entries = run.table(which);
        const auto found = std::ranges::min_element(entries, {}, &Entry::key);
        return found == entries.end() ? std::string() : found->key;
    };
    run.order[1] = least(Table::artifacts);
    run.order[2] = least(Table::locations);
    return std::move(run);
}

}  // namespace analyzer::merge

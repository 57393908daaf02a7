#include "analyzer/merge/levels.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace analyzer::merge {

namespace {

/// Of an id; whoever writes more of them only wants to see how long we look.
constexpr unsigned most_parts = 32;

}  // namespace

std::optional<Level> parse_level(std::string_view word) {
    constexpr std::array<std::string_view, 4> words{"none", "note", "warning", "error"};
    const auto found = std::ranges::find(words, word);
    return found == words.end() ? std::nullopt
                                : std::optional(static_cast<Level>(found - words.begin()));
}

std::uint32_t parse_index(std::string_view text) {
    std::uint32_t index = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), index);
    return error == std::errc() && stop == text.data() + text.size() ? index : nowhere;
}

Levels::Levels(const Run& run, const std::vector<std::optional<Level>>& driver_levels) {
    Component& driver = components_.emplace_back();
    const std::vector<Entry>& rules = run.table(Table::rules);
    for (std::size_t at = 0; at < rules.size(); ++at) {
        add_rule(rules[at].key, driver_levels[at]);
    }
    if (const Member* tool = run.find("tool")) {
        const Recording recorded = tool->value.at("driver");
        driver.name = recorded.at("name").text();
        driver.guid = recorded.at("guid").text();
        for (const auto& [unnamed, extension] : tool->value.at("extensions").parts()) {
            add_extension(extension);
        }
    }
    if (const Member* invocations = run.find("invocations")) {
        for (const auto& [unnamed, invocation] : invocations->value.parts()) {
            add_overrides(invocation);
        }
    }
}

void Levels::add_extension(const Recording& extension) {
    Component& added = components_.emplace_back();
    added.name = extension.at("name").text();
    added.guid = extension.at("guid").text();
    for (const auto& [unnamed, rule] : extension.at("rules").parts()) {
        add_rule(rule.at("id").text(),
                 parse_level(rule.at("defaultConfiguration").at("level").text()));
    }
}

/// To the last component.
void Levels::add_rule(std::string id, std::optional<Level> level) {
    Component& component = components_.back();
    const auto index = static_cast<std::uint32_t>(component.levels.size());
    component.levels.push_back(level);
    by_id_.try_emplace(id, components_.size() - 1, index);
    component.by_id.try_emplace(std::move(id), index);
}

void Levels::add_overrides(const Recording& invocation) {
    std::map<Place, Level>& overrides = overrides_.emplace_back();
    for (const auto& [unnamed, one] : invocation.at("ruleConfigurationOverrides").parts()) {
        const Recording descriptor = one.at("descriptor");
        const Recording of = descriptor.at("toolComponent");
        const auto rule = find({.id = descriptor.at("id").text(),
                                .index = parse_index(descriptor.at("index").text()),
                                .extension = parse_index(of.at("index").text()),
                                .name = of.at("name").text(),
                                .guid = of.at("guid").text()});
        const auto level = parse_level(one.at("configuration").at("level").text());
        if (rule && level) {
            overrides.try_emplace(*rule, *level);
        }
    }
}

/// The driver, where no other is named (3.52.7).
std::size_t Levels::component(const RuleReference& reference) const {
    if (reference.extension != nowhere) {
        return std::size_t{1} + reference.extension;
    }
    const auto is_named = [&](const Component& one) {
        return (reference.guid.empty() || one.guid == reference.guid) &&
               (reference.name.empty() || one.name == reference.name);
    };
    return static_cast<std::size_t>(std::ranges::find_if(components_, is_named) -
                                    components_.begin());
}

/// By its index, or else by its id, of which "A/1" is a part of "A" (3.27.5); an id may be one of
/// an extension that the result does not name.
std::optional<Levels::Place> Levels::find(const RuleReference& reference) const {
    const std::size_t first = component(reference);
    if (first >= components_.size()) {
        return std::nullopt;
    }
    if (reference.index < components_[first].levels.size()) {
        return Place{first, reference.index};
    }
    std::string id = reference.id;
    for (unsigned part = 0; part < most_parts && !id.empty(); ++part) {
        const auto anywhere = by_id_.find(id);
        if (first == 0 && anywhere != by_id_.end()) {
            return anywhere->second;
        }
        const auto& own = components_[first].by_id;
        const auto found = own.find(id);
        if (found != own.end()) {
            return Place{first, found->second};
        }
        const std::size_t slash = id.rfind('/');
        id.resize(slash == std::string::npos ? 0 : slash);
    }
    return std::nullopt;
}

Level Levels::of(const RuleReference& reference) const {
    const auto rule = find(reference);
    if (!rule) {
        return Level::warning;
    }
    if (reference.invocation < overrides_.size()) {
        const auto& overrides = overrides_[reference.invocation];
        const auto found = overrides.find(*rule);
        if (found != overrides.end()) {
            return found->second;
        }
    }
    return components_[rule->first].levels[rule->second].value_or(Level::warning);
}

}  // namespace analyzer::merge

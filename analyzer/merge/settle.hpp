#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "analyzer/merge/levels.hpp"
#include "analyzer/merge/run.hpp"

namespace analyzer::merge {

/// Texts by their numbers, which are those of their first appearance.
using Numbers = std::map<std::string, std::uint32_t, std::less<>>;

/// In `Result::place`: the number of a place that the artifacts, which may follow, may hold.
inline constexpr std::uint32_t loose = 1u << 31;
/// Before the digits of a rule that a result names by its index only.
inline constexpr char by_index = '\0';

/// A run of which all is read; members may stand in any order, so what points ahead is settled now.
struct Unsettled {
    Run run;
    Numbers rule_numbers;
    Numbers place_numbers;
    std::vector<std::optional<Level>> rule_levels;  ///< as the rules state them, by their index
    /// Results whose rule decides, by what they say of it.
    std::map<RuleReference, std::vector<std::uint32_t>> without_level;
};

/// The run, or the member that is wrong: an index that leads nowhere, parents in a circle.
std::variant<Run, std::string_view> settle(Unsettled unsettled);

}  // namespace analyzer::merge

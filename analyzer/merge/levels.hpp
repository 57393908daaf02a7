#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "analyzer/merge/run.hpp"

namespace analyzer::merge {

/// How a result, or an override, names its rule (3.27.7, 3.52).
struct RuleReference {
    std::string id;
    std::uint32_t index = nowhere;
    /// Of the component, as far as it is named: the extension's index, its name, its GUID.
    std::uint32_t extension = nowhere;
    std::string name;
    std::string guid;
    /// Of the invocation that found the result.
    std::uint32_t invocation = nowhere;

    auto operator<=>(const RuleReference&) const = default;
};

std::optional<Level> parse_level(std::string_view word);

/// The number that `text` is; `nowhere` if it is none.
std::uint32_t parse_index(std::string_view text);

/// What level a result has that states none (3.27.10).
class Levels {
  public:
    /// `driver_levels`: as the driver's rules state them, by their index.
    Levels(const Run& run, const std::vector<std::optional<Level>>& driver_levels);

    Level of(const RuleReference& reference) const;

  private:
    struct Component {
        std::string name;
        std::string guid;
        std::vector<std::optional<Level>> levels;    ///< of its rules
        std::map<std::string, std::uint32_t> by_id;  ///< the first of each
    };
    using Place = std::pair<std::size_t, std::uint32_t>;  ///< component and rule

    void add_rule(std::string id, std::optional<Level> level);
    void add_extension(const Recording& extension);
    void add_overrides(const Recording& invocation);
    std::size_t component(const RuleReference& reference) const;
    std::optional<Place> find(const RuleReference& reference) const;

    std::vector<Component> components_;              ///< the driver, then the extensions
    std::map<std::string, Place> by_id_;             ///< the first of each in any of them
    std::vector<std::map<Place, Level>> overrides_;  ///< of each invocation
};

}  // namespace analyzer::merge

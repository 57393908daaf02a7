#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "analyzer/merge/run.hpp"

namespace analyzer::merge {

/// Runs of a plan that become one, by their numbers.
using Group = std::vector<std::uint32_t>;

/// How runs come together.
struct Plan {
    std::vector<Run> runs;  ///< in an order of their own, each once
    /// Of each run: which results an earlier one has, too: the same `topocert/v1` at the same
    /// place.
    std::vector<std::vector<bool>> repeated;
    std::vector<Group> groups;              ///< a run alone stays as it is
    std::array<std::uint64_t, 4> counts{};  ///< results that stay, by level
    bool is_done = true;                    ///< every audit was
};

/// `is_folding`: runs of the same tool, version and language become one, unless what their files
/// are relative to differs.
Plan make_plan(std::vector<Run> runs, bool is_folding);

/// Members of a run that folding joins; all others have to be equal.
bool is_joined(std::string_view member);

}  // namespace analyzer::merge

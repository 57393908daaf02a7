#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "analyzer/merge/group.hpp"
#include "analyzer/merge/run.hpp"

namespace analyzer::merge {

/// How runs come together.
struct Plan {
    std::vector<Run> runs;  ///< in an order of their own, each once
    /// Of each run: which results an earlier one has, too: the same `topocert/v1` at the same
    /// place, judged alike.
    std::vector<std::vector<bool>> repeated;
    std::vector<Group> groups;              ///< a run alone stays as it is
    std::array<std::uint64_t, 4> counts{};  ///< results that stay, by level
    bool is_done = true;                    ///< every audit was
};

/// `is_folding`: runs become one where they fit.
Plan make_plan(std::vector<Run> runs, bool is_folding);

}  // namespace analyzer::merge

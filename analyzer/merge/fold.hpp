#pragma once

#include <cstdint>
#include <vector>

#include "analyzer/merge/copy.hpp"
#include "analyzer/merge/plan.hpp"

namespace analyzer::merge {

/// An element or a result, and where it comes from.
struct Source {
    std::uint32_t run = 0;  ///< of the plan
    std::uint32_t index = 0;
};

/// Several runs as one: what its tables hold, and what old indexes become.
struct Fold {
    std::array<std::vector<Source>, 3> tables;  ///< by `Table`
    std::vector<Indexes> indexes;               ///< of each run of the group
    std::vector<Source> results;                ///< in the order of an audit's own
    std::vector<std::string> members;           ///< all names, as they first appear
};

Fold fold(const Plan& plan, const Group& group);

}  // namespace analyzer::merge

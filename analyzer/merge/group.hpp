#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "analyzer/merge/run.hpp"

namespace analyzer::merge {

/// Runs that become one, by their numbers.
using Group = std::vector<std::uint32_t>;

/// Members of a run that folding joins; all others have to be equal.
bool is_joined(std::string_view member);

/// Which runs become one: those of the same tool, version and language, unless something in them
/// would come to mean something else.
std::vector<Group> group(const std::vector<Run>& runs);

}  // namespace analyzer::merge

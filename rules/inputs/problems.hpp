#pragma once

#include <vector>

#include "rules/inputs/faults.hpp"
#include "rules/rule.hpp"

namespace rules {

/// What went wrong with the inputs and has this consequence: the files' problems, then the
/// topology's.
std::vector<const model::Problem*> problems_with(const Evidence& evidence, Consequence consequence);

/// The file a problem is about, as a subject; the deployment when there is no file.
Subject file_of(const model::Problem& problem);

/// Its path as an argument; a dash when there is no file.
Argument path_of(const model::Problem& problem);

}  // namespace rules

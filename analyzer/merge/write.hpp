#pragma once

#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "analyzer/merge/plan.hpp"

namespace analyzer::merge {

/// A file that is not any more what the survey found.
struct Failure {
    std::uint32_t file = 0;
    Flaw flaw;
};

/// The log of all runs, read again from `disk_paths`, which `Run::file` counts.
std::optional<Failure> write(const Plan& plan, const std::vector<std::string>& disk_paths,
                             std::ostream& out);

}  // namespace analyzer::merge

#pragma once

#include <cstdint>
#include <variant>
#include <vector>

#include "analyzer/merge/run.hpp"
#include "analyzer/source_file.hpp"

namespace analyzer::merge {

/// The runs of a SARIF file, in its order; `number` is what `Run::file` shall say.
std::variant<std::vector<Run>, Flaw> survey(const SourceFile& file, std::uint32_t number);

}  // namespace analyzer::merge

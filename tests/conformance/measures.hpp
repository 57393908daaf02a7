#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "parsers/model/bundle.hpp"
#include "tests/conformance/manifest.hpp"

namespace conformance {

/// A file of a corpus, read.
struct Outcome {
    Row row;
    std::string folder;  ///< of the corpora
    parsers::model::Material material;
    double seconds = 0;
};

/// A line of the table.
struct Measure {
    std::string corpus;
    std::string what;
    std::size_t reached = 0;
    std::size_t of = 0;
    std::vector<std::string> misses;  ///< file: why
};

/// Judges all files of all corpora.
std::vector<Measure> measure(const std::vector<Outcome>& outcomes);

}  // namespace conformance

#pragma once

#include <optional>
#include <string_view>

#include "analyzer/load.hpp"

namespace analyzer {

/// What one file became: what it is, and what was read from it. Problems of every reader are those
/// of `material`.
struct FileReading {
    parsers::model::InputFile file;
    parsers::model::Material material;
    std::optional<TopologyFile> topology;
    std::optional<parsers::model::AssignmentExport> exported;
};

/// Reads the bytes of a file with the reader they are for. `result.file` holds path and base.
void read_content(FileReading& result, const FileContent& content, parsers::model::FileId id,
                  const Reader& reader);

}  // namespace analyzer

#pragma once

#include <memory>

#include "analyzer/load.hpp"

namespace analyzer {

/// What one file became: what it is, and what was read from it. Problems of every reader are those
/// of `material`.
struct FileReading {
    parsers::model::InputFile file;
    parsers::model::Material material;
    // Few files have one, and there may be a hundred thousand files.
    std::unique_ptr<TopologyFile> topology;
    std::unique_ptr<parsers::model::AssignmentExport> exported;
};

/// Reads the bytes of a file with the reader they are for. `result.file` holds path and base.
void read_content(FileReading& result, const FileContent& content, parsers::model::FileId id,
                  const Reader& reader);

}  // namespace analyzer

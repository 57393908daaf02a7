#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace conformance {

/// A row of a MANIFEST.tsv: values by column name.
using Row = std::map<std::string, std::string, std::less<>>;

/// Empty when the file cannot be read.
std::vector<Row> read_manifest(const std::filesystem::path& file);

/// The value of a column; empty when the manifest has no such column.
std::string_view value(const Row& row, std::string_view column);

/// The whole file; empty when it cannot be read.
std::string read_file(const std::filesystem::path& file);

/// Pieces of a text, empty ones included.
std::vector<std::string> split(std::string_view text, char separator);

}  // namespace conformance

#pragma once

#include <filesystem>
#include <optional>
#include <string>

/// Test data beside the project, which is not everywhere. What needs it says so and is skipped.
namespace tests::support {

/// The unpacked corpora, as `../shared/bin/corpora` prints their folder; nothing, with a message,
/// when they are not there.
std::optional<std::filesystem::path> corpora();

/// `../shared/examples`; nothing, with a message, when it is not there.
std::optional<std::filesystem::path> examples();

/// The bytes of a file; fails the test when it cannot be read.
std::string file_bytes(const std::filesystem::path& path);

}  // namespace tests::support

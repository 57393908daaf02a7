#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tests::support {

struct ZipEntry {
    std::string name;
    std::string contents;
    bool is_stored = false;  ///< not compressed
    std::string password{};  ///< AES-256 when there is one
};

/// A zip archive with these entries.
std::string zip(const std::vector<ZipEntry>& entries);

}  // namespace tests::support

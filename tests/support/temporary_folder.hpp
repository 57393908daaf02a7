#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace tests::support {

/// A folder of its own that is gone with it.
class TemporaryFolder {
  public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }
    std::string operator/(std::string_view name) const { return (path_ / name).string(); }
    /// Writes a file, with the folders it lies in; returns its path.
    std::string write(std::string_view name, std::string_view bytes) const;

  private:
    std::filesystem::path path_;
};

std::string read(const std::filesystem::path& path);

}  // namespace tests::support

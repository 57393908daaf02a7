#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace analyzer {

/// A regular file read in stretches, for what may be too large to be held.
class SourceFile {
  public:
    /// Nothing when it cannot be opened.
    static std::unique_ptr<SourceFile> open(const std::string& disk_path);
    ~SourceFile();
    SourceFile(const SourceFile&) = delete;
    SourceFile& operator=(const SourceFile&) = delete;

    /// Fills `into` from `offset` on; how much there was, fewer only at the end. Nothing when
    /// reading failed.
    std::optional<std::size_t> read(std::uint64_t offset, std::span<char> into) const;

  private:
    explicit SourceFile(int descriptor) : descriptor_(descriptor) {}

    int descriptor_;
};

}  // namespace analyzer

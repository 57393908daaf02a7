#pragma once

#include <memory>
#include <ostream>
#include <string>
#include <vector>

/// The only code that writes to the disk.
namespace analyzer {

/// An output that is written whole or not at all: into a new file beside it, which takes its name
/// at the end. What exists and is no regular file (`/dev/null`) is written directly.
class OutputFile {
  public:
    /// Nothing when the output cannot be written; what was there before is as it was.
    static std::unique_ptr<OutputFile> open(const std::string& path);
    ~OutputFile();
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    std::ostream& stream();
    /// Whether everything was written; nothing more can be.
    bool close();
    /// Closes it; whether the file has its name.
    bool commit();
    /// Files that the audit must not take for its input.
    std::vector<std::string> paths() const;

  private:
    class Buffer;
    struct State;
    explicit OutputFile(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

/// Makes a folder, and those it lies in; whether it is there now.
bool make_folder(const std::string& path);

}  // namespace analyzer

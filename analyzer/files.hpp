#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/model/problem.hpp"

/// With folder.hpp the only code that reads the disk; what writes it is output.hpp. `read_file` is
/// in file_content.cpp.
namespace analyzer {

/// A file that the walk came to, or something it would not open.
struct FoundFile {
    std::string disk_path;       ///< absolute, as the operating system knows it; never shown
    std::uint32_t shown_at = 0;  ///< where in it the part begins that may be shown
    std::uint32_t base = 0;      ///< the folder that part lies in: its place in `Walk::bases`
    bool is_given = false;       ///< named on the command line itself
    /// Why it was not opened: device, link outside, no permission …
    std::optional<parsers::model::Fault> refusal;

    /// The octets of the path that reports show.
    std::string_view shown() const;
    /// As reports show it: relative, forward slashes, UTF-8.
    std::string path() const;
};

struct Walk {
    std::vector<FoundFile> files;      ///< by the octets shown of their paths, base; each once
    std::vector<std::string> bases;    ///< names of given folders; empty: the working folder
    std::vector<std::string> missing;  ///< given paths that do not exist, as given
};

struct WalkRequest {
    std::vector<std::string> paths;     ///< files and folders, absolute or from the working folder
    std::string working_folder;         ///< absolute
    std::vector<std::string> excluded;  ///< files not to be read: the reports being written
};

/// Lists what lies under the given paths, recursively, in the order of the bytes of the paths.
/// Links to files are read where they lie; links to folders are not followed, because what they
/// lead to is met under its own name; links that leave the given paths or lead to nothing, and
/// everything that is neither file nor folder, are refused.
Walk walk(const WalkRequest& request);

/// `path`, seen from `working_folder`.
std::string absolute_path(const std::string& path, const std::string& working_folder);

struct FileContent {
    std::string bytes;
    std::uint64_t size = 0;                        ///< as the disk tells it
    std::optional<parsers::model::Fault> failure;  ///< permission_denied, read_failed, too_large
};

/// A regular file's bytes, never more than `limit`: a larger one is `too_large` and `bytes` holds
/// its first few only.
FileContent read_file(const std::string& disk_path, std::uint64_t limit);

/// The folder the program was started in.
std::string working_folder();

/// Valid UTF-8: bytes that are not become U+FFFD.
std::string valid_utf8(std::string_view bytes);

}  // namespace analyzer

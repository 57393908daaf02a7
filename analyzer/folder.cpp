#include "analyzer/folder.hpp"

#include <algorithm>
#include <cerrno>
#include <memory>
#include <string_view>

#include <dirent.h>

namespace analyzer {

FolderListing list_folder(const std::string& path) {
    FolderListing listing;
    const auto close = [](DIR* folder) { closedir(folder); };
    const std::unique_ptr<DIR, decltype(close)> folder(opendir(path.c_str()), close);
    if (folder == nullptr) {
        listing.error.assign(errno, std::generic_category());
        return listing;
    }
    // Null is the end where readdir leaves this as it was; what is between two calls may change it.
    const auto next = [&] {
        errno = 0;
        return readdir(folder.get());
    };
    while (const dirent* const entry = next()) {
        const std::string_view name = entry->d_name;
        if (name != "." && name != "..") {
            listing.entries.push_back({std::string(name), entry->d_type == DT_REG});
        }
    }
    listing.error.assign(errno, std::generic_category());
    std::ranges::sort(listing.entries, {}, &FolderEntry::name);
    return listing;
}

}  // namespace analyzer

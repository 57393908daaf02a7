#include "analyzer/root_listings.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace analyzer {

namespace {

/// What follows `folder` in `path`; empty when it is the path itself.
std::optional<std::string_view> beneath(std::string_view path, std::string_view folder) {
    if (!path.starts_with(folder)) {
        return std::nullopt;
    }
    path.remove_prefix(folder.size());
    if (path.empty() || folder.ends_with('/')) {
        return path;
    }
    return path.starts_with('/') ? std::optional(path.substr(1)) : std::nullopt;
}

/// The shown path of the listing, by that of one of its files: as many folders shorter as the file
/// lies deeper.
std::string listing_path(const parsers::model::InputFile& file, std::string_view inner) {
    std::string path = file.base.empty() ? file.path : file.base + "/" + file.path;
    const auto depth = inner.empty() ? 0 : std::ranges::count(inner, '/') + 1;
    for (auto level = depth; level > 0; --level) {
        const std::size_t slash = path.rfind('/');
        path.resize(slash == std::string::npos ? 0 : slash);
    }
    return path.empty() ? "." : path;
}

}  // namespace

std::vector<evidence::RootListing> find_root_listings(const Loaded& loaded,
                                                      const std::vector<std::string>& given,
                                                      const std::string& working_folder) {
    std::vector<std::string> folders;
    folders.reserve(given.size());
    for (const std::string& path : given) {
        folders.push_back(absolute_path(path, working_folder));
    }
    // The innermost first.
    std::ranges::sort(folders, [](const std::string& left, const std::string& right) {
        return std::pair(right.size(), std::string_view(right)) <
               std::pair(left.size(), std::string_view(left));
    });
    std::vector<evidence::RootListing> listings(folders.size());
    for (std::uint32_t index = 0; index < loaded.disk_paths.size(); ++index) {
        for (std::size_t at = 0; at < folders.size(); ++at) {
            if (const auto inner = beneath(loaded.disk_paths[index], folders[at])) {
                listings[at].path = listing_path(loaded.files[index], *inner);
                listings[at].files.push_back({index});
                break;
            }
        }
    }
    std::erase_if(listings, [](const auto& listing) { return listing.files.empty(); });
    return listings;
}

}  // namespace analyzer

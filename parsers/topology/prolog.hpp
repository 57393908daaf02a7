#pragma once

#include <optional>
#include <string_view>

namespace parsers::topology {

/// The start tag of an XML text, found without parsing what follows it.
struct RootTag {
    std::string_view name;  ///< local name
    std::string_view tag;   ///< from `<`, without `>`
    bool is_complete = false;
};

/// Nothing when other text, or no element at all, stands behind declaration and comments.
std::optional<RootTag> find_root(std::string_view xml);

/// A PowerShell here-string that holds a topology.
struct HereString {
    std::size_t begin = 0;  ///< of the content
    std::size_t end = 0;
    bool expands = false;  ///< `@"`: PowerShell replaces variables in it
};

std::optional<HereString> find_here_string(std::string_view script);

}  // namespace parsers::topology

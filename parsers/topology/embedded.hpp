#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parsers::topology {

/// What of a configuration export we look for, and where it stands.
struct Embedded {
    enum class Kind { topology, simple_urls, text };

    Kind kind{};
    std::size_t begin = 0;  ///< bytes in the XML
    std::size_t end = 0;
    bool is_closed = true;  ///< false: its end tag is missing; it goes to the end of the XML
    std::string text;       ///< kind `text`: escaped XML that stands as text there, unescaped
    std::string scope;      ///< `Global`, `Site` …, as the keys around it tell; may be empty
};

/// Goes through the XML of a configuration without building a tree of it, and finds, at any
/// nesting, Topology and SimpleUrlConfiguration elements, and texts in which such elements stand
/// escaped or as CDATA. Nothing when it is an export of users' data (Export-CsUserData), which has
/// the same outer form; what was found before counts for nothing then.
std::optional<std::vector<Embedded>> find_embedded(std::string_view xml);

}  // namespace parsers::topology

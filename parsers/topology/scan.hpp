#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "parsers/model/problem.hpp"
#include "parsers/topology/read.hpp"

namespace parsers::topology {

/// What keeps a text from being read as XML.
struct Defect {
    model::Fault fault;
    std::size_t begin = 0;  ///< bytes in the text
    std::size_t end = 0;
    std::string detail;
};

/// Looks for the first defect of an XML 1.0 document without document type, before any memory is
/// spent on a tree: pugixml takes much that is not well-formed, tells little about the rest, and
/// has no limits. What was expected is told by its characters (`</Cluster>`), by the names of the
/// standard's productions (`Name`, `Char`), or as `EOF`.
std::optional<Defect> find_defect(std::string_view xml, const Limits& limits);

}  // namespace parsers::topology

#pragma once

#include <string_view>

#include "parsers/assignment/value.hpp"

namespace parsers::assignment {

/// Whether a text has lines `Name : value` as Format-List prints them, with the names that tell one
/// of the objects this folder reads.
bool is_list(std::string_view text);

/// Reads Format-List text: objects are separated by blank lines, or by a name that comes again; a
/// line that is indented further than the names continues the value above it. Lines of other kinds
/// (prompts, headings) are passed over. `offset` is added to the places.
Values read_list(std::string_view text, std::size_t offset, const Limits& limits);

}  // namespace parsers::assignment

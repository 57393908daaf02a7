#pragma once

#include <string_view>

#include "parsers/assignment/value.hpp"

namespace parsers::assignment {

/// Whether a text starts as Export-Csv does, with `#TYPE` or a line of names, and names what tells
/// one of the objects this folder reads.
bool is_csv(std::string_view text);

/// Reads Export-Csv (RFC 4180): an optional `#TYPE` line, a line of names, one object a record;
/// separated by comma, semicolon (-UseCulture) or tab, as the line of names tells. Names that come
/// again, as when several exports were put into one file, start a new table. A quoted field that
/// never ends is `malformed_export`, and its line is lost.
Values read_csv(std::string_view text, const Limits& limits);

}  // namespace parsers::assignment

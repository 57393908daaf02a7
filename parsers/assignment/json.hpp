#pragma once

#include <string_view>

#include "parsers/assignment/value.hpp"

namespace parsers::assignment {

/// Reads ConvertTo-Json: a value, or several one behind the other, as when the output of several
/// commands was put into one file. A top-level array stands for its items. Where the text is
/// malformed or breaks off, `malformed_export`; the objects that were complete before it are read.
Values read_json(std::string_view text, const Limits& limits);

}  // namespace parsers::assignment

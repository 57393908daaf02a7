#pragma once

#include <compare>
#include <cstdint>

#include "parsers/model/id.hpp"

namespace parsers::model {

/// A place in an input file, as an editor shows the original file: the BOM is not counted; LF, CRLF
/// and CR end lines; columns count UTF-16 code units (SARIF 2.1.0, 3.14.17 `utf16CodeUnits`).
struct Location {
    FileId file = {};
    std::uint32_t line = 0;        ///< from 1; 0 when the file has no lines (binary)
    std::uint32_t column = 0;      ///< from 1
    std::uint32_t end_line = 0;    ///< last line of the place; 0 when unknown
    std::uint32_t end_column = 0;  ///< one past the last column, as SARIF wants it
    std::uint64_t offset = 0;      ///< bytes from the start of the original file
    std::uint64_t size = 0;        ///< bytes; 0 when unknown

    friend auto operator<=>(const Location&, const Location&) = default;
};

}  // namespace parsers::model

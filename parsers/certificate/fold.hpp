#pragma once

#include <string>
#include <string_view>

namespace parsers::certificate {

/// A string (valid UTF-8) prepared for comparison as RFC 4518 has it for caseIgnoreMatch: case
/// folded for the Latin, Greek, Cyrillic and Armenian letters, what does not print left out, white
/// space trimmed and collapsed. Characters are not composed (no NFKC).
std::string folded(std::string_view text);

}  // namespace parsers::certificate

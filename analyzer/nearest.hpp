#pragma once

#include <span>
#include <string>
#include <string_view>

namespace analyzer {

/// The one of `known` that a slip of the fingers makes `word`: at most a third of its letters
/// differ (Levenshtein distance), or it begins with it. Empty when there is none.
std::string nearest_word(std::string_view word, std::span<const std::string> known);

}  // namespace analyzer

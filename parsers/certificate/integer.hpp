#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace parsers::certificate {

/// The INTEGER that `der` starts with, from 0 to 2³²-1; beyond that the largest. Nothing when it is
/// negative or no INTEGER.
std::optional<std::uint32_t> small_integer(std::string_view der);

/// Number of bits of a non-negative INTEGER's contents, leading zeros not counted.
std::uint32_t bit_length(std::string_view contents);

}  // namespace parsers::certificate

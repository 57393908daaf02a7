#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace parsers::model {

/// A moment in UTC, to the second: what certificates and the audit clock are told in.
using Instant = std::chrono::sys_seconds;

/// `2026-11-22T07:41:00Z` (RFC 3339), for years 0 to 9999.
std::string to_text(Instant instant);

/// Reads a date (`2026-11-22`, its first second in UTC) or an RFC 3339 instant; nothing when it is
/// neither, or when the date does not exist.
std::optional<Instant> parse_instant(std::string_view text);

}  // namespace parsers::model

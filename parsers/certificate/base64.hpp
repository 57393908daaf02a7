#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace parsers::certificate {

/// The bytes that base64 text (RFC 4648, 4) stands for. White space anywhere, lines of any length
/// and missing padding are accepted; nothing for any other character, for text behind the padding
/// and for a last group of a single character.
std::optional<std::string> decode_base64(std::string_view text);

}  // namespace parsers::certificate

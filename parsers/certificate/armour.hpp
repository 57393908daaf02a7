#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parsers::certificate {

/// Encoded bytes in a text without PEM lines.
struct Armoured {
    std::string bytes;
    std::size_t begin = 0;  ///< in the text
    std::size_t end = 0;
    bool is_clixml = false;  ///< a property of an exported PowerShell object
};

/// Finds the RawData properties of Export-Clixml, the base64 parts of an S/MIME message, or takes
/// the text as a whole for base64 or hexadecimal; empty when it is none of these.
std::vector<Armoured> find_armoured(std::string_view text);

/// Hexadecimal digits, white space between them allowed.
std::optional<std::string> decode_hex(std::string_view text);

}  // namespace parsers::certificate

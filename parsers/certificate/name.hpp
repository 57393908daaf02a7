#pragma once

#include <string>
#include <string_view>

namespace parsers::certificate {

/// A Name (RFC 5280, 4.1.2.4) as RFC 4514 text, most specific part first; unreadable bytes are
/// U+FFFD, control characters are escaped.
std::string name_text(std::string_view name_der);

/// Equal for names that RFC 5280 §7.1 calls equal: case folded, inner white space collapsed, outer
/// trimmed, string types unified. Bytes, not for showing. A name that cannot be read normalises to
/// its own bytes.
std::string normalized_name(std::string_view name_der);

}  // namespace parsers::certificate

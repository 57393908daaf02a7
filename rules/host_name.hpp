#pragma once

#include <string_view>

namespace rules {

/// Whether a text is written like a fully qualified host name: two labels or more, none empty,
/// without characters that no host name has. A wildcard label in front is allowed; an IPv4 address
/// is not a name. Underscores and letters beyond ASCII pass: they are another rule's business.
bool is_fqdn(std::string_view text);

}  // namespace rules

#pragma once

#include <string_view>

#include "parsers/certificate/draft.hpp"

namespace parsers::certificate {

/// Reads Extensions (RFC 5280, 4.1.2.9; the SEQUENCE) into the draft. An extension that cannot be
/// decoded is listed in `rare.unreadable` and says the least: no key usage, no CA, names that
/// cannot be judged. False when the list itself cannot be taken apart.
bool read_extensions(Draft& draft, std::string_view extensions_der);

}  // namespace parsers::certificate

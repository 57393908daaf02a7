#pragma once

#include <string_view>

#include "parsers/certificate/material.hpp"

namespace parsers::certificate {

/// Reads a text: PEM blocks with whatever stands around them, in UTF-8 or UTF-16, else base64 or
/// hexadecimal without armour, objects exported by PowerShell, S/MIME messages. Adds nothing when
/// it is none of these.
void read_text(MaterialBuilder& builder, std::string_view bytes);

}  // namespace parsers::certificate

#pragma once

#include "parsers/certificate/ber.hpp"
#include "parsers/certificate/classify.hpp"
#include "parsers/certificate/material.hpp"

namespace parsers::certificate {

/// Reads one structure of that kind from the start of the source; `unknown` and `none` are left
/// alone. Keys take the attributes, certificates too.
void read_structure(MaterialBuilder& builder, ber::Source& source, Structure structure,
                    Attributes attributes);

/// Reads binary bytes: one structure after the other; what follows them and is none is
/// `trailing_data`. False when the first is of no known kind.
bool read_binary(MaterialBuilder& builder, const ber::Source& source);

}  // namespace parsers::certificate

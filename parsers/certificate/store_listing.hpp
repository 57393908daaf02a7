#pragma once

#include <string_view>

#include "parsers/certificate/material.hpp"
#include "parsers/text/document.hpp"

namespace parsers::certificate {

/// Whether a text is what `certutil -store` prints, in any language of Windows.
bool is_store_listing(std::string_view text);

/// Adds what the listing names: thumbprints, and the providers of private keys.
void read_store_listing(MaterialBuilder& builder, const text::Document& document);

}  // namespace parsers::certificate

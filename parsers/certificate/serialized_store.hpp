#pragma once

#include <string_view>

#include "parsers/certificate/ber.hpp"
#include "parsers/certificate/material.hpp"

namespace parsers::certificate {

/// Whether the bytes are a Windows serialized store, or a single serialized certificate.
bool is_serialized_store(std::string_view bytes);
bool is_serialized_certificate(std::string_view bytes);

/// Reads either (MS-OSHARED 2.3.2.5, 2.3.9.1) with friendly names and key providers.
void read_serialized_store(MaterialBuilder& builder, const ber::Source& source);

}  // namespace parsers::certificate

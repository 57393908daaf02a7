#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace parsers::certificate {

enum class ByteOrder : std::uint8_t { big, little };

/// UTF-16 as UTF-8, up to the first zero unit; what is no text becomes U+FFFD. Friendly names are
/// UTF-16: big-endian in PKCS#12 (BMPString), little-endian in Windows stores.
std::string from_utf16(std::string_view bytes, ByteOrder order);

}  // namespace parsers::certificate

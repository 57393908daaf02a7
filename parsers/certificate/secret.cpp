#include "parsers/certificate/secret.hpp"

#include <mbedtls/platform_util.h>

namespace parsers::certificate {

void wipe(std::span<std::uint8_t> bytes) { mbedtls_platform_zeroize(bytes.data(), bytes.size()); }

}  // namespace parsers::certificate

#include "parsers/model/certificate.hpp"

namespace parsers::model {

std::string to_hex(std::string_view bytes) {
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const char byte : bytes) {
        const auto octet = static_cast<std::uint8_t>(byte);
        text += digits[octet >> 4u];
        text += digits[octet & 0xfu];
    }
    return text;
}

}  // namespace parsers::model

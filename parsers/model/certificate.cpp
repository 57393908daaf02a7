#include "parsers/model/certificate.hpp"

namespace parsers::model {

std::string to_hex(std::string_view bytes) {
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text(bytes.size() * 2, '\0');
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const auto octet = static_cast<std::uint8_t>(bytes[at]);
        text[2 * at] = digits[octet >> 4u];
        text[2 * at + 1] = digits[octet & 0xfu];
    }
    return text;
}

}  // namespace parsers::model

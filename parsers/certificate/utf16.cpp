#include "parsers/certificate/utf16.hpp"

#include "parsers/text/unicode.hpp"

namespace parsers::certificate {

namespace {

constexpr char32_t replacement_unit = 0xfffd;

bool is_high_surrogate(char32_t unit) { return unit >= 0xd800 && unit < 0xdc00; }
bool is_low_surrogate(char32_t unit) { return unit >= 0xdc00 && unit < 0xe000; }

}  // namespace

std::string from_utf16(std::string_view bytes, ByteOrder order) {
    const auto unit_at = [&](std::size_t index) -> char32_t {
        if (index + 1 >= bytes.size()) {
            return 0;
        }
        const auto first = static_cast<std::uint8_t>(bytes[index]);
        const auto second = static_cast<std::uint8_t>(bytes[index + 1]);
        return order == ByteOrder::big ? char32_t{first} << 8 | second
                                       : char32_t{second} << 8 | first;
    };
    std::string text;
    for (std::size_t index = 0; unit_at(index) != 0; index += 2) {
        char32_t character = unit_at(index);
        const char32_t next = unit_at(index + 2);
        if (is_high_surrogate(character) && is_low_surrogate(next)) {
            character = 0x10000 + ((character - 0xd800) << 10) + (next - 0xdc00);
            index += 2;
        } else if (is_high_surrogate(character) || is_low_surrogate(character)) {
            character = replacement_unit;
        }
        text::append_utf8(text, character);
    }
    return text;
}

}  // namespace parsers::certificate

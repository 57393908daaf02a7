#include "parsers/certificate/integer.hpp"

#include <bit>

#include "parsers/certificate/der.hpp"

namespace parsers::certificate {

namespace {

std::string_view without_leading_zeros(std::string_view contents) {
    contents.remove_prefix(std::min(contents.find_first_not_of('\0'), contents.size()));
    return contents;
}

}  // namespace

std::optional<std::uint32_t> small_integer(std::string_view der) {
    const auto contents = contents_of(der, tag::integer);
    if (!contents || contents->empty() || (static_cast<std::uint8_t>(contents->front()) & 0x80u)) {
        return std::nullopt;
    }
    const std::string_view digits = without_leading_zeros(*contents);
    if (digits.size() > 4) {
        return 0xffffffffu;
    }
    std::uint32_t number = 0;
    for (const char digit : digits) {
        number = (number << 8u) | static_cast<std::uint8_t>(digit);
    }
    return number;
}

std::uint32_t bit_length(std::string_view contents) {
    const std::string_view digits = without_leading_zeros(contents);
    if (digits.empty()) {
        return 0;
    }
    const auto first = static_cast<std::uint8_t>(digits.front());
    return static_cast<std::uint32_t>((digits.size() - 1) * 8) +
           static_cast<std::uint32_t>(std::bit_width(first));
}

}  // namespace parsers::certificate

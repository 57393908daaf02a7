#include "parsers/certificate/fold.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "parsers/certificate/strings.hpp"

namespace parsers::certificate {

namespace {

/// Letters whose small form is at a fixed distance, or (distance 1) capitals and small letters in
/// turns: then only every second letter from `first` is a capital.
struct Capitals {
    char32_t first;
    char32_t last;
    std::int32_t distance;
};

/// Unicode simple case folding (CaseFolding.txt, statuses C and S) of the scripts that occur in the
/// names of certification authorities.
constexpr auto capitals = std::to_array<Capitals>({
    {0x0041, 0x005a, 32},   {0x00b5, 0x00b5, 775}, {0x00c0, 0x00d6, 32},   {0x00d8, 0x00de, 32},
    {0x0100, 0x012e, 1},    {0x0132, 0x0136, 1},   {0x0139, 0x0147, 1},    {0x014a, 0x0176, 1},
    {0x0178, 0x0178, -121}, {0x0179, 0x017d, 1},   {0x017f, 0x017f, -268}, {0x01cd, 0x01db, 1},
    {0x01de, 0x01ee, 1},    {0x01f8, 0x021e, 1},   {0x0222, 0x0232, 1},    {0x0370, 0x0372, 1},
    {0x0376, 0x0376, 1},    {0x0386, 0x0386, 38},  {0x0388, 0x038a, 37},   {0x038c, 0x038c, 64},
    {0x038e, 0x038f, 63},   {0x0391, 0x03a1, 32},  {0x03a3, 0x03ab, 32},   {0x03c2, 0x03c2, 1},
    {0x03d8, 0x03ee, 1},    {0x0400, 0x040f, 80},  {0x0410, 0x042f, 32},   {0x0460, 0x0480, 1},
    {0x048a, 0x04be, 1},    {0x04c0, 0x04c0, 15},  {0x04c1, 0x04cd, 1},    {0x04d0, 0x052e, 1},
    {0x0531, 0x0556, 48},   {0x1e00, 0x1e94, 1},   {0x1ea0, 0x1efe, 1},    {0xff21, 0xff3a, 32},
});

char32_t small_letter(char32_t c) {
    if (c < 0x80) {
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    }
    const auto row = std::ranges::lower_bound(capitals, c, {}, &Capitals::last);
    if (row == capitals.end() || c < row->first) {
        return c;
    }
    if (row->distance == 1 && (c - row->first) % 2 != 0) {
        return c;
    }
    return static_cast<char32_t>(static_cast<std::int32_t>(c) + row->distance);
}

/// RFC 4518, 2.2: mapped to SPACE.
bool is_space(char32_t c) {
    return c == ' ' || (c >= 0x09 && c <= 0x0d) || c == 0x85 || c == 0xa0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 || c == 0x202f ||
           c == 0x205f || c == 0x3000;
}

/// RFC 4518, 2.2: mapped to nothing.
bool is_nothing(char32_t c) {
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0xad || c == 0x034f || c == 0x1806 ||
           (c >= 0x180b && c <= 0x180e) || (c >= 0x200b && c <= 0x200f) ||
           (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) ||
           (c >= 0xfe00 && c <= 0xfe0f) || c == 0xfeff || c == 0xfffc;
}

}  // namespace

std::string folded(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    bool is_space_pending = false;
    while (!text.empty()) {
        const char32_t character = take_character(text);
        if (is_space(character)) {
            is_space_pending = !result.empty();
        } else if (!is_nothing(character)) {
            if (is_space_pending) {
                result += ' ';
                is_space_pending = false;
            }
            append_character(result, small_letter(character));
        }
    }
    return result;
}

}  // namespace parsers::certificate

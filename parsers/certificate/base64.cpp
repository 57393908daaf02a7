#include "parsers/certificate/base64.hpp"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

namespace parsers::certificate {

namespace {

constexpr std::string_view alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// A value above 24 bits: or-ed with three others it stays visible.
constexpr std::uint32_t invalid = 1u << 24;

using Table = std::array<std::uint32_t, 256>;

constexpr Table shifted(unsigned bits) {
    Table table{};
    table.fill(invalid);
    for (std::uint32_t value = 0; value < alphabet.size(); ++value) {
        table[static_cast<std::uint8_t>(alphabet[value])] = value << bits;
    }
    return table;
}

/// The six bits of a character, already where it puts them into its group of 24.
constexpr std::array<Table, 4> places{shifted(18), shifted(12), shifted(6), shifted(0)};

constexpr std::uint32_t at(unsigned place, char character) {
    return places[place][static_cast<std::uint8_t>(character)];
}

std::uint32_t group_at(const char* text) {
    return at(0, text[0]) | at(1, text[1]) | at(2, text[2]) | at(3, text[3]);
}

/// Eight octets, the most significant first.
void store(std::uint64_t value, char* out) {
    if constexpr (std::endian::native == std::endian::little) {
        value = __builtin_bswap64(value);
    }
    std::memcpy(out, &value, sizeof value);
}

/// What `store` may write behind the last octet that counts.
constexpr std::size_t slack = 2;

constexpr bool is_space(char c) {
    return c == '\n' || c == '\r' || c == ' ' || c == '\t' || c == '\v' || c == '\f';
}

class Decoder {
  public:
    explicit Decoder(std::string_view text) : next_(text.data()), end_(next_ + text.size()) {
        bytes_.resize(text.size() / 4 * 3 + 3 + slack);
        out_ = bytes_.data();
    }

    std::optional<std::string> run() {
        do {
            take_whole_groups();
        } while (take_broken_group());
        if (!finish()) {
            return std::nullopt;
        }
        bytes_.resize(static_cast<std::size_t>(out_ - bytes_.data()));
        return std::move(bytes_);
    }

  private:
    void put(std::uint32_t group, unsigned octets) {
        for (unsigned i = 0; i < octets; ++i) {
            *out_++ = static_cast<char>(group >> (16 - 8 * i));
        }
    }

    /// The fast way: eight characters at a time while nothing stands between them.
    void take_whole_groups() {
        const char* next = next_;
        const char* const end = end_;
        char* out = out_;
        while (end - next >= 8) {
            const std::uint32_t first = group_at(next);
            const std::uint32_t second = group_at(next + 4);
            if ((first | second) >= invalid) {
                break;
            }
            store(std::uint64_t{first} << 40 | std::uint64_t{second} << 16, out);
            next += 8;
            out += 6;
        }
        next_ = next;
        out_ = out;
    }

    void skip_space() {
        while (next_ != end_ && is_space(*next_)) {
            ++next_;
        }
    }

    /// The white space before a group, or a group with white space in it. False at the end, at
    /// padding and at anything else.
    bool take_broken_group() {
        const char* const before = next_;
        skip_space();
        if (next_ != before) {
            return true;
        }
        for (; next_ != end_ && at(0, *next_) < invalid; skip_space()) {
            group_ |= at(filled_, *next_++);
            if (++filled_ == 4) {
                put(group_, 3);
                group_ = 0;
                filled_ = 0;
                return true;
            }
        }
        return false;
    }

    /// What stands behind the last whole group: two or three characters, padded or not.
    bool finish() {
        unsigned padding = 0;
        for (skip_space(); next_ != end_ && *next_ == '='; skip_space()) {
            ++next_;
            ++padding;
        }
        const bool is_padded_right = padding == 0 || (filled_ != 0 && filled_ + padding == 4);
        if (next_ != end_ || filled_ == 1 || !is_padded_right) {
            return false;
        }
        if (filled_ != 0) {
            put(group_, filled_ - 1);
        }
        return true;
    }

    const char* next_;
    const char* end_;
    std::string bytes_;
    char* out_;
    std::uint32_t group_ = 0;
    unsigned filled_ = 0;
};

}  // namespace

std::optional<std::string> decode_base64(std::string_view text) { return Decoder(text).run(); }

}  // namespace parsers::certificate

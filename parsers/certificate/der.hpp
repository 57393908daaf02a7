#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace parsers::certificate {

/// Identifier octets (X.690, 8.1.2) of what X.509 is made of.
namespace tag {
inline constexpr std::uint8_t boolean = 0x01;
inline constexpr std::uint8_t integer = 0x02;
inline constexpr std::uint8_t bit_string = 0x03;
inline constexpr std::uint8_t octet_string = 0x04;
inline constexpr std::uint8_t null = 0x05;
inline constexpr std::uint8_t oid = 0x06;
inline constexpr std::uint8_t utf8_string = 0x0c;
inline constexpr std::uint8_t numeric_string = 0x12;
inline constexpr std::uint8_t printable_string = 0x13;
inline constexpr std::uint8_t teletex_string = 0x14;
inline constexpr std::uint8_t ia5_string = 0x16;
inline constexpr std::uint8_t utc_time = 0x17;
inline constexpr std::uint8_t generalized_time = 0x18;
inline constexpr std::uint8_t visible_string = 0x1a;
inline constexpr std::uint8_t general_string = 0x1b;
inline constexpr std::uint8_t universal_string = 0x1c;
inline constexpr std::uint8_t bmp_string = 0x1e;
inline constexpr std::uint8_t sequence = 0x30;
inline constexpr std::uint8_t set = 0x31;
inline constexpr std::uint8_t constructed = 0x20;

constexpr std::uint8_t context(unsigned number) { return static_cast<std::uint8_t>(0x80 | number); }
constexpr std::uint8_t context_constructed(unsigned number) {
    return static_cast<std::uint8_t>(0xa0 | number);
}
}  // namespace tag

/// One encoded value.
struct Element {
    std::uint8_t tag = 0;       ///< the first identifier octet
    std::string_view whole;     ///< identifier, length and contents
    std::string_view contents;  ///< without the end-of-contents octets of an indefinite length
};

/// Takes encoded values off the front of their bytes: DER, and what BER allows besides (lengths not
/// in the shortest form, indefinite lengths, tag numbers above 30). An element never reaches behind
/// the bytes given.
class DerReader {
  public:
    explicit DerReader(std::string_view bytes) : rest_(bytes) {}

    bool at_end() const { return rest_.empty(); }
    std::string_view rest() const { return rest_; }
    bool is_next(std::uint8_t tag) const {
        return !rest_.empty() && static_cast<std::uint8_t>(rest_.front()) == tag;
    }

    /// The next element; nothing at the end and when what follows is none.
    std::optional<Element> next();
    /// The next element if it has that tag; else nothing, and the reader stays where it is.
    std::optional<Element> next(std::uint8_t tag);

  private:
    std::optional<Element> next_unusual();
    Element take(std::size_t header, std::size_t length, std::size_t closing);

    std::string_view rest_;
};

/// The contents of the only element of `bytes` (anything may follow it), if it has that tag.
std::optional<std::string_view> contents_of(std::string_view bytes, std::uint8_t tag);

}  // namespace parsers::certificate

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace parsers::certificate {

/// The contents of an OBJECT IDENTIFIER's encoding (X.690, 8.19), made while compiling.
struct EncodedOid {
    std::array<char, 20> octets{};
    std::size_t size = 0;

    constexpr std::string_view view() const { return {octets.data(), size}; }
    friend constexpr bool operator==(const EncodedOid& oid, std::string_view contents) {
        return oid.view() == contents;
    }
};

namespace detail {
/// Not constexpr on purpose: reaching it in a constant expression is the compile error.
void error_not_an_object_identifier();

class OidEncoder {
  public:
    constexpr void add(std::uint64_t arc) {
        ++arcs_;
        if (arcs_ == 1) {
            first_ = arc;
        } else {
            append(arcs_ == 2 ? first_ * 40 + arc : arc);
        }
    }
    constexpr EncodedOid finish() const {
        if (arcs_ < 2) {
            error_not_an_object_identifier();
        }
        return oid_;
    }

  private:
    constexpr void append(std::uint64_t number) {
        int groups = 1;
        while ((number >> (7 * groups)) != 0) {
            ++groups;
        }
        for (int group = groups - 1; group >= 0; --group) {
            const auto septet = (number >> (7 * group)) & 0x7fu;
            oid_.octets[oid_.size++] = static_cast<char>(septet | (group > 0 ? 0x80u : 0u));
        }
    }

    EncodedOid oid_;
    std::uint64_t first_ = 0;
    int arcs_ = 0;
};
}  // namespace detail

/// `"2.5.29.17"_oid`
consteval EncodedOid operator""_oid(const char* text, std::size_t size) {
    detail::OidEncoder encoder;
    std::uint64_t arc = 0;
    for (const char c : std::string_view(text, size)) {
        if (c == '.') {
            encoder.add(arc);
            arc = 0;
        } else if (c >= '0' && c <= '9') {
            arc = arc * 10 + static_cast<std::uint64_t>(c - '0');
        } else {
            detail::error_not_an_object_identifier();
        }
    }
    encoder.add(arc);
    return encoder.finish();
}

}  // namespace parsers::certificate

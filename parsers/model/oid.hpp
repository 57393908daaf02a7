#pragma once

#include <compare>
#include <string>
#include <string_view>

namespace parsers::model {

/// An object identifier, kept as the contents of its DER encoding (X.690, 8.19).
struct Oid {
    std::string bytes;

    bool empty() const { return bytes.empty(); }
    friend auto operator<=>(const Oid&, const Oid&) = default;
    friend bool operator==(const Oid&, const Oid&) = default;
    friend bool operator==(const Oid& oid, std::string_view encoded) {
        return oid.bytes == encoded;
    }
};

/// `1.3.6.1.5.5.7.3.1`; arcs beyond 64 bits are shown as `?`.
std::string to_text(const Oid& oid);

/// Encoded contents of identifiers that the rules ask for.
namespace oid {
using namespace std::string_view_literals;
inline constexpr auto server_auth = "\x2b\x06\x01\x05\x05\x07\x03\x01"sv;  // 1.3.6.1.5.5.7.3.1
inline constexpr auto client_auth = "\x2b\x06\x01\x05\x05\x07\x03\x02"sv;  // 1.3.6.1.5.5.7.3.2
inline constexpr auto any_extended_key_usage = "\x55\x1d\x25\x00"sv;       // 2.5.29.37.0
}  // namespace oid

}  // namespace parsers::model

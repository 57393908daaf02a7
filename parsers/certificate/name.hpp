#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/certificate/der.hpp"

namespace parsers::certificate {

/// One AttributeTypeAndValue of a Name.
struct NameAttribute {
    std::string_view type;  ///< contents of the OBJECT IDENTIFIER
    Element value;
    std::uint32_t part = 0;  ///< which RelativeDistinguishedName it is in, from 0
};

/// A Name (RFC 5280, 4.1.2.4) taken apart; views into its encoding.
struct NameAttributes {
    std::vector<NameAttribute> attributes;  ///< in encoded order
    bool is_whole = true;                   ///< false: something behind them could not be read
};

/// Reads no more than `max_attributes`; what is beyond counts as unreadable.
NameAttributes read_name(std::string_view name_der, std::size_t max_attributes = 10'000);

/// A Name as RFC 4514 text, most specific part first, ", " between the parts as Windows writes it;
/// unreadable bytes are U+FFFD, control characters (and those that turn the direction of writing)
/// are escaped.
std::string name_text(std::string_view name_der);
std::string name_text(const NameAttributes& name);

/// Equal for names that RFC 5280 §7.1 calls equal: case folded, inner white space collapsed, outer
/// trimmed, string types unified. Bytes, not for showing. A name that cannot be read normalises to
/// its own bytes.
std::string normalized_name(std::string_view name_der);

}  // namespace parsers::certificate

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "parsers/certificate/der.hpp"
#include "parsers/model/certificate.hpp"

namespace parsers::certificate {

/// A GeneralName (RFC 5280, 4.2.1.6) as text.
struct GeneralNameText {
    model::NameKind kind{};
    std::string value;          ///< as `model::GeneralName::value`
    std::string_view contents;  ///< under the context tag
};

/// An address of four octets dotted, of sixteen as RFC 5952 has it, with `/` and the prefix length
/// (or, if it is none, the mask) when twice as long; any other length as `#` and hexadecimal.
std::string address_text(std::string_view octets);

/// Nothing when the element's tag is none of the nine choices.
std::optional<GeneralNameText> read_general_name(const Element& element);

}  // namespace parsers::certificate

#pragma once

#include <optional>

#include "parsers/certificate/der.hpp"
#include "parsers/model/instant.hpp"

namespace parsers::certificate {

/// A UTCTime or GeneralizedTime (RFC 5280, 4.1.2.5), and what BER allows besides: no seconds, a
/// fraction, an offset, no time zone (taken as UTC). A month, day or time of day beyond its range
/// is the nearest that exists, and the year stays within 0 to 9999. Nothing for any other text or
/// type.
std::optional<model::Instant> read_time(const Element& element);

}  // namespace parsers::certificate

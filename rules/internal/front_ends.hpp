#pragma once

#include <cstdint>
#include <vector>

#include "rules/evidence.hpp"

/// The servers that rules about assigned certificates judge.
namespace rules {

inline constexpr std::uint32_t lync_2013 = 6;  ///< ServiceVersion

/// The Front End and Standard Edition servers that issue tokens to Exchange and others: Lync Server
/// 2010 has no OAuthTokenIssuer. In topology order.
std::vector<ServerId> token_issuing_servers(const Evidence& evidence);

}  // namespace rules

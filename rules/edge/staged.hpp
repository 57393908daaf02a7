#pragma once

#include <chrono>

#include "rules/assigned.hpp"
#include "rules/edge/edge_servers.hpp"

/// What rules about staged certificates (Set-CsCertificate -Roll -EffectiveDate) share.
namespace rules {

enum class LeadTime : std::uint8_t {
    enough,
    too_short,
    unknown,  ///< a date is not told, or only in local time and too near to the limit
};

/// A staged certificate beside the one that it will follow.
struct Succession {
    LeadTime lead_time = LeadTime::unknown;
    model::Instant effective{};
    model::Instant expiry{};  ///< of the current certificate
};

/// Whether a staged certificate comes into effect at least `wanted` before the current one expires.
/// Of several that exports name as current, the one that lasts longest counts.
Succession succession(const Evidence& evidence, const AssignedCertificate& staged,
                      const AssignedLines& current, std::chrono::hours wanted);

}  // namespace rules

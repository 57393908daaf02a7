#pragma once

#include <chrono>
#include <span>
#include <vector>

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
    const AssignedCertificate* staged = nullptr;
    LeadTime lead_time = LeadTime::unknown;
    model::Instant effective{};
    model::Instant expiry{};  ///< of the current certificate
};

/// Of lines about one use, the staged ones: whether each comes into effect at least `wanted` before
/// the current certificate expires. Of several that exports name as current, the one that lasts
/// longest counts.
std::vector<Succession> successions(const Evidence& evidence,
                                    std::span<const AssignedCertificate> lines,
                                    std::chrono::hours wanted);

}  // namespace rules

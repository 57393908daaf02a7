#include "rules/edge/staged.hpp"

#include <optional>

namespace rules {

namespace {

/// The farthest that any clock is from UTC (Line Islands, UTC+14).
constexpr std::chrono::hours farthest_zone{14};

struct Expiry {
    model::Instant instant{};
    bool is_local = false;
};

/// Two dates printed by one server without offset are off by the same; else the certificate itself
/// tells best.
std::optional<Expiry> expiry_of(const Evidence& evidence, const AssignedCertificate& line,
                                bool is_staged_local) {
    const model::PrintedInstant& printed = line.exported.not_after;
    const bool is_alike = printed.value && printed.is_local == is_staged_local;
    if (is_alike) {
        return Expiry{*printed.value, printed.is_local};
    }
    if (line.certificate) {
        return Expiry{evidence.certificate(line.certificate).not_after, false};
    }
    return printed.value ? std::optional(Expiry{*printed.value, printed.is_local}) : std::nullopt;
}

std::optional<Expiry> last_expiry(const Evidence& evidence, const AssignedLines& current,
                                  bool is_staged_local) {
    std::optional<Expiry> last;
    for (const AssignedCertificate* line : current) {
        const auto expiry = expiry_of(evidence, *line, is_staged_local);
        if (expiry && (!last || last->instant < expiry->instant)) {
            last = expiry;
        }
    }
    return last;
}

Succession succession(const AssignedCertificate& staged, const std::optional<Expiry>& last,
                      std::chrono::hours wanted) {
    const model::PrintedInstant& effective = staged.exported.effective_date;
    Succession result;
    result.staged = &staged;
    if (!last || !effective.value) {
        return result;
    }
    result.effective = *effective.value;
    result.expiry = last->instant;
    const auto slack = result.expiry - wanted - result.effective;
    const auto margin =
        effective.is_local == last->is_local ? std::chrono::hours(0) : farthest_zone;
    if (slack >= margin) {
        result.lead_time = LeadTime::enough;
    } else if (slack < -margin) {
        result.lead_time = LeadTime::too_short;
    }
    return result;
}

}  // namespace

std::vector<Succession> successions(const Evidence& evidence,
                                    std::span<const AssignedCertificate> lines,
                                    std::chrono::hours wanted) {
    const AssignedLines staged = staged_lines(lines);
    if (staged.empty()) {
        return {};
    }
    const AssignedLines current = current_lines(lines);
    const std::optional<Expiry> last = last_expiry(evidence, current, false);
    const std::optional<Expiry> last_for_local = last_expiry(evidence, current, true);
    std::vector<Succession> found;
    for (const AssignedCertificate* line : staged) {
        const bool is_local = line->exported.effective_date.is_local;
        found.push_back(succession(*line, is_local ? last_for_local : last, wanted));
    }
    return found;
}

}  // namespace rules

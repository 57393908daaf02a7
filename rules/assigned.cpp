#include "rules/assigned.hpp"

#include <algorithm>
#include <utility>

namespace rules {

namespace {

/// A line's place in `Exports::assignments`, where those without a known use come last.
std::pair<ServerId, std::size_t> position(const AssignedCertificate& line) {
    return {line.server, line.use ? static_cast<std::size_t>(*line.use) : use_count};
}

/// One without a date has been in effect from the start.
model::Instant effective_from(const AssignedCertificate& line) {
    return line.exported.effective_date.value.value_or(model::Instant::min());
}

bool is_dated_or_undated(const AssignedCertificate& line) {
    const model::PrintedInstant& date = line.exported.effective_date;
    return date.text.empty() || date.value;
}

}  // namespace

std::span<const AssignedCertificate> lines_of(const Exports& exports, ServerId server, Use use) {
    const auto& lines = exports.assignments;
    const std::pair wanted(server, static_cast<std::size_t>(use));
    return {std::ranges::lower_bound(lines, wanted, {}, position),
            std::ranges::upper_bound(lines, wanted, {}, position)};
}

std::span<const AssignedCertificate> first_of_one_use(std::span<const AssignedCertificate> lines) {
    const auto is_other = [&](const AssignedCertificate& line) {
        return line.server != lines.front().server || line.use != lines.front().use;
    };
    return {lines.begin(), std::ranges::find_if(lines, is_other)};
}

AssignedLines current_lines(std::span<const AssignedCertificate> lines) {
    AssignedLines current;
    for (const AssignedCertificate& line : lines) {
        if (line.is_staged || !is_dated_or_undated(line)) {
            continue;
        }
        if (!current.empty() && effective_from(*current.front()) < effective_from(line)) {
            current.clear();
        }
        if (current.empty() || effective_from(*current.front()) == effective_from(line)) {
            current.push_back(&line);
        }
    }
    return current;
}

bool is_among(const AssignedLines& found, const AssignedCertificate& line) {
    // They stand in one list, and were found in its order.
    return std::ranges::binary_search(found, &line);
}

AssignedLines staged_lines(std::span<const AssignedCertificate> lines) {
    AssignedLines staged;
    for (const AssignedCertificate& line : lines) {
        if (line.is_staged) {
            staged.push_back(&line);
        }
    }
    return staged;
}

bool is_assigned_unsupplied(const Evidence& evidence, ServerId server, Use use) {
    const AssignedLines current = current_lines(lines_of(evidence.exports, server, use));
    return !current.empty() && std::ranges::none_of(current, [](const AssignedCertificate* line) {
        return static_cast<bool>(line->certificate);
    });
}

}  // namespace rules

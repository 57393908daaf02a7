#pragma once

#include <span>
#include <vector>

#include "rules/evidence.hpp"

/// What assignment exports say is in use, and what will be (semantics §3, way 1).
namespace rules {

using AssignedLines = std::vector<const AssignedCertificate*>;

/// The lines about one use of one server; of a default-made server, those that no server's export
/// holds.
std::span<const AssignedCertificate> lines_of(const Exports& exports, ServerId server, Use use);

/// Of all lines from some on, in the order of `Exports::assignments`, the first that are about one
/// use of one server: so all are gone through, use by use.
std::span<const AssignedCertificate> first_of_one_use(std::span<const AssignedCertificate> lines);

/// Of lines about one use, those that are in use: staged ones are not yet, and one whose effective
/// date nobody understands may be either. Where some have come into effect by date, the last to do
/// so have replaced the others. Several that differ are from exports of different times.
AssignedLines current_lines(std::span<const AssignedCertificate> lines);

/// Whether it is one of these, which `current_lines` or `staged_lines` have found.
bool is_among(const AssignedLines& found, const AssignedCertificate& line);

/// Of lines about one use, those that will come into effect.
AssignedLines staged_lines(std::span<const AssignedCertificate> lines);

/// Whether an export names the certificate that the server uses, and it was not supplied.
bool is_assigned_unsupplied(const Evidence& evidence, ServerId server, Use use);

}  // namespace rules

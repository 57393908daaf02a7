#pragma once

#include <span>

#include "analyzer/evidence/directory.hpp"
#include "rules/evidence.hpp"

namespace analyzer::evidence {

namespace model = parsers::model;

/// Ties what Get-CsCertificate exported to servers, uses and certificates (semantics §3, way 1).
/// The computer is the one that the export names, else the one that the file's path names; it is a
/// server by its FQDN, or by a short name that only one machine has. What was only asked for
/// (Request-CsCertificate) is left out. A staged certificate brings the one that it will follow,
/// where the export names it (PreviousThumbprint), as a line of its own.
///
/// `has_assignments` is set where the absence of a use tells something: by an export that was read
/// without loss, of Get-CsCertificate and not a log of single assignments, whose uses have names.
/// Needs topology, bundle, clock and scope of the evidence.
rules::Exports derive_exports(const rules::Evidence& evidence, const Directory& directory,
                              std::span<const model::AssignmentExport> exports);

/// One problem for every file whose assignments belong to no server of the topology: they would
/// otherwise be lost in silence, and another certificate judged than the one in use.
model::Problems unplaced(const rules::Exports& exports);

}  // namespace analyzer::evidence

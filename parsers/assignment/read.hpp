#pragma once

#include "parsers/assignment/computer.hpp"
#include "parsers/assignment/value.hpp"
#include "parsers/model/assignment.hpp"
#include "parsers/text/document.hpp"

namespace parsers::assignment {

/// The form in which a text exports objects, told by its content alone; `unknown` when it is none,
/// or, for JSON, CSV and list text, names nothing that this folder reads.
model::ExportForm sniff(std::string_view utf8);

/// Whether Clixml can hold what `read` looks for. Exports of whole certificate stores are large and
/// do not; their tree need not be built.
bool may_hold_our_objects(std::string_view clixml);

/// Reads what Get-CsCertificate, `Get-CsService -PersistentChatServer`,
/// Get-CsSimpleUrlConfiguration and the logs of Request-CsCertificate and Set-CsCertificate wrote,
/// in any form and mixture. The computer is the one that the object names, or what holds it, else
/// the one that the path names.
model::AssignmentExport read(const text::Document& document, model::FileId file,
                             const PathHints& hints, const Limits& limits = {});

}  // namespace parsers::assignment

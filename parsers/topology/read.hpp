#pragma once

#include "parsers/model/result.hpp"
#include "parsers/model/topology.hpp"
#include "parsers/text/document.hpp"

namespace parsers::topology {

/// A topology and what was wrong with its file; `Fault::dangling_reference` becomes TC9003,
/// `Fault::not_published` TC9004, `Fault::unknown_role` a line in the report.
struct Reading {
    model::Topology topology;
    model::Problems problems;
};

/// Reads a published topology (`Get-CsTopology -AsXml`) or a Topology Builder file, whichever the
/// root element says. Elements are matched by local name in any of the known namespaces. Fails only
/// when there is no deployment to speak of: malformed XML, a document type, another root, or an
/// unresolved PowerShell variable; the problem tells file, line, column and what was expected.
model::Result<Reading> read(const text::Document& document, model::FileId file);

}  // namespace parsers::topology

#pragma once

#include <cstdint>
#include <string_view>

#include "parsers/model/bundle.hpp"
#include "parsers/model/result.hpp"
#include "parsers/model/topology.hpp"
#include "parsers/text/document.hpp"

namespace parsers::topology {

/// A topology and what was wrong with its file, in the order of the places, the document's own
/// problems included; `Fault::dangling_reference` becomes TC9003, `Fault::not_published` TC9004,
/// `Fault::unknown_role` a line in the report.
struct Reading {
    model::Topology topology;
    model::Problems problems;
};

/// What a file may cost.
struct Limits {
    std::uint32_t depth = 256;  ///< nesting of XML elements; real files stay below 12
};

/// Whether a text is topology material, told by its content alone: the root element, or that of a
/// PowerShell here-string. Text that breaks off after the root's start, or is malformed further on,
/// is still topology material. Gives `topology`, `topology_builder` or `unknown`.
model::FileKind sniff(std::string_view utf8);

/// Reads a published topology (`Get-CsTopology -AsXml`) or a Topology Builder file, whichever the
/// root element says. Elements are matched by local name in any of the known namespaces. Fails only
/// when there is no deployment to speak of: malformed XML, a document type, another root, or an
/// unresolved PowerShell variable; the problem tells file, line, column and what was expected. The
/// size of the file is for the caller to limit; the XML tree takes at most 32 MiB + 20 × file.
model::Result<Reading> read(const text::Document& document, model::FileId file, Limits limits = {});

}  // namespace parsers::topology

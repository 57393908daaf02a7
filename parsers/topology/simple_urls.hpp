#pragma once

#include "parsers/assignment/value.hpp"
#include "parsers/model/assignment.hpp"
#include "parsers/topology/source.hpp"

namespace parsers::topology {

/// Whether an exported object is what Get-CsSimpleUrlConfiguration gives.
bool is_simple_url_configuration(const assignment::Value& object);

/// Whether an exported object is one of the URLs in it.
bool is_simple_url(const assignment::Value& object);

/// Reads an exported configuration, or one of its URLs alone. The URLs may be objects, or texts as
/// PowerShell prints such objects: `Component=Meet;Domain=contoso.com;…;ActiveUrl=https://…`. All
/// places are `place`.
model::SimpleUrlExport read_simple_urls(const assignment::Value& object,
                                        const model::Location& place);

/// Reads a SimpleUrlConfiguration element of the configuration; `identity` is its scope.
model::SimpleUrlExport read_simple_urls(Source& source, Element configuration,
                                        std::string identity);

}  // namespace parsers::topology

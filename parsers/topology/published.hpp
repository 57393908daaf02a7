#pragma once

#include "parsers/topology/read.hpp"
#include "parsers/topology/source.hpp"

namespace parsers::topology {

/// Reads a published Topology element (Get-CsTopology -AsXml), wherever it stands in the source.
Reading read_published(Source& source, Element topology, model::FileId file);

}  // namespace parsers::topology

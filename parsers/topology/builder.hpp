#pragma once

#include "parsers/topology/read.hpp"
#include "parsers/topology/source.hpp"

namespace parsers::topology {

/// Reads a TopologyBuilder element (.tbxml): the design in NewTopology, else the state it was made
/// from in OriginalTopology; without either there is no deployment to speak of.
model::Result<Reading> read_builder(Source& source, Element builder, model::FileId file);

}  // namespace parsers::topology

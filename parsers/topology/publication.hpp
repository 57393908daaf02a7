#pragma once

#include "parsers/model/topology.hpp"
#include "parsers/topology/source.hpp"

namespace parsers::topology {

/// Reads the Signature of a Topology or PartialTopology, and whether it is the running state or a
/// design that was never published (`IsPublished="false"`, or a Signature of zeros).
void read_publication(Source& source, Element topology, model::Topology& result);

}  // namespace parsers::topology

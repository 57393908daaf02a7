#pragma once

#include <vector>

#include "parsers/model/topology.hpp"
#include "parsers/topology/source.hpp"

namespace parsers::topology {

/// The Machine elements directly below `machines` as servers without pool, in document order. The
/// only machine of a cluster takes the cluster's name when it has none; among several, one without
/// a name is a problem and left out.
std::vector<model::Server> read_machines(Source& source, Element cluster, Element machines);

}  // namespace parsers::topology

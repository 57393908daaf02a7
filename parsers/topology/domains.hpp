#pragma once

#include "parsers/model/topology.hpp"
#include "parsers/topology/source.hpp"

namespace parsers::topology {

/// Reads an InternalDomains element, which every form writes alike.
void read_sip_domains(Source& source, Element internal_domains, model::Topology& topology);

/// Reads a SimpleUrlConfiguration element; nothing when it is not there.
void read_simple_urls(Source& source, Element configuration, model::Topology& topology);

}  // namespace parsers::topology

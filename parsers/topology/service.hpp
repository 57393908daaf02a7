#pragma once

#include <string_view>

#include "parsers/model/topology.hpp"
#include "parsers/topology/source.hpp"

namespace parsers::topology {

/// All of a Service element that every form writes alike: role, version, ports, and the settings of
/// the element that is named after the role. Key, pool and dependencies are left to the form.
model::Service read_service(Source& source, Element element, std::string_view role_name);

}  // namespace parsers::topology

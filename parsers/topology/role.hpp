#pragma once

#include <string_view>

#include "parsers/model/topology.hpp"

namespace parsers::topology {

/// The role a RoleName stands for, compared without case.
model::Role role_of(std::string_view role_name);

}  // namespace parsers::topology

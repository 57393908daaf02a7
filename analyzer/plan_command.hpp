#pragma once

#include "analyzer/inputs.hpp"

namespace analyzer {

/// `topocert plan`: 0 when the plan was made, findings or not.
Exit plan(const Session& session);

}  // namespace analyzer

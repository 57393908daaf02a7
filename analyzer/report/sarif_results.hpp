#pragma once

#include "analyzer/report/sarif_places.hpp"

namespace analyzer::report {

/// One element of `results`.
void write_result(Json& json, SarifPlaces& places, const Audit& audit, const Finding& finding);

}  // namespace analyzer::report

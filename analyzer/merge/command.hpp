#pragma once

#include "analyzer/inputs.hpp"

namespace analyzer::merge {

/// `topocert merge`: SARIF reports joined into one. What cannot be read ends it, with a sentence
/// for each such file, and nothing is written: a report that silently lacks a part would reassure.
Exit merge_reports(const Session& session);

}  // namespace analyzer::merge

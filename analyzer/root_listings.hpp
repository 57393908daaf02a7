#pragma once

#include <string>
#include <vector>

#include "analyzer/evidence/root_stores.hpp"
#include "analyzer/load.hpp"

namespace analyzer {

/// The files beneath each of the given paths, from `working_folder`; a file in several of them
/// belongs to the innermost.
std::vector<evidence::RootListing> find_root_listings(const Loaded& loaded,
                                                      const std::vector<std::string>& given,
                                                      const std::string& working_folder);

}  // namespace analyzer

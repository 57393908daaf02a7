#pragma once

#include <span>

#include "parsers/model/assignment.hpp"

namespace analyzer {

/// Gives a topology the simple URLs that exports tell, where they tell them for all of it: lists
/// that are whole, of the global scope, and at one with each other. A site may have URLs of its own
/// (Get-CsSimpleUrlConfiguration, `Site:…`), and the topology does not say which pools they bind;
/// where they differ from the global ones, there are none.
void add_simple_urls(std::span<const parsers::model::SimpleUrlExport* const> exported,
                     parsers::model::Topology& topology);

}  // namespace analyzer

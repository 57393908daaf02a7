#pragma once

#include <span>

#include "parsers/model/assignment.hpp"

namespace analyzer {

/// Gives Persistent Chat services that depend on no Registrar the one that Get-CsService
/// -PersistentChatServer tells for their pool, so that the Front End pool that runs the web
/// services need not be inferred. What the topology says stays; exports that disagree say nothing.
void add_chat_next_hops(std::span<const parsers::model::AssignmentExport> exports,
                        parsers::model::Topology& topology);

}  // namespace analyzer

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analyzer/load.hpp"

namespace analyzer {

/// Which topology is audited (semantics §1).
struct Choice {
    std::optional<std::size_t> chosen;  ///< of Loaded::topologies; read without failure
    std::optional<parsers::topology::Reading> reading;  ///< it, with what exports add
    std::vector<parsers::model::FileId> rivals;  ///< two or more different ones: none is chosen
    parsers::model::Problems failures;           ///< of topologies that cannot be read
};

/// Topologies with the same signature, or the same text, are one; a published one is preferred, and
/// an export of the configuration comes last.
/// `stated` is the disk path of the one that the user chose; empty: he did not.
Choice choose_topology(const Loaded& loaded, const std::string& stated);

}  // namespace analyzer

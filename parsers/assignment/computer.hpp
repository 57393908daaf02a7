#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/assignment/value.hpp"
#include "parsers/model/assignment.hpp"

namespace parsers::assignment {

/// Where an export lies, for exports that do not say which computer they are of.
struct PathHints {
    std::string file_name;             ///< with its extension
    std::vector<std::string> folders;  ///< names, the nearest first
    /// FQDNs of the servers, lower case, where the topology is known: a path may have their short
    /// names then. Without, only names of three labels and more are taken for computers, for
    /// anything else would be a guess.
    std::span<const std::string> known;
};

struct Computer {
    std::string name;  ///< lower case; empty when unknown
    model::ComputerSource source = model::ComputerSource::unknown;
};

/// The computer that a path names: the file first, then the folders. A known server is given by
/// its FQDN, even if the path has its short name; the longest name that fits wins.
Computer computer_of(const PathHints& hints);

/// The computer that an object names in a property (PSComputerName, ComputerName, Computer …),
/// lower case; empty when it has none, or an address, or `localhost`, which say nothing.
std::string computer_of(const Value& object);

/// `text` as a host name, lower case, without a final full stop; empty when it is none.
std::string host_name(std::string_view text);

/// Whether a lower-case host name has so many labels that nothing but an FQDN looks like it.
bool is_fqdn(std::string_view host);

}  // namespace parsers::assignment

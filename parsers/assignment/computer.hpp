#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "parsers/assignment/value.hpp"
#include "parsers/model/assignment.hpp"

namespace parsers::assignment {

/// The servers that names in paths may stand for. Made once for all paths.
class KnownServers {
  public:
    KnownServers() = default;
    /// `fqdns`: lower case; they must outlive this.
    explicit KnownServers(std::span<const std::string> fqdns);

    /// The server whose FQDN, or whose short name, stands as a word in a lower-case text, the
    /// longest such name; empty when there is none, or names of several servers do equally well.
    std::string find_fqdn(std::string_view text) const { return find(text, fqdns_); }
    std::string find_short_name(std::string_view text) const { return find(text, short_names_); }

  private:
    /// Name → FQDN; empty where two servers share the name.
    using Index = std::unordered_map<std::string_view, std::string_view>;
    static std::string find(std::string_view text, const Index& index);

    Index fqdns_;
    Index short_names_;
};

/// Where an export lies, for exports that do not say which computer they are of.
struct PathHints {
    std::string file_name;             ///< with its extension
    std::vector<std::string> folders;  ///< names, the nearest first
    /// Where the topology is known, a path may have the servers' short names. Without, only names
    /// of three labels and more are taken for computers, for anything else would be a guess.
    const KnownServers* known = nullptr;
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

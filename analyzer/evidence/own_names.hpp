#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace analyzer::evidence {

/// The DNS names that a certificate goes by (`rules::dns_names`): lower case, each once.
class OwnNames {
  public:
    explicit OwnNames(std::vector<std::string> names);

    bool has(std::string_view name) const;
    /// Has the name itself, or the wildcard of its first label: nothing else can cover it.
    bool cover(std::string_view host) const;
    bool empty() const { return names_.empty(); }
    auto begin() const { return names_.begin(); }
    auto end() const { return names_.end(); }

  private:
    /// By length, then letters: names that are sought, of which most are not here, are seldom
    /// looked into.
    std::vector<std::string> names_;
    bool has_wildcard_ = false;
};

}  // namespace analyzer::evidence

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rules {

/// The wildcard among a certificate's names (lower case) that covers a host, where the host itself
/// is not among them; empty when there is none.
std::string sole_wildcard(const std::vector<std::string>& names, std::string_view host);

}  // namespace rules

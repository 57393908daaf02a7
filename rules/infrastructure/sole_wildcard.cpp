#include "rules/infrastructure/sole_wildcard.hpp"

#include <algorithm>

#include "rules/evidence.hpp"

namespace rules {

std::string sole_wildcard(const std::vector<std::string>& names, std::string_view host) {
    if (std::ranges::find(names, host) != names.end()) {
        return {};
    }
    const auto wildcard =
        std::ranges::find_if(names, [&](const std::string& name) { return covers(name, host); });
    return wildcard == names.end() ? std::string() : *wildcard;
}

}  // namespace rules

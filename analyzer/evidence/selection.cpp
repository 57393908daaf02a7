#include "analyzer/evidence/selection.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>

namespace analyzer::evidence {

std::uint32_t count_covered(const std::vector<std::string>& names,
                            const rules::RequiredNames& required) {
    const bool has_wildcard =
        std::ranges::any_of(names, [](const std::string& name) { return name.starts_with("*."); });
    std::uint32_t count = 0;
    for (const rules::RequiredName& wanted : required.names) {
        const std::size_t dot = wanted.name.find('.');
        // The only two names that can cover it: itself and the wildcard of its first label.
        const bool is_covered = std::ranges::binary_search(names, wanted.name) ||
                                (has_wildcard && dot != std::string::npos &&
                                 std::ranges::binary_search(names, "*" + wanted.name.substr(dot)));
        count += is_covered ? 1 : 0;
    }
    return count;
}

rules::Selection select(rules::Use use, std::vector<Ranked> candidates) {
    std::ranges::sort(candidates, [](const Ranked& left, const Ranked& right) {
        // The bundle is sorted by SHA-256: the smaller id is the smaller thumbprint.
        return std::tuple(left.fitness, left.candidate.way, !left.candidate.is_use_stated,
                          left.is_borrowed, right.covered, right.not_before,
                          left.candidate.certificate) <
               std::tuple(right.fitness, right.candidate.way, !right.candidate.is_use_stated,
                          right.is_borrowed, left.covered, left.not_before,
                          right.candidate.certificate);
    });
    rules::Selection selection;
    selection.use = use;
    selection.is_usable = !candidates.empty() && candidates.front().fitness != Fitness::unusable;
    selection.candidates.reserve(candidates.size());
    for (const Ranked& ranked : candidates) {
        selection.candidates.push_back(ranked.candidate);
    }
    return selection;
}

}  // namespace analyzer::evidence

#include "analyzer/evidence/selection.hpp"

#include <algorithm>
#include <tuple>

namespace analyzer::evidence {

std::uint32_t count_covered(const OwnNames& names, const rules::RequiredNames& required) {
    return static_cast<std::uint32_t>(std::ranges::count_if(
        required.names,
        [&](const rules::RequiredName& wanted) { return names.cover(wanted.name); }));
}

rules::Selection select(rules::Use use, std::vector<Ranked> candidates) {
    std::ranges::sort(candidates, [](const Ranked& left, const Ranked& right) {
        // The bundle is sorted by SHA-256: the smaller id is the smaller thumbprint.
        return std::tuple(left.fitness, left.candidate.way, !left.candidate.is_use_stated,
                          left.is_side_stated, left.is_borrowed, right.covered, right.not_before,
                          left.candidate.certificate) <
               std::tuple(right.fitness, right.candidate.way, !right.candidate.is_use_stated,
                          right.is_side_stated, right.is_borrowed, left.covered, left.not_before,
                          right.candidate.certificate);
    });
    if (std::ranges::any_of(candidates,
                            [](const Ranked& ranked) { return ranked.candidate.is_use_stated; })) {
        std::stable_partition(candidates.begin(), candidates.end(), [](const Ranked& ranked) {
            return !ranked.is_borrowed && !ranked.is_implied;
        });
    }
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

#include "rules/catalogue.hpp"

#include <algorithm>
#include <array>

#include "rules/ascii.hpp"

namespace rules {

namespace {

constexpr std::array every_rule{
#define RULE(name) &name,
#include "rules/catalogue.inc"
#undef RULE
};

}  // namespace

std::span<const Rule* const> catalogue() { return every_rule; }

const Rule* find_rule(std::string_view id_or_name) {
    const auto found = std::ranges::find_if(every_rule, [&](const Rule* rule) {
        return equal_ignoring_case(rule->id, id_or_name) ||
               equal_ignoring_case(rule->name, id_or_name);
    });
    return found == every_rule.end() ? nullptr : *found;
}

}  // namespace rules

#include "rules/catalogue.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace rules {

namespace {

constexpr std::array all{
#define RULE(name) &name,
#include "rules/catalogue.inc"
#undef RULE
};

bool equal_ignoring_case(std::string_view left, std::string_view right) {
    return std::ranges::equal(left, right, [](unsigned char a, unsigned char b) {
        return std::tolower(a) == std::tolower(b);
    });
}

}  // namespace

std::span<const Rule* const> catalogue() { return all; }

const Rule* find_rule(std::string_view id_or_name) {
    const auto found = std::ranges::find_if(all, [&](const Rule* rule) {
        return equal_ignoring_case(rule->id, id_or_name) ||
               equal_ignoring_case(rule->name, id_or_name);
    });
    return found == all.end() ? nullptr : *found;
}

}  // namespace rules

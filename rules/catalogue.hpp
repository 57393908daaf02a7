#pragma once

#include <span>

#include "rules/rule.hpp"

namespace rules {

// Every rule file includes this header: a rule without its line in catalogue.inc stays internal to
// its file, unused, and -Wunused-const-variable makes that an error.
#define RULE(name) extern const Rule name;
#include "rules/catalogue.inc"
#undef RULE

/// Every rule, by id.
std::span<const Rule* const> catalogue();

/// The rule with that id or name, without regard to case; nothing when there is none.
const Rule* find_rule(std::string_view id_or_name);

}  // namespace rules

#pragma once

#include <iosfwd>
#include <span>

#include "rules/rule.hpp"

namespace analyzer::report {

using Catalogue = std::span<const rules::Rule* const>;

/// The rules: id, severity, name, what must hold.
void write_rules(Catalogue catalogue, rules::Language language, std::ostream& out);
void write_rules_json(Catalogue catalogue, rules::Language language, std::ostream& out);
/// A Markdown table with the remedy and the source.
void write_rules_markdown(Catalogue catalogue, rules::Language language, std::ostream& out);

/// What a rule wants, why, what it needs, the remedy and the source.
void explain(const rules::Rule& rule, rules::Language language, std::ostream& out);

}  // namespace analyzer::report

#pragma once

#include <iosfwd>
#include <span>
#include <vector>

#include "rules/rule.hpp"

namespace analyzer::report {

using Catalogue = std::span<const rules::Rule* const>;

/// The rules: id, severity, name, what must hold.
void write_rules(Catalogue catalogue, rules::Language language, std::ostream& out);
void write_rules_json(Catalogue catalogue, rules::Language language, std::ostream& out);
/// Markdown: a table for each family, with the versions of the product, the evidence and the
/// source.
void write_rules_markdown(Catalogue catalogue, rules::Language language, std::ostream& out);

/// What a rule wants, why, what it needs, the remedy, the source and the rules it is related to.
void explain(const rules::Rule& rule, Catalogue catalogue, rules::Language language,
             std::ostream& out);

/// A few rules of the same family: those with the same source, and its neighbours; by id.
std::vector<const rules::Rule*> related_rules(const rules::Rule& rule, Catalogue catalogue);

}  // namespace analyzer::report

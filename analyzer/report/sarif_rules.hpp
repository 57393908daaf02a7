#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "analyzer/report/json.hpp"
#include "rules/rule.hpp"

namespace analyzer::report {

/// `error`, `warning`, `note` (SARIF 2.1.0, 3.27.10).
std::string_view sarif_level(rules::Severity severity);

/// `topology`, `certificates`, `private-key`, …
std::vector<std::string_view> need_words(rules::Needs needs);

/// The members `rules` and `notifications` of `tool.driver`.
void write_descriptors(Json& json, std::span<const rules::Rule* const> catalogue,
                       rules::Language language);

}  // namespace analyzer::report

#pragma once

#include <string>
#include <variant>
#include <vector>

#include "analyzer/analysis.hpp"
#include "parsers/text/document.hpp"
#include "rules/suppression.hpp"

namespace analyzer {

/// A line of a file of suppressions that cannot be understood.
struct SuppressionError {
    std::uint32_t line = 0;
    std::string text;
};

/// Reads `RULE SUBJECT [until=2026-09-01] [# REASON]`, one a line; empty lines and lines that start
/// with `#` are passed over. A misspelled line is an error: a suppression that silently hides
/// nothing is found out too late.
std::variant<std::vector<rules::Suppression>, SuppressionError> read_suppressions(
    const parsers::text::Document& document);

/// Marks the findings that a suppression in force at the clock names, and the suppressions that
/// hide one.
void suppress(std::vector<Finding>& findings, std::vector<rules::Suppression>& suppressions,
              parsers::model::Instant clock);

}  // namespace analyzer

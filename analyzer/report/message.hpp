#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyzer/report/audit.hpp"

namespace analyzer::report {

/// What a result says: one of its rule's message strings (SARIF 2.1.0, 3.11.7), and its arguments.
struct Message {
    std::string_view id;
    std::string text;
    std::vector<std::string> arguments;
};

/// A finding tells its fact; what holds tells for whom, and what its rule wants, since the rule's
/// message speaks of the defect.
Message message_of(const Audit& audit, const Finding& finding);

/// The message string of what holds, with its place for the subject.
std::string pass_string(const rules::Rule& rule, rules::Language language);

}  // namespace analyzer::report

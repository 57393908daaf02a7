#pragma once

#include <string>
#include <string_view>

namespace analyzer::report {

/// What stands in reports for an absolute path (SARIF 3.5.2, redactionTokens).
inline constexpr std::string_view redaction = "[REDACTED]";

/// A quoted line of a file with Windows paths (`C:\Users\…`) taken out: Topology Builder writes its
/// author's folder into the file, which is nobody's business.
std::string redacted(std::string_view text);

}  // namespace analyzer::report

#pragma once

#include <optional>
#include <string>

namespace analyzer {

/// Asks on the controlling terminal and reads a line without echo; nothing without a terminal.
std::optional<std::string> ask_secret(const std::string& prompt);

/// Whether standard output is a terminal.
bool is_output_terminal();

}  // namespace analyzer

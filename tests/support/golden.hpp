#pragma once

#include <string>

namespace tests::support {

/// Compares with `tests/golden/NAME`; empty when equal, else the difference and the command that
/// accepts it. With TOPOCERT_UPDATE_GOLDEN in the environment the file is rewritten instead.
std::string compare_golden(const std::string& name, const std::string& actual);

/// The lines that differ, `-` expected and `+` actual, with their number.
std::string difference(const std::string& expected, const std::string& actual);

}  // namespace tests::support

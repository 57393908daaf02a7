#pragma once

#include <vector>

#include "tests/conformance/measures.hpp"

namespace conformance {

/// RSA signatures (PKCS#1 v1.5) of all corpora, each with every key that the name of its issuer
/// leads to: whether the program and mbedTLS say the same of them.
std::vector<Measure> compare_signatures(const std::vector<Outcome>& outcomes);

}  // namespace conformance

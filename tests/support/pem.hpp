#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parsers/certificate/pem.hpp"

namespace tests::support {

/// What the scanner finds in a whole text.
struct PemReading {
    std::vector<parsers::certificate::PemBlock> blocks;
    parsers::model::Problems problems;
    bool found_armour = false;
};
PemReading scan_pem(std::string_view text, parsers::model::FileId file = {});

/// The first block of a file of tests/parsers/certificate/fixtures, decoded.
std::string pem_fixture(std::string_view name);

}  // namespace tests::support

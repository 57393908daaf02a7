#include "tests/support/pem.hpp"

#include <utility>

#include "tests/support/material.hpp"

namespace tests::support {

PemReading scan_pem(std::string_view text, parsers::model::FileId file) {
    PemReading reading;
    parsers::certificate::PemScanner scanner(text, file);
    while (auto block = scanner.next()) {
        reading.blocks.push_back(std::move(*block));
    }
    reading.problems = scanner.problems();
    reading.found_armour = scanner.found_armour();
    return reading;
}

std::string pem_fixture(std::string_view name) { return scan_pem(fixture(name)).blocks.at(0).data; }

}  // namespace tests::support

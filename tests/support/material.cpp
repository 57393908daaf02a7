#include "tests/support/material.hpp"

#include "tests/support/corpora.hpp"

namespace tests::support {

std::string fixture(std::string_view name) {
    return file_bytes(
        std::string(TOPOCERT_SOURCE_DIR "/tests/parsers/certificate/fixtures/").append(name));
}

parsers::model::Material read_material(std::string_view bytes,
                                       const parsers::certificate::Passwords& passwords,
                                       const parsers::certificate::Limits& limits) {
    return parsers::certificate::read(bytes, parsers::model::FileId{0}, passwords, limits);
}

std::string indefinite(int tag, std::string_view contents) {
    std::string encoded(1, static_cast<char>(tag));
    encoded += '\x80';
    encoded += contents;
    return encoded.append(2, '\0');
}

}  // namespace tests::support

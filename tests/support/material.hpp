#pragma once

#include <string>
#include <string_view>

#include "parsers/certificate/read.hpp"

/// Certificate material for tests.
namespace tests::support {

/// The bytes of a file of tests/parsers/certificate/fixtures.
std::string fixture(std::string_view name);

/// What the reader makes of bytes; the fixtures' password is `secret`.
parsers::model::Material read_material(
    std::string_view bytes, const parsers::certificate::Passwords& passwords = {"secret"},
    const parsers::certificate::Limits& limits = {});

/// One value with an indefinite length (X.690, 8.1.3.6); the tag must be constructed.
std::string indefinite(int tag, std::string_view contents);

}  // namespace tests::support

#pragma once

#include <string_view>

#include "parsers/model/certificate.hpp"

namespace parsers::certificate {

model::Sha256 sha256(std::string_view bytes);
model::Sha1 sha1(std::string_view bytes);

}  // namespace parsers::certificate

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "parsers/model/certificate.hpp"

namespace parsers::certificate {

model::Sha256 sha256(std::string_view bytes);
model::Sha1 sha1(std::string_view bytes);

/// A hash of any algorithm: the first `size` octets count.
struct Digest {
    std::array<std::uint8_t, 64> octets{};
    std::size_t size = 0;

    std::string_view bytes() const { return {reinterpret_cast<const char*>(octets.data()), size}; }
};

/// The hash of `bytes`; nothing when this build cannot compute that algorithm.
std::optional<Digest> digest_of(model::Hash hash, std::string_view bytes);

}  // namespace parsers::certificate

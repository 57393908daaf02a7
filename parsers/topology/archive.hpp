#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "parsers/model/result.hpp"

namespace parsers::topology {

/// What unpacking may cost.
struct ArchiveLimits {
    std::uint64_t entries = 10'000;                 ///< real exports have a handful
    std::uint64_t size = std::uint64_t{256} << 20;  ///< bytes of the entry, unpacked
    /// Unpacked to packed. XML shrinks to a tenth or a thirtieth; the format allows 1 : 1032.
    std::uint64_t ratio = 200;
};

/// Whether bytes start as a zip archive does.
bool is_archive(std::string_view bytes);

/// The contents of the entry of that name, in whatever folder and case; names are compared, and
/// used for nothing else. Fails with `not_interpreted` when there is no such entry, else with what
/// is wrong with the archive.
model::Result<std::string> unpack(std::string_view archive, std::string_view name,
                                  model::FileId file, const ArchiveLimits& limits);

}  // namespace parsers::topology

#pragma once

#include <cstdint>
#include <limits>
#include <string_view>

#include "analyzer/source_file.hpp"

namespace analyzer::report {

enum class Scalar : std::uint8_t { string, number, yes, no, null };

/// What a JSON text says, told in its order. `false` from any of them ends the reading.
class JsonEvents {
  public:
    virtual ~JsonEvents() = default;

    /// `at` is the offset of the bracket.
    virtual bool begin_object(std::uint64_t at) = 0;
    virtual bool begin_array(std::uint64_t at) = 0;
    /// `end` is the offset behind the bracket.
    virtual bool end_object(std::uint64_t end) = 0;
    virtual bool end_array(std::uint64_t end) = 0;
    virtual bool key(std::string_view name) = 0;
    /// A string decoded, a number as it is written; `text` is empty for the rest.
    virtual bool scalar(Scalar kind, std::string_view text) = 0;
};

/// A stretch of a file: from `begin` up to, but not including, `end`.
struct Extent {
    std::uint64_t begin = 0;
    std::uint64_t end = std::numeric_limits<std::uint64_t>::max();
};

enum class JsonFault : std::uint8_t {
    none,
    stopped,     ///< the events said so
    malformed,   ///< not RFC 8259, or not UTF-8
    too_deep,    ///< brackets within more than 128 others
    too_long,    ///< a string or number of more than 64 MiB
    unreadable,  ///< the file
};

struct JsonEnd {
    JsonFault fault = JsonFault::none;
    std::uint64_t at = 0;  ///< offset of what is wrong
};

/// Reads one JSON value, and nothing behind it, in a stretch of a file; a byte order mark is passed
/// over. What is held is a piece of the file, never the whole.
JsonEnd read_json(const SourceFile& file, Extent extent, JsonEvents& events);

}  // namespace analyzer::report

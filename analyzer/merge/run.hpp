#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/merge/recording.hpp"
#include "analyzer/report/json_reader.hpp"
#include "parsers/model/certificate.hpp"

/// What is known of a SARIF run without holding it: where its elements lie and what tells them
/// apart. Clauses are those of SARIF 2.1.0 (OASIS).
namespace analyzer::merge {

using parsers::model::Sha256;
using report::Extent;

/// Into the bytes that a digest is made of.
inline void append(std::string& bytes, const Sha256& digest) {
    bytes.append(reinterpret_cast<const char*>(digest.data()), digest.size());
}

inline constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();

/// The member of a run that names files with more of it.
inline constexpr std::string_view external_files = "externalPropertyFileReferences";

/// An element of one of a run's tables, which others refer to by its index.
struct Entry {
    Extent extent;
    /// Of the content and of the parents, not of indexes: equal for what is the same in two runs.
    Sha256 identity{};
    /// What the table is sorted by: a rule's id, an artifact's path and base.
    std::string key;
    std::uint32_t parent = nowhere;
};

enum class Table : std::uint8_t { rules, artifacts, locations };

/// `none`: no failure (3.27.9), suppressed (3.27.23), or known before (3.27.24).
enum class Level : std::uint8_t { none, note, warning, error };

struct Result {
    Extent extent;
    /// Of `topocert/v1`, the kind, and whether the result is new or accepted.
    Sha256 fingerprint{};
    std::uint64_t offset = 0;       ///< of the first place, in bytes
    std::uint32_t place = nowhere;  ///< in `places`
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::uint32_t rule = nowhere;  ///< in `rule_ids`
    bool has_fingerprint = false;
    Level level = Level::warning;
};

/// A file that results may name.
struct Place {
    std::string key;
    Sha256 identity{};
};

struct Member {
    std::string name;
    Recording value;  ///< without the driver's rules; empty for tables and results
};

struct Run {
    std::uint32_t file = 0;
    Extent extent;
    std::vector<Member> members;  ///< as they stand
    std::array<std::vector<Entry>, 3> tables;
    std::vector<Place> places;  ///< of the artifacts, then those that none of them is
    std::vector<std::string> rule_ids;
    std::vector<Result> results;
    bool is_done = true;            ///< no invocation failed
    bool has_linked_rules = false;  ///< one names another, or a taxon, by its index
    /// What runs are sorted by, so that the order of the arguments is of no account: the driver's
    /// name, the first artifact, the first logical location; then the digests, that of the frame
    /// first, since it stays as it is when results are left out.
    std::array<std::string, 3> order;
    Sha256 frame{};   ///< of all but the results
    Sha256 digest{};  ///< equal runs have equal ones, however they are set out

    std::vector<Entry>& table(Table which) { return tables[static_cast<std::size_t>(which)]; }
    const std::vector<Entry>& table(Table which) const {
        return tables[static_cast<std::size_t>(which)];
    }
    const Member* find(std::string_view name) const;
    /// Where a result lies; empty when that is nowhere.
    const Place& place_of(const Result& result) const;
};

/// Why a file cannot be merged.
struct Flaw {
    enum class Kind : std::uint8_t {
        unreadable,
        malformed,  ///< no JSON
        too_deep,
        too_long,
        elsewhere,  ///< runs keep a part outside of themselves, in the same file (3.13.5)
        not_sarif,  ///< `what` is missing, twice there, or of another type than SARIF 2.1.0 says
    };
    Kind kind = Kind::malformed;
    std::uint64_t at = 0;
    std::string what;
};

/// The same for what ended the reading of JSON.
Flaw::Kind kind_of(report::JsonFault fault);

}  // namespace analyzer::merge

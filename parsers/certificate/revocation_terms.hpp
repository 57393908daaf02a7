#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_set>

#include "parsers/model/bundle.hpp"

namespace parsers::certificate {

/// What the entries of a list are (RFC 5280, 5.2).
enum class Coverage : std::uint8_t {
    complete,  ///< all revoked certificates of the list's own issuer
    changes,   ///< a delta list: what changed since another one
    unusable,  ///< certificates of others, or something critical that this reader does not know
};

/// What the extensions of a revocation list make of its entries (RFC 5280, 5.2 and 5.3). Serial
/// numbers are `significant` and point into the list.
struct RevocationTerms {
    Coverage coverage = Coverage::unusable;
    /// Entries that are no revocation for good: on hold, which a later list may take back.
    std::unordered_set<std::string_view> on_hold;
    /// Entries that take a revocation back (removeFromCRL).
    std::unordered_set<std::string_view> removed;
};

RevocationTerms read_revocation_terms(const model::RevocationList& list);

/// The contents of an INTEGER without octets that say nothing: how serial numbers are compared.
/// Some CAs gave out negative ones, so 00 FF is another than FF.
std::string_view significant(std::string_view serial);

}  // namespace parsers::certificate

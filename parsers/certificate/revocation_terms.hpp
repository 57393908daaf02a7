#pragma once

#include <string_view>
#include <unordered_set>

#include "parsers/model/bundle.hpp"

namespace parsers::certificate {

/// What the extensions of a revocation list make of its entries (RFC 5280, 5.2 and 5.3).
struct RevocationTerms {
    /// It lists certificates of its own issuer, all that are revoked, and has nothing critical that
    /// this reader does not know. Delta lists and indirect ones do not.
    bool is_direct_and_complete = false;
    /// Serial numbers of entries that are no revocation for good: on hold, which a later list may
    /// take back. They point into the list.
    std::unordered_set<std::string_view> on_hold;
    /// Of entries that take a revocation back (removeFromCRL).
    std::unordered_set<std::string_view> removed;
};

RevocationTerms read_revocation_terms(const model::RevocationList& list);

/// A serial number without leading zero octets, as it is compared.
std::string_view significant(std::string_view serial);

}  // namespace parsers::certificate

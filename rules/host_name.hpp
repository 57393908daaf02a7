#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/evidence.hpp"

namespace rules {

/// Whether a text is written like a fully qualified host name: two labels or more, none empty,
/// without characters that no host name has. A wildcard label in front is allowed; an IPv4 address
/// is not a name. Underscores and letters beyond ASCII pass: they are another rule's business.
bool is_fqdn(std::string_view text);

/// The host of a URL, lower case, without port; empty when there is none or it is an address. A
/// single label passes.
std::string url_host(std::string_view url);

/// Whether a wildcard entry may stand for a name that is required for this reason: simple URLs and
/// Autodiscover alone (Wildcard certificate support in Lync Server 2013).
bool may_be_wildcard(NameReason reason);

/// Whether one of a certificate's names (lower case, sorted) covers a host: the name itself, or the
/// wildcard of its first label. No other can (`covers`), so they are looked up.
bool any_covers(const std::vector<std::string>& names, const std::string& host);

/// Whether one of a certificate's names (lower case, sorted) serves for a required one: the name
/// itself, or a wildcard where one may stand for it.
bool bears(const std::vector<std::string>& names, const RequiredName& required);

}  // namespace rules

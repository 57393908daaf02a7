#pragma once

#include <initializer_list>

#include "rules/rule.hpp"

/// What rules about the reverse proxy share. The topology does not know it: it is a subject of its
/// own, called by what it publishes (semantics §3).
namespace rules {

/// The certificates that may be the reverse proxy's; null where nothing is published through one.
const Selection* proxy_selection(const Evidence& evidence);

/// A hit when names required for these reasons are on none of the certificates supplied for the
/// reverse proxy: every listener may have one of its own. Wildcards count for all of them
/// ("Certificate requirements for external user access in Lync Server 2013"). Open hits where there
/// is no certificate to look at. Arguments: {0} subject and {1} thumbprint of the certificate
/// selected, {2} the names.
Hits lacking_proxy_names(const Evidence& evidence, std::initializer_list<NameReason> reasons);

}  // namespace rules

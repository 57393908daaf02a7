#pragma once

#include "rules/rule.hpp"

/// Names on the outer side of an Edge. Wildcards are supported for none of them ("Plan for Edge
/// Server certificates in Lync Server 2013").
namespace rules {

/// For each Edge Server: the names required of the use for that reason that are on its certificate
/// neither as such nor through a wildcard, which is TC4006's. Arguments: {0} server, {1} uses, {2}
/// subject, {3} thumbprint, {4} the names.
Hits lacking_outer_names(const Evidence& evidence, Use use, NameReason reason);

/// For each Edge Server: the names of its outer side that are on its certificate through a wildcard
/// alone. The same arguments.
Hits wildcard_outer_names(const Evidence& evidence);

}  // namespace rules

#pragma once

#include <string>
#include <vector>

#include "analyzer/analysis.hpp"

namespace analyzer {

/// Where a hit is shown, best first: what the rule says, the element of the topology, the
/// certificate. A certificate in use is shown at its first server. Never empty.
std::vector<parsers::model::Location> places(const rules::Hit& hit,
                                             const rules::Evidence& evidence);

/// The first server in topology order that a certificate is selected for; none when it is for none.
rules::ServerId first_server(rules::CertificateId id, const rules::Evidence& evidence);

/// Rule and subject, without anything that a renewal or a moved line changes (semantics §6).
std::string identity(const rules::Rule& rule, const rules::Hit& hit,
                     const rules::Evidence& evidence);

}  // namespace analyzer

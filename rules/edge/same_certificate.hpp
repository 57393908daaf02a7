#pragma once

#include <initializer_list>

#include "rules/rule.hpp"

namespace rules {

/// Servers of an Edge pool that hold another certificate for one of the uses than the others. What
/// a certificate's names alone attribute, they attribute to every server of the pool alike, which
/// tells nothing: only what an assignment or a folder gives to a server is compared. A server with
/// several that may be in use differs only if none of them is the others' certificate.
/// Arguments: {0} server, {1} uses, {2} subject and {3} thumbprint of its certificate, {4} a server
/// with the other one, {5} the thumbprint of that, {6} whether the private keys are the same.
Hits differing_certificates(const Evidence& evidence, std::initializer_list<Use> uses);

}  // namespace rules

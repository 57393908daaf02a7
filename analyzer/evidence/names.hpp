#pragma once

#include <vector>

#include "analyzer/threads.hpp"
#include "rules/evidence.hpp"

namespace analyzer::evidence {

namespace model = parsers::model;

/// The uses that every server has, each with the DNS names it is reached by. By ServerId; a use
/// whose certificate is judged by no name (A/V authentication) has an empty list. The same for any
/// number of threads.
std::vector<std::vector<rules::RequiredNames>> derive_names(const model::Topology& topology,
                                                            const rules::Scope& scope,
                                                            const Threads& threads);

/// The same for the uses that belong to no server: reverse proxy, OAuthTokenIssuer.
std::vector<rules::RequiredNames> derive_deployment_names(const model::Topology& topology,
                                                          const rules::Scope& scope);

/// Whether a port of an Edge service publishes a name on the outer side.
bool is_external_name(const model::Port& port);

}  // namespace analyzer::evidence

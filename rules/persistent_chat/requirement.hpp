#pragma once

#include <string>
#include <vector>

#include "rules/rule.hpp"

/// What the rules about the Persistent Chat requirement have in common (semantics §5).
namespace rules {

/// The one answer where no Persistent Chat is deployed: the requirement does not apply.
Hits chat_not_applicable();

/// The reference CA as an argument: as it was stated, where nothing supplied comes from it; a dash
/// where there is none.
Argument reference_argument(const Evidence& evidence);

/// A hit about one server's certificate compared with the reference CA. Arguments: {0} server,
/// {1} uses, {2} subject of its certificate, {3} issuer it names, {4} reference CA.
Hit comparison_hit(const Evidence& evidence, const Comparison& comparison, Kind kind);

/// The hits of a rule that stands for one outcome of the comparison.
Hits hits_of(const Evidence& evidence, SameCa outcome);

/// `CN=Contoso CA (A1B2…)`: a CA by name and, where known, key identifier.
std::string with_key_id(const std::string& name, const std::string& key_id);

/// The uses of a server in scope that the requirement binds: Default, and WebServicesInternal where
/// the web services run.
std::vector<Use> bound_uses(const Evidence& evidence, const ChatMember& member);

}  // namespace rules

#pragma once

#include "rules/rule.hpp"

namespace rules {

/// What a server in scope does for Persistent Chat.
enum class ChatPart : std::uint8_t { chat_server, web_services };

/// The servers without any certificate for a use that the requirement binds. A server is told of
/// once: as a Persistent Chat server when it is one and lacks its Default certificate, otherwise as
/// one that runs the web services. Arguments: {0} server, {1} uses, {2} locked containers that may
/// hold it.
Hits certificates_missing(const Evidence& evidence, ChatPart part);

}  // namespace rules

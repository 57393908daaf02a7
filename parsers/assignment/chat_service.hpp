#pragma once

#include "parsers/assignment/context.hpp"
#include "parsers/assignment/value.hpp"

namespace parsers::assignment {

/// Whether an object is what `Get-CsService -PersistentChatServer` gives.
bool is_chat_service(const Value& object);

/// Appends the service.
void read_chat_service(const Value& object, Context& context);

}  // namespace parsers::assignment

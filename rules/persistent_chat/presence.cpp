#include "rules/persistent_chat/presence.hpp"

#include "rules/assigned.hpp"
#include "rules/persistent_chat/locked_files.hpp"
#include "rules/persistent_chat/requirement.hpp"

namespace rules {

namespace {

std::vector<Use> uses_without_certificate(const Evidence& evidence, const ChatMember& member) {
    std::vector<Use> missing = bound_uses(evidence, member);
    std::erase_if(missing, [&](Use use) {
        const Selection* selection = evidence.attribution.find(member.server, use);
        // One that an export names exists: TC3022 and TC1003 speak of it.
        return (selection != nullptr && !selection->candidates.empty()) ||
               is_assigned_unsupplied(evidence, member.server, use);
    });
    return missing;
}

ChatPart told_as(const ChatMember& member, const std::vector<Use>& missing) {
    return member.is_chat_server && missing.front() == Use::default_ ? ChatPart::chat_server
                                                                     : ChatPart::web_services;
}

}  // namespace

Hits certificates_missing(const Evidence& evidence, ChatPart part) {
    if (!evidence.scope.is_chat_deployed) {
        return chat_not_applicable();
    }
    const LockedFiles locked(evidence);
    Hits hits;
    for (const ChatMember& member : evidence.scope.chat_members) {
        const std::vector<Use> missing = uses_without_certificate(evidence, member);
        if (!missing.empty() && told_as(member, missing) == part) {
            hits.push_back(
                {.subject = member.server,
                 .arguments = {member.server, missing, locked.of(evidence, member.server)},
                 .uses = missing});
        }
    }
    return hits;
}

}  // namespace rules

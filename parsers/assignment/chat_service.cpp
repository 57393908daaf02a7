#include "parsers/assignment/chat_service.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "parsers/assignment/computer.hpp"
#include "parsers/text/ascii.hpp"

namespace parsers::assignment {
namespace {

constexpr std::string_view role = "PersistentChatServer";

/// `Registrar:pool01.contoso.com` without what stands before the colon.
std::string without_prefix(const std::string& identity) {
    return identity.substr(identity.find(':') + 1);
}

std::string reference(const Value& object, std::string_view member) {
    return text::to_lower(without_prefix(text_of(object, member)));
}

std::uint32_t number(const Value& object, std::string_view member, Context& context) {
    const std::string text = text_of(object, member);
    const auto result = text::to_number(text);
    if (!result && !text.empty()) {
        context.note(model::Fault::invalid_value, object, member, text);
    }
    return result.value_or(0);
}

/// Servers are listed by name, or as objects that print themselves so.
std::vector<std::string> hosts(const Value& object, std::string_view member, Context& context) {
    const Value* value = object.find(member);
    std::vector<std::string> words;
    if (value == nullptr) {
        return words;
    }
    if (const auto* items = items_of(*value)) {
        std::ranges::transform(*items, std::back_inserter(words),
                               [](const Value& item) { return text_of(item); });
    } else if (const std::string text = text_of(*value); !is_type_name(text)) {
        words = split_words(text).words;
    }
    std::vector<std::string> result;
    for (const std::string& word : words) {
        std::string host = host_name(without_prefix(word));
        if (!host.empty()) {
            result.push_back(std::move(host));
        } else if (!word.empty()) {
            context.note(model::Fault::invalid_value, object, member, word);
        }
    }
    return result;
}

}  // namespace

bool is_chat_service(const Value& object) {
    return object.kind == Value::Kind::object &&
           (object.type.find("DisplayPersistentChatServer") != std::string::npos ||
            text::equal_ignoring_case(text_of(object, "Role"), role) ||
            text::starts_with_ignoring_case(text_of(object, "Identity"), std::string(role) + ":"));
}

void read_chat_service(const Value& object, Context& context) {
    model::ChatServiceExport service;
    service.identity = text_of(object, "Identity");
    service.service_id = text_of(object, "ServiceId");
    service.site = without_prefix(text_of(object, "SiteId"));
    service.pool_fqdn = host_name(text_of(object, "PoolFqdn"));
    if (service.pool_fqdn.empty()) {
        service.pool_fqdn = host_name(without_prefix(service.identity));
    }
    if (service.pool_fqdn.empty()) {
        context.note(model::Fault::missing_element, object, "PoolFqdn");
        return;
    }
    service.version = number(object, "Version", context);
    service.display_name = text_of(object, "DisplayName");
    service.mtls_port = number(object, "MtlsPort", context);
    service.registrar = reference(object, "Registrar");
    service.file_store = reference(object, "FileStore");
    service.database = reference(object, "PersistentChatDatabase");
    service.compliance_database = reference(object, "PersistentChatComplianceDatabase");
    service.active_servers = hosts(object, "ActiveServers", context);
    service.inactive_servers = hosts(object, "InactiveServers", context);
    service.place = context.place(object);
    context.result().chat_services.push_back(std::move(service));
}

}  // namespace parsers::assignment

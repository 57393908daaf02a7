#include "parsers/topology/role.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "parsers/text/ascii.hpp"

namespace parsers::topology {
namespace {

using model::Role;

constexpr auto roles = std::to_array<std::pair<std::string_view, Role>>({
    {"UserServices", Role::user_services},
    {"Registrar", Role::registrar},
    {"UserStore", Role::user_store},
    {"FileStore", Role::file_store},
    {"WebServices", Role::web_services},
    {"ConfServices", Role::conf_services},
    {"MediationServer", Role::mediation_server},
    {"ApplicationServer", Role::application_server},
    {"ApplicationStore", Role::application_store},
    {"CentralMgmt", Role::central_mgmt},
    {"CentralMgmtStore", Role::central_mgmt_store},
    {"EdgeServer", Role::edge_server},
    {"ManagementServices", Role::management_services},
    {"PstnGateway", Role::pstn_gateway},
    {"WacService", Role::wac_service},
    {"ArchivingStore", Role::archiving_store},
    {"MonitoringStore", Role::monitoring_store},
    {"ExternalServer", Role::external_server},
});

/// No file with a Persistent Chat service is publicly known, so the names are taken widely.
Role persistent_chat_role(std::string_view role_name) {
    if (!text::contains_ignoring_case(role_name, "Store")) {
        return Role::persistent_chat_service;
    }
    return text::contains_ignoring_case(role_name, "Compliance")
               ? Role::persistent_chat_compliance_store
               : Role::persistent_chat_store;
}

}  // namespace

Role role_of(std::string_view role_name) {
    if (text::starts_with_ignoring_case(role_name, "PersistentChat")) {
        return persistent_chat_role(role_name);
    }
    const auto found = std::ranges::find_if(roles, [&](const auto& entry) {
        return text::equal_ignoring_case(entry.first, role_name);
    });
    return found == roles.end() ? Role::unknown : found->second;
}

}  // namespace parsers::topology

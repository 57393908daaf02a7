#include "rules/persistent_chat/locked_files.hpp"

#include <string>
#include <string_view>
#include <variant>

#include "rules/ascii.hpp"

namespace rules {

namespace {

constexpr std::size_t most_nameless = 10;

using Owner = std::variant<std::monostate, ServerId, PoolId>;

/// Servers by host name without domain; none where two servers share it.
std::unordered_map<std::string, ServerId> short_names(const model::Topology& topology) {
    std::unordered_map<std::string, ServerId> names;
    for (std::uint32_t index = 0; index < topology.servers.size(); ++index) {
        const std::string& fqdn = topology.servers[index].fqdn;
        const auto [entry, is_new] =
            names.try_emplace(fqdn.substr(0, fqdn.find('.')), ServerId{index});
        if (!is_new) {
            entry->second = ServerId{};
        }
    }
    return names;
}

Owner owner_named(const Evidence& evidence,
                  const std::unordered_map<std::string, ServerId>& short_names,
                  const std::string& part) {
    if (const auto server = evidence.servers_by_name.find(part);
        server != evidence.servers_by_name.end()) {
        return server->second;
    }
    if (const auto pool = evidence.pools_by_name.find(part); pool != evidence.pools_by_name.end()) {
        return pool->second;
    }
    if (const auto server = short_names.find(part); server != short_names.end() && server->second) {
        return server->second;
    }
    return {};
}

/// The server or pool that a path names: the file itself, with its ending and without, then its
/// folders from the inside out.
Owner owner_of(const Evidence& evidence,
               const std::unordered_map<std::string, ServerId>& short_names,
               std::string_view path) {
    std::string rest = to_lower(path);
    while (!rest.empty()) {
        const std::size_t slash = rest.rfind('/');
        const std::string part = rest.substr(slash == rest.npos ? 0 : slash + 1);
        for (const std::string& name : {part, part.substr(0, part.rfind('.'))}) {
            const Owner owner = owner_named(evidence, short_names, name);
            if (!std::holds_alternative<std::monostate>(owner)) {
                return owner;
            }
        }
        rest.resize(slash == rest.npos ? 0 : slash);
    }
    return {};
}

}  // namespace

LockedFiles::LockedFiles(const Evidence& evidence) {
    const auto names = short_names(evidence.topology);
    for (std::uint32_t index = 0; index < evidence.bundle.files.size(); ++index) {
        const model::InputFile& file = evidence.bundle.files[index];
        if (file.status != model::FileStatus::locked) {
            continue;
        }
        const Owner owner = owner_of(evidence, names, file.path);
        if (const auto* server = std::get_if<ServerId>(&owner)) {
            by_server_[*server].push_back({index});
        } else if (const auto* pool = std::get_if<PoolId>(&owner)) {
            by_pool_[*pool].push_back({index});
        } else if (nameless_.size() < most_nameless) {
            nameless_.push_back({index});
        }
    }
}

const std::vector<FileId>& LockedFiles::of(const Evidence& evidence, ServerId server) const {
    if (const auto found = by_server_.find(server); found != by_server_.end()) {
        return found->second;
    }
    const PoolId pool = evidence.topology.server(server).pool;
    const auto found = by_pool_.find(pool);
    return found == by_pool_.end() ? nameless_ : found->second;
}

}  // namespace rules

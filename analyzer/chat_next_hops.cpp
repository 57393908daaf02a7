#include "analyzer/chat_next_hops.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

namespace analyzer {

namespace model = parsers::model;

namespace {

/// Chat pool → the pool of its Registrar; empty where exports disagree.
std::unordered_map<std::string, std::string> exported_next_hops(
    std::span<const model::AssignmentExport> exports) {
    std::unordered_map<std::string, std::string> next_hops;
    for (const model::AssignmentExport& file : exports) {
        for (const model::ChatServiceExport& service : file.chat_services) {
            if (service.registrar.empty()) {
                continue;
            }
            const auto [known, is_new] = next_hops.emplace(service.pool_fqdn, service.registrar);
            if (!is_new && known->second != service.registrar) {
                known->second.clear();
            }
        }
    }
    return next_hops;
}

bool depends_on_registrar(const model::Topology& topology, const model::Service& service) {
    return std::ranges::any_of(service.depends_on, [&](model::ServiceId on) {
        return topology.service(on).role == model::Role::registrar;
    });
}

/// By pool, the first of it.
std::unordered_map<std::string_view, model::ServiceId> registrars(const model::Topology& topology) {
    std::unordered_map<std::string_view, model::ServiceId> found;
    for (std::uint32_t index = 0; index < topology.services.size(); ++index) {
        const model::Service& service = topology.services[index];
        if (service.role == model::Role::registrar && service.pool) {
            found.try_emplace(topology.pool(service.pool).fqdn, model::ServiceId{index});
        }
    }
    return found;
}

}  // namespace

void add_chat_next_hops(std::span<const model::AssignmentExport> exports,
                        model::Topology& topology) {
    const auto next_hops = exported_next_hops(exports);
    if (next_hops.empty()) {
        return;
    }
    const auto known = registrars(topology);
    for (model::Service& service : topology.services) {
        if (service.role != model::Role::persistent_chat_service || !service.pool ||
            depends_on_registrar(topology, service)) {
            continue;
        }
        const auto told = next_hops.find(topology.pool(service.pool).fqdn);
        const auto registrar = told == next_hops.end() ? known.end() : known.find(told->second);
        if (registrar != known.end()) {
            service.depends_on.push_back(registrar->second);
        }
    }
}

}  // namespace analyzer

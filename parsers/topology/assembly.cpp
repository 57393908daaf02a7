#include "parsers/topology/assembly.hpp"

#include <algorithm>
#include <utility>

#include "parsers/text/ascii.hpp"
#include "parsers/topology/machines.hpp"

namespace parsers::topology {
namespace {

template <class Id, class T>
Id next_id(const std::vector<T>& table) {
    return Id{static_cast<std::uint32_t>(table.size())};
}

}  // namespace

Assembly::Assembly(Source& source, model::FileId file, model::TopologyForm form) : source_(source) {
    topology_.file = file;
    topology_.form = form;
    topology_.place = source.place(source.root());
}

template <class T>
bool Assembly::define(std::unordered_map<std::string, T>& table, const Key& key, T value) {
    if (key.text.empty()) {
        return true;
    }
    const bool is_new = table.try_emplace(text::to_lower(key.text), std::move(value)).second;
    if (!is_new) {
        source_.note(model::Fault::duplicate_key, key.element, key.text);
    }
    return is_new;
}

template <class T>
const T* Assembly::resolve(const std::unordered_map<std::string, T>& table, const Key& key) {
    if (key.text.empty()) {
        return nullptr;
    }
    const auto found = table.find(text::to_lower(key.text));
    if (found == table.end()) {
        source_.note(model::Fault::dangling_reference, key.element, key.text);
        return nullptr;
    }
    return &found->second;
}

model::SiteId Assembly::add_site(const Key& key, bool is_branch) {
    const auto id = next_id<model::SiteId>(topology_.sites);
    if (!define(sites_, key, id)) {
        return {};
    }
    topology_.sites.push_back({.key = key.text,
                               .name = std::string(key.element.child("Name").text()),
                               .is_branch = is_branch,
                               .place = source_.place(key.element)});
    return id;
}

model::PoolId Assembly::add_pool(const Key& key, model::SiteId site, Element cluster,
                                 Element machines) {
    const auto id = next_id<model::PoolId>(topology_.pools);
    std::vector<model::Server> servers = read_machines(source_, cluster, machines);
    std::string fqdn = source_.required_host(cluster, "Fqdn");
    if (fqdn.empty() && !servers.empty()) {
        fqdn = servers.front().fqdn;
    }
    if (fqdn.empty() || !define(hosts_, key, Host{id, false, {}})) {
        return {};
    }
    model::Pool pool{.fqdn = std::move(fqdn),
                     .key = key.text,
                     .site = site,
                     .servers = {},
                     .services = {},
                     .requires_setup = source_.flag(cluster, "RequiresSetup").value_or(false),
                     .place = source_.place(cluster)};
    for (model::Server& server : servers) {
        server.pool = id;
        pool.servers.push_back(next_id<model::ServerId>(topology_.servers));
        topology_.servers.push_back(std::move(server));
    }
    std::ranges::stable_sort(pool.servers, {}, [this](model::ServerId server) {
        return topology_.server(server).ordinal;
    });
    topology_.pools.push_back(std::move(pool));
    return id;
}

void Assembly::add_sql_instance(const Key& key, std::string name, model::PoolId pool) {
    if (pool) {
        define(hosts_, key, Host{pool, true, std::move(name)});
    }
}

void Assembly::add_service(model::Service service, const Key& key,
                           const std::vector<Key>& depends_on) {
    const auto id = next_id<model::ServiceId>(topology_.services);
    const bool says_nothing = key.text.empty() && service.role_name.empty();
    if (says_nothing || !define(services_, key, id)) {
        return;
    }
    service.key = key.text;
    if (service.pool) {
        topology_.pools[service.pool.value].services.push_back(id);
    }
    topology_.services.push_back(std::move(service));
    for (const Key& to : depends_on) {
        dependencies_.push_back({id, to});
    }
}

model::SiteId Assembly::find_site(const Key& key) {
    const model::SiteId* found = resolve(sites_, key);
    return found != nullptr ? *found : model::SiteId{};
}

model::PoolId Assembly::find_pool(const Key& key) {
    const Host* found = resolve(hosts_, key);
    return found != nullptr ? found->pool : model::PoolId{};
}

bool Assembly::install(model::Service& service, const Key& key) {
    const Host* host = resolve(hosts_, key);
    if (host == nullptr) {
        return false;
    }
    service.pool = host->pool;
    service.is_on_sql_instance = host->is_sql_instance;
    service.sql_instance = host->sql_instance;
    return true;
}

void Assembly::resolve_dependencies() {
    for (const Dependency& dependency : dependencies_) {
        if (const model::ServiceId* to = resolve(services_, dependency.to)) {
            topology_.services[dependency.from.value].depends_on.push_back(*to);
        }
    }
}

Reading Assembly::finish() {
    resolve_dependencies();
    return {std::move(topology_), source_.take_problems()};
}

}  // namespace parsers::topology

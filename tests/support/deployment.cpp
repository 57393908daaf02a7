#include "tests/support/deployment.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

#include "parsers/certificate/digest.hpp"
#include "tests/support/der.hpp"
#include "tests/support/fake_certificate.hpp"

namespace tests::support {

using model::Role;

namespace {

const char* role_name(Role role) {
    switch (role) {
        case Role::user_services:
            return "UserServices";
        case Role::registrar:
            return "Registrar";
        case Role::user_store:
            return "UserStore";
        case Role::web_services:
            return "WebServices";
        case Role::mediation_server:
            return "MediationServer";
        case Role::edge_server:
            return "EdgeServer";
        case Role::wac_service:
            return "WacService";
        case Role::persistent_chat_service:
            return "PersistentChatService";
        case Role::persistent_chat_store:
            return "PersistentChatStore";
        case Role::external_server:
            return "ExternalServer";
        default:
            return "Other";
    }
}

}  // namespace

model::Instant at(std::string_view text) {
    // Written out: the builders must not need the parsers they help to test.
    const auto number = [&](std::size_t from, std::size_t size) {
        int value = 0;
        for (const char digit : text.substr(from, size)) {
            value = value * 10 + (digit - '0');
        }
        return value;
    };
    using namespace std::chrono;
    const sys_days day = year(number(0, 4)) / month(static_cast<unsigned>(number(5, 2))) /
                         std::chrono::day(static_cast<unsigned>(number(8, 2)));
    if (text.size() < 19) {
        return day;
    }
    return day + hours(number(11, 2)) + minutes(number(14, 2)) + seconds(number(17, 2));
}

model::Location Deployment::next_place() {
    ++line_;
    return {.file = {},
            .line = line_,
            .column = 5,
            .end_line = line_,
            .end_column = 45,
            .offset = line_ * 100,
            .size = 40};
}

Deployment& Deployment::site(const std::string& key, bool is_branch) {
    topology_.sites.push_back(
        {.key = key, .name = "Site " + key, .is_branch = is_branch, .place = next_place()});
    return *this;
}

Deployment& Deployment::sip_domain(const std::string& name) {
    if (topology_.sip_domains.empty()) {
        topology_.default_sip_domain = name;
    }
    topology_.sip_domains.push_back({.name = name, .place = next_place()});
    return *this;
}

Deployment& Deployment::simple_url(const std::string& component, const std::string& domain,
                                   const std::string& url) {
    topology_.has_simple_urls = true;
    topology_.simple_urls.push_back(
        {.component = component, .domain = domain, .active_url = url, .place = next_place()});
    return *this;
}

model::PoolId Deployment::pool(const std::string& fqdn, const std::vector<std::string>& machines,
                               const std::vector<Role>& roles, const PoolSpec& spec) {
    auto found = std::ranges::find(topology_.sites, spec.site, &model::Site::key);
    if (found == topology_.sites.end()) {
        site(spec.site);
        found = std::prev(topology_.sites.end());
    }
    const model::PoolId id{static_cast<std::uint32_t>(topology_.pools.size())};
    model::Pool made;
    made.fqdn = fqdn;
    made.key = spec.site + ":" + std::to_string(id.value + 1);
    made.site = {static_cast<std::uint32_t>(found - topology_.sites.begin())};
    made.requires_setup = true;
    made.place = next_place();
    for (const std::string& machine : machines) {
        made.servers.push_back({static_cast<std::uint32_t>(topology_.servers.size())});
        model::Server server;
        server.fqdn = machine;
        server.pool = id;
        server.ordinal = static_cast<std::uint32_t>(made.servers.size());
        server.place = next_place();
        topology_.servers.push_back(std::move(server));
    }
    topology_.pools.push_back(std::move(made));
    for (const Role role : roles) {
        model::Service& added = topology_.services[service(id, role, spec.version).value];
        added.is_director = spec.is_director && role == Role::registrar;
        if (role == Role::web_services) {
            added.web_external_host = spec.web_external.empty() ? fqdn : spec.web_external;
            added.web_internal_host = spec.web_internal;
        }
    }
    return id;
}

model::PoolId Deployment::standard_edition(const std::string& fqdn, const PoolSpec& spec) {
    const model::PoolId id =
        pool(fqdn, {fqdn},
             {Role::registrar, Role::user_services, Role::web_services, Role::user_store}, spec);
    depends(id, Role::user_services, id, Role::user_store);
    depends(id, Role::registrar, id, Role::user_services);
    depends(id, Role::user_services, id, Role::registrar);
    return id;
}

model::PoolId Deployment::enterprise(const std::string& fqdn,
                                     const std::vector<std::string>& machines,
                                     const PoolSpec& spec) {
    const model::PoolId id =
        pool(fqdn, machines, {Role::registrar, Role::user_services, Role::web_services}, spec);
    const std::string sql = "sql." + fqdn;
    const model::PoolId store = pool(sql, {sql}, {Role::user_store}, spec);
    depends(id, Role::user_services, store, Role::user_store);
    depends(id, Role::registrar, id, Role::user_services);
    return id;
}

model::PoolId Deployment::persistent_chat(const std::string& fqdn,
                                          const std::vector<std::string>& machines,
                                          model::PoolId next_hop, const PoolSpec& spec) {
    const model::PoolId id = pool(fqdn, machines, {Role::persistent_chat_service}, spec);
    depends(id, Role::persistent_chat_service, next_hop, Role::registrar);
    return id;
}

model::ServiceId Deployment::service(model::PoolId pool, Role role, std::uint32_t version) {
    const model::ServiceId id{static_cast<std::uint32_t>(topology_.services.size())};
    model::Service made;
    made.role_name = role_name(role);
    made.key = topology_.sites[topology_.pool(pool).site.value].key + "-" + made.role_name + "-" +
               std::to_string(id.value + 1);
    made.role = role;
    made.version = version;
    made.pool = pool;
    made.place = next_place();
    topology_.services.push_back(std::move(made));
    topology_.pools[pool.value].services.push_back(id);
    return id;
}

model::ServiceId Deployment::find(model::PoolId pool, Role role) const {
    for (const model::ServiceId id : topology_.pool(pool).services) {
        if (topology_.service(id).role == role) {
            return id;
        }
    }
    return {};
}

void Deployment::depends(model::ServiceId from, model::ServiceId on) {
    assert(from && on);
    topology_.services[from.value].depends_on.push_back(on);
}

void Deployment::depends(model::PoolId from, Role role, model::PoolId on, Role on_role) {
    depends(find(from, role), find(on, on_role));
}

void Deployment::edge_name(model::PoolId edge, const std::string& owner, const std::string& fqdn) {
    model::Port port;
    port.owner = owner;
    port.usage = "SipServer";
    port.side = "External";
    port.number = 443;
    port.protocol = "Mtls";
    port.configured_fqdn = fqdn;
    topology_.services[find(edge, Role::edge_server).value].ports.push_back(std::move(port));
}

model::ServerId Deployment::server(std::string_view fqdn) const {
    const auto found = std::ranges::find(topology_.servers, fqdn, &model::Server::fqdn);
    return found == topology_.servers.end()
               ? model::ServerId{}
               : model::ServerId{static_cast<std::uint32_t>(found - topology_.servers.begin())};
}

Handle Deployment::certificate(CertificateSpec spec) {
    const Handle handle{made_.size()};
    const std::string word = spec.key.empty() ? "key " + std::to_string(handle.index) : spec.key;
    const model::Certificate* issuer =
        spec.issued_by ? &made_[spec.issued_by->index].value : nullptr;
    Resolved resolved;
    resolved.serial = static_cast<std::uint32_t>(handle.index + 1);
    resolved.key = fake_key_der(word);
    resolved.issuer_text =
        !spec.issuer.empty() ? spec.issuer : (issuer ? issuer->subject_text() : spec.subject);
    const model::Sha1 digest = parsers::certificate::sha1(resolved.key);
    resolved.subject_key_id = spec.subject_key_id.value_or(
        std::string(reinterpret_cast<const char*>(digest.data()), digest.size()));
    resolved.authority_key_id = spec.authority_key_id.value_or(
        issuer ? std::string(issuer->bytes(issuer->subject_key_id)) : resolved.subject_key_id);
    std::string signer = issuer ? std::string(issuer->bytes(issuer->key.spki)) : resolved.key;
    if (!spec.signed_with.empty()) {
        signer = fake_key_der(spec.signed_with);
    }
    if (!spec.signature_ok) {
        signer.clear();
    }
    model::Certificate value = fake_certificate(spec, resolved);
    made_.push_back({std::move(spec), std::move(value), std::move(signer)});
    return handle;
}

Handle Deployment::root(const std::string& subject) {
    return certificate({.subject = subject, .is_ca = true});
}

Handle Deployment::leaf(const std::vector<std::string>& names, Handle issuer,
                        const std::vector<std::string>& paths) {
    return certificate(
        {.subject = "CN=" + names.front(), .dns = names, .issued_by = issuer, .paths = paths});
}

void Deployment::problem(model::Fault fault, const std::string& path, const std::string& detail,
                         model::FileStatus status, model::FileKind kind) {
    problems_.push_back({{.fault = fault, .place = {}, .detail = detail}, path, status, kind});
}

void Deployment::topology_problem(model::Fault fault, const std::string& detail,
                                  model::Location place) {
    topology_problems_.push_back({.fault = fault, .place = place, .detail = detail});
}

}  // namespace tests::support

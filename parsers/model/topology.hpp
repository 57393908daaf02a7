#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "parsers/model/id.hpp"
#include "parsers/model/location.hpp"
#include "parsers/model/problem.hpp"

namespace parsers::model {

/// The RoleName values of a topology (Get-CsTopology). The names of the enumerators are
/// Microsoft's.
enum class Role : std::uint8_t {
    unknown,  ///< kept with its text and listed; never an error
    user_services,
    registrar,
    user_store,
    file_store,
    web_services,
    conf_services,
    mediation_server,
    application_server,
    application_store,
    central_mgmt,
    central_mgmt_store,
    edge_server,
    management_services,
    pstn_gateway,
    wac_service,
    archiving_store,
    monitoring_store,
    persistent_chat_service,  ///< any RoleName that starts with PersistentChat and is not a store
    persistent_chat_store,
    persistent_chat_compliance_store,
    external_server,  ///< a trusted application pool
};

/// A SIP domain (`InternalDomain`).
struct SipDomain {
    std::string name;  ///< lower case
    Location place;
};

/// A simple URL (Meet, Dialin, Cscp): in Topology Builder files only.
struct SimpleUrl {
    std::string component = {};   ///< as written; compare without case
    std::string domain = {};      ///< `*` or a SIP domain, lower case
    std::string active_url = {};  ///< as written
    Location place = {};
};

struct Site {
    std::string key;  ///< SiteId
    std::string name;
    bool is_branch = false;  ///< RemoteSite
    Location place;
};

struct NetInterface {
    std::string side;  ///< Primary, Internal, External, Pstn
    std::uint32_t number = 0;
    std::string address;             ///< `0.0.0.0` means every address
    std::string configured_address;  ///< the address NAT shows outside
};

/// A `Machine` of a pool.
struct Server {
    std::string fqdn;  ///< lower case; a single-machine pool's own name when the file gives none
    PoolId pool;
    std::uint32_t ordinal = 0;
    std::vector<NetInterface> interfaces;
    Location place;  ///< the start tag
};

/// A `Cluster`: machines under one name.
struct Pool {
    std::string fqdn;  ///< lower case; may be a short name or a domain (DFS)
    std::string key;   ///< `site:number`, or the UniqueId of Topology Builder: opaque
    SiteId site;
    std::vector<ServerId> servers;    ///< by ordinal
    std::vector<ServiceId> services;  ///< installed on it, directly or through a SQL instance
    bool requires_setup = false;
    Location place;  ///< the start tag
};

struct Port {
    std::string owner;  ///< without `urn:component:` / `urn:application:`
    std::string usage;
    std::string side;
    std::uint32_t number = 0;  ///< the port
    std::uint32_t interface_number = 0;
    std::uint32_t range = 0;
    std::uint32_t configured_port = 0;
    std::string protocol;
    std::string configured_fqdn;  ///< lower case
};

/// A `Service`: a role installed on a pool.
struct Service {
    std::string key;        ///< `site-RoleName-instance`, or a UniqueId: opaque
    std::string role_name;  ///< as written
    Role role = Role::unknown;
    std::uint32_t version = 0;  ///< 5 Lync 2010, 6 Lync 2013, 7 SfB 2015, 8 SfB 2019 and SE
    PoolId pool;                ///< none when the reference dangles
    std::string sql_instance;   ///< when installed on one; empty is the default instance
    bool is_on_sql_instance = false;
    std::vector<ServiceId> depends_on;
    std::vector<Port> ports;
    bool is_director = false;
    std::string web_external_host;  ///< lower case
    std::string web_internal_host;  ///< lower case; empty: the pool's name
    std::string display_name;
    std::string discovery_url;  ///< WacService
    bool is_active = false;     ///< CentralMgmt
    std::string share_name;     ///< FileStore
    Location place;             ///< the start tag
};

enum class TopologyForm : std::uint8_t { published, builder };

/// A deployment, from any form of export; the forms give equal values but for keys and places.
struct Topology {
    FileId file;
    TopologyForm form = TopologyForm::published;
    std::string signature;              ///< GUID, lower case; zeros: never published
    bool is_published = true;           ///< false: a design, not the running state
    bool is_original_fallback = false;  ///< .tbxml without NewTopology: OriginalTopology was read
    bool has_simple_urls = false;       ///< whether the form carries them at all
    std::string default_sip_domain;     ///< lower case
    std::vector<SipDomain> sip_domains;
    std::vector<SimpleUrl> simple_urls;
    std::vector<Site> sites;
    std::vector<Pool> pools;
    std::vector<Server> servers;
    std::vector<Service> services;
    Location place;  ///< the root element's start tag

    const Pool& pool(PoolId id) const { return pools[id.value]; }
    const Server& server(ServerId id) const { return servers[id.value]; }
    const Service& service(ServiceId id) const { return services[id.value]; }
    const Pool& pool_of(ServerId id) const { return pools[servers[id.value].pool.value]; }
};

}  // namespace parsers::model

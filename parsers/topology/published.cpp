#include "parsers/topology/published.hpp"

#include <string>
#include <utility>
#include <vector>

#include "parsers/topology/assembly.hpp"
#include "parsers/topology/domains.hpp"
#include "parsers/topology/publication.hpp"
#include "parsers/topology/service.hpp"

namespace parsers::topology {
namespace {

/// The key of a ClusterId: `site:number`.
Key cluster_key(Source& source, Element cluster_id) {
    const std::string_view site = source.required(cluster_id, "SiteId");
    const std::string_view number = source.required(cluster_id, "Number");
    if (site.empty() || number.empty()) {
        return {{}, cluster_id};
    }
    return {std::string(site) + ":" + std::string(number), cluster_id};
}

/// The key of a SqlInstanceId: `site:number\name`; the default instance has an empty name.
Key instance_key(Source& source, Element instance_id) {
    Key key = cluster_key(source, source.required_child(instance_id, "ClusterId"));
    key.element = instance_id;
    if (!key.text.empty()) {
        key.text += "\\" + Source::text(instance_id, "Name");
    }
    return key;
}

/// The key of a ServiceId: `site-RoleName-instance`.
Key service_key(Source& source, Element service_id) {
    const std::string_view site = source.required(service_id, "SiteId");
    const std::string_view role = source.required(service_id, "RoleName");
    const std::string_view instance = source.required(service_id, "Instance");
    if (site.empty() || role.empty() || instance.empty()) {
        return {{}, service_id};
    }
    return {std::string(site) + "-" + std::string(role) + "-" + std::string(instance), service_id};
}

/// Branch sites are expected beside the central ones or inside them; no real file has any.
void read_sites(Assembly& assembly, Element parent) {
    for (const Element element : parent.children()) {
        const bool is_branch = element.name() == "RemoteSite";
        if (is_branch || element.name() == "CentralSite") {
            assembly.add_site({std::string(assembly.source().required(element, "SiteId")), element},
                              is_branch);
        }
        read_sites(assembly, element);
    }
}

void read_cluster(Assembly& assembly, Element cluster) {
    const Element id = assembly.source().required_child(cluster, "ClusterId");
    const model::SiteId site = assembly.find_site({Source::text(id, "SiteId"), id});
    Key key = cluster_key(assembly.source(), id);
    key.element = cluster;
    assembly.add_pool(key, site, cluster, cluster);
}

void read_sql_instance(Assembly& assembly, Element instance) {
    const Element id = assembly.source().required_child(instance, "SqlInstanceId");
    const Key key = instance_key(assembly.source(), id);
    if (!key.text.empty()) {
        const Element cluster_id = id.child("ClusterId");
        assembly.add_sql_instance(key, Source::text(id, "Name"),
                                  assembly.find_pool(cluster_key(assembly.source(), cluster_id)));
    }
}

void install(Assembly& assembly, model::Service& service, Element installed_on) {
    Source& source = assembly.source();
    const Element instance_id = installed_on.child("SqlInstanceId");
    if (!instance_id) {
        const Element cluster_id = source.required_child(installed_on, "ClusterId");
        assembly.install(service, cluster_key(source, cluster_id));
        return;
    }
    // An instance that is not listed still names the machine it is on.
    const Key key = instance_key(source, instance_id);
    if (!key.text.empty() && !assembly.install(service, key)) {
        service.pool = assembly.find_pool(cluster_key(source, instance_id.child("ClusterId")));
        service.is_on_sql_instance = true;
        service.sql_instance = Source::text(instance_id, "Name");
    }
}

void read_published_service(Assembly& assembly, Element element) {
    Source& source = assembly.source();
    const Element id = source.required_child(element, "ServiceId");
    Key key = service_key(source, id);
    key.element = element;
    model::Service service = read_service(source, element, Source::text(id, "RoleName"));
    install(assembly, service, source.required_child(element, "InstalledOn"));
    std::vector<Key> depends_on;
    for (const Element dependency : element.child("DependsOn").children("Dependency")) {
        depends_on.push_back(service_key(source, source.required_child(dependency, "ServiceId")));
    }
    assembly.add_service(std::move(service), key, depends_on);
}

}  // namespace

Reading read_published(Source& source, Element topology, model::FileId file) {
    Assembly assembly(source, file, model::TopologyForm::published);
    read_publication(source, topology, assembly.topology());
    read_sip_domains(source, source.required_child(topology, "InternalDomains"),
                     assembly.topology());
    read_simple_urls(source, topology.child("SimpleUrlConfiguration"), assembly.topology());
    read_sites(assembly, source.required_child(topology, "Sites"));
    for (const Element cluster : source.required_child(topology, "Clusters").children("Cluster")) {
        read_cluster(assembly, cluster);
    }
    for (const Element instance : topology.child("SqlInstances").children("SqlInstance")) {
        read_sql_instance(assembly, instance);
    }
    for (const Element service : source.required_child(topology, "Services").children("Service")) {
        read_published_service(assembly, service);
    }
    return assembly.finish();
}

}  // namespace parsers::topology

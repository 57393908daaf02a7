#include "parsers/topology/builder.hpp"

#include <string>
#include <utility>
#include <vector>

#include "parsers/topology/assembly.hpp"
#include "parsers/topology/domains.hpp"
#include "parsers/topology/publication.hpp"
#include "parsers/topology/service.hpp"

namespace parsers::topology {
namespace {

/// UniqueIds are GUIDs for new objects and of several other shapes for downloaded ones.
Key unique_key(Source& source, Element element) {
    return {std::string(source.required(element, "UniqueId")), element};
}

void read_cluster(Assembly& assembly, Element cluster, model::SiteId site) {
    Source& source = assembly.source();
    const model::PoolId pool =
        assembly.add_pool(unique_key(source, cluster), site, cluster, cluster.child("Machines"));
    for (const Element instance : cluster.child("SqlInstances").children("SqlInstance")) {
        assembly.add_sql_instance(unique_key(source, instance), Source::text(instance, "Name"),
                                  pool);
    }
}

/// Sites hold their clusters, and central sites their branch sites.
void read_sites(Assembly& assembly, Element parent, model::SiteId site) {
    for (const Element element : parent.children()) {
        const bool is_branch = element.name() == "RemoteSite";
        if (is_branch || element.name() == "CentralSite") {
            const Key key{Source::text(element, "SiteId"), element};
            read_sites(assembly, element, assembly.add_site(key, is_branch));
        } else if (element.name() == "Cluster") {
            read_cluster(assembly, element, site);
        } else {
            read_sites(assembly, element, site);
        }
    }
}

void read_designed_service(Assembly& assembly, Element element) {
    Source& source = assembly.source();
    const Key key = unique_key(source, element);
    model::Service service = read_service(source, element, source.required(element, "RoleName"));
    assembly.install(service, {std::string(source.required(element, "InstalledOn")), element});
    std::vector<Key> depends_on;
    for (const Element dependency : element.child("DependsOn").children("Dependency")) {
        depends_on.push_back(
            {std::string(source.required(dependency, "ServiceUniqueId")), dependency});
    }
    assembly.add_service(std::move(service), key, depends_on);
}

}  // namespace

model::Result<Reading> read_builder(Source& source, Element builder, model::FileId file) {
    Element design = builder.child("NewTopology").child("PartialTopology");
    const bool is_fallback = !design;
    if (is_fallback) {
        design = builder.child("OriginalTopology").child("PartialTopology");
    }
    if (!design) {
        return model::Problem{model::Fault::missing_element, source.place(builder), "NewTopology"};
    }
    Assembly assembly(source, file, model::TopologyForm::builder);
    model::Topology& topology = assembly.topology();
    topology.is_original_fallback = is_fallback;
    read_publication(source, design, topology);
    if (topology.is_published && !source.flag(builder, "IsFreeFromChanges").value_or(true)) {
        topology.is_published = false;
        source.note(model::Fault::not_published, builder, "IsFreeFromChanges=false");
    }
    read_sip_domains(source, source.required_child(design, "InternalDomains"), topology);
    read_simple_urls(source, design.child("SimpleUrlConfiguration"), topology);
    read_sites(assembly, source.required_child(design, "CentralSites"), {});
    for (const Element service : source.required_child(design, "Services").children("Service")) {
        read_designed_service(assembly, service);
    }
    return assembly.finish();
}

}  // namespace parsers::topology

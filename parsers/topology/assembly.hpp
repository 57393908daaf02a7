#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "parsers/model/topology.hpp"
#include "parsers/topology/read.hpp"
#include "parsers/topology/source.hpp"

namespace parsers::topology {

/// A key as a form writes it, and the element that holds it. Keys are compared without case. An
/// empty key is one that was not there, which has been noted already.
struct Key {
    std::string text;
    Element element;
};

/// Puts a topology together from the elements of any form. References are resolved by key: those to
/// sites and pools at once, those between services, which go round in circles, at the end.
class Assembly {
  public:
    Assembly(Source& source, model::FileId file, model::TopologyForm form);

    Source& source() { return source_; }
    model::Topology& topology() { return topology_; }

    /// Of two elements with one key only the first is kept; the other gets no id.
    model::SiteId add_site(const Key& key, bool is_branch);
    /// `machines` holds the Machine elements; the names of pool and servers are taken as the form
    /// allows: the only machine of a pool may leave its name to the pool, and the reverse.
    model::PoolId add_pool(const Key& key, model::SiteId site, Element cluster, Element machines);
    void add_sql_instance(const Key& key, std::string name, model::PoolId pool);
    /// A service with neither key nor role, which has been noted already, is left out.
    void add_service(model::Service service, const Key& key, const std::vector<Key>& depends_on);

    model::SiteId find_site(const Key& key);
    model::PoolId find_pool(const Key& key);
    /// Installs the service on the cluster or SQL instance of that key; false, with a problem, when
    /// there is none.
    bool install(model::Service& service, const Key& key);

    /// Resolves what is left and hands over the result. Call once, last.
    Reading finish();

  private:
    /// What a service can be installed on.
    struct Host {
        model::PoolId pool;
        bool is_sql_instance = false;
        std::string sql_instance;
    };
    struct Dependency {
        model::ServiceId from;
        Key to;
    };

    template <class T>
    bool define(std::unordered_map<std::string, T>& table, const Key& key, T value);
    template <class T>
    const T* resolve(const std::unordered_map<std::string, T>& table, const Key& key);
    void resolve_dependencies();

    Source& source_;
    model::Topology topology_;
    std::unordered_map<std::string, model::SiteId> sites_;
    std::unordered_map<std::string, Host> hosts_;
    std::unordered_map<std::string, model::ServiceId> services_;
    std::vector<Dependency> dependencies_;
};

}  // namespace parsers::topology

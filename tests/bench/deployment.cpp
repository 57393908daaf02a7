#include "tests/bench/deployment.hpp"

#include <fstream>
#include <ostream>
#include <stdexcept>

namespace bench {

namespace {

constexpr std::size_t chat_servers = 4;
/// The first cluster is the SQL server's, so that pool n is cluster n + 2.
constexpr std::size_t sql_cluster = 1;

std::string cluster_id(std::size_t site, std::size_t number) {
    return "<ClusterId SiteId=\"" + std::to_string(site) + "\" Number=\"" + std::to_string(number) +
           "\" />";
}

void begin_cluster(std::ostream& out, const std::string& fqdn, std::size_t site,
                   std::size_t number) {
    out << "<Cluster RequiresReplication=\"true\" RequiresSetup=\"true\" Fqdn=\"" << fqdn << "\">"
        << cluster_id(site, number) << '\n';
}

void print_clusters(std::ostream& out, const Deployment& deployment, const std::string& sql) {
    begin_cluster(out, sql, 1, sql_cluster);
    out << "<Machine OrdinalInCluster=\"1\" Fqdn=\"" << sql << "\" />\n</Cluster>\n";
    std::size_t next = 0;
    for (std::size_t at = 0; at < deployment.pools.size(); ++at) {
        begin_cluster(out, deployment.pools[at].fqdn, deployment.pools[at].site, at + 2);
        for (std::size_t ordinal = 1;
             next < deployment.servers.size() && deployment.servers[next].pool == at;
             ++next, ++ordinal) {
            out << "<Machine OrdinalInCluster=\"" << ordinal << "\" Fqdn=\""
                << deployment.servers[next].fqdn << "\" />\n";
        }
        out << "</Cluster>\n";
    }
}

struct Service {
    std::string role;
    std::size_t site = 1;
    std::size_t instance = 0;
    std::string installed_on;
    std::vector<std::string> depends_on;  // roles of the same instance
    std::string element;
};

void print_service(std::ostream& out, const Service& service) {
    const auto id = [&](const std::string& role) {
        return "<ServiceId SiteId=\"" + std::to_string(service.site) + "\" RoleName=\"" + role +
               "\" Instance=\"" + std::to_string(service.instance) + "\" />";
    };
    out << "<Service RoleVersion=\"1\" ServiceVersion=\"6\">" << id(service.role) << "<DependsOn>";
    for (const std::string& role : service.depends_on) {
        out << "<Dependency Usage=\"Default\">" << id(role) << "</Dependency>";
    }
    out << "</DependsOn>\n<InstalledOn>" << service.installed_on << "</InstalledOn>"
        << service.element << "</Service>\n";
}

void print_services(std::ostream& out, const Pool& pool, std::size_t number) {
    const std::string on = cluster_id(pool.site, number);
    const std::string sql =
        "<SqlInstanceId Name=\"rtc\">" + cluster_id(1, sql_cluster) + "</SqlInstanceId>";
    const std::string roles =
        " xmlns=\"urn:schema:Microsoft.Rtc.Management.Deploy.ServiceRoles.2008\"";
    if (pool.is_chat) {
        // Its next hop is the first pool.
        print_service(out, {"PersistentChatStore", 1, 2, sql, {}, ""});
        print_service(out, {"PersistentChatService", 1, 2, on, {"Registrar"}, ""});
        return;
    }
    print_service(out, {"UserStore", pool.site, number, sql, {}, ""});
    print_service(out, {"UserServices", pool.site, number, on, {"UserStore"}, ""});
    print_service(out, {"WebServices",
                        pool.site,
                        number,
                        on,
                        {"UserServices"},
                        "<WebService" + roles + "><ExternalSettings Host=\"" + pool.web_fqdn +
                            "\" /></WebService>"});
    print_service(out, {"Registrar",
                        pool.site,
                        number,
                        on,
                        {"UserServices", "WebServices"},
                        "<RegistrarService" + roles + " IsDirector=\"false\" />"});
}

void print_sites(std::ostream& out, const Shape& shape) {
    out << "<InternalDomains AllowAllDomains=\"false\" DefaultDomain=\"" << shape.domain
        << "\"><InternalDomain Name=\"" << shape.domain << "\" /></InternalDomains>\n<Sites>";
    for (std::size_t site = 1; site <= shape.sites; ++site) {
        out << "<CentralSite SiteId=\"" << site << "\"><Name>Site " << site
            << "</Name></CentralSite>";
    }
    out << "</Sites>\n";
}

}  // namespace

Deployment make_deployment(const Shape& shape) {
    Deployment deployment;
    const std::size_t front_ends =
        shape.servers > chat_servers ? shape.servers - chat_servers : shape.servers;
    for (std::size_t at = 0; at < front_ends; ++at) {
        const std::size_t pool = at / shape.servers_a_pool;
        const std::string number = std::to_string(pool);
        if (pool == deployment.pools.size()) {
            deployment.pools.push_back({.fqdn = "pool" + number + "." + shape.domain,
                                        .web_fqdn = "web" + number + "." + shape.domain,
                                        .site = pool % shape.sites + 1});
        }
        deployment.servers.push_back({"fe" + std::to_string(at) + "." + shape.domain, pool});
    }
    if (front_ends < shape.servers) {
        deployment.pools.push_back(
            {.fqdn = "chat." + shape.domain, .web_fqdn = {}, .site = 1, .is_chat = true});
    }
    for (std::size_t at = front_ends; at < shape.servers; ++at) {
        deployment.servers.push_back(
            {"chat" + std::to_string(at) + "." + shape.domain, deployment.pools.size() - 1});
    }
    return deployment;
}

void write_topology(const std::filesystem::path& path, const Deployment& deployment,
                    const Shape& shape) {
    std::ofstream out(path);
    out << "<Topology xmlns=\"urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008\" "
           "Signature=\"5d0f3f0c-7a3f-4a70-9d2b-0f7d8a4b6c11\">\n";
    print_sites(out, shape);
    out << "<Clusters>\n";
    print_clusters(out, deployment, "sql." + shape.domain);
    out << "</Clusters>\n<SqlInstances><SqlInstance><SqlInstanceId Name=\"rtc\">"
        << cluster_id(1, sql_cluster)
        << "</SqlInstanceId></SqlInstance></SqlInstances>\n<Services>\n";
    for (std::size_t at = 0; at < deployment.pools.size(); ++at) {
        print_services(out, deployment.pools[at], at + 2);
    }
    out << "</Services>\n</Topology>\n";
    if (!out.flush()) {
        throw std::runtime_error("cannot write " + path.string());
    }
}

}  // namespace bench

#include "tests/bench/deployment.hpp"

#include <fstream>
#include <ostream>
#include <stdexcept>

namespace bench {

namespace {

constexpr std::size_t servers_a_pool = 12;
constexpr std::size_t chat_servers = 4;

struct Cluster {
    std::string fqdn;
    std::vector<std::string> machines;
    bool is_chat = false;
};

void print_cluster(std::ostream& out, const Cluster& cluster, std::size_t number) {
    out << "<Cluster RequiresReplication=\"true\" RequiresSetup=\"true\" Fqdn=\"" << cluster.fqdn
        << "\"><ClusterId SiteId=\"1\" Number=\"" << number << "\" />\n";
    for (std::size_t i = 0; i < cluster.machines.size(); ++i) {
        out << "<Machine OrdinalInCluster=\"" << i + 1 << "\" Fqdn=\"" << cluster.machines[i]
            << "\" />\n";
    }
    out << "</Cluster>\n";
}

struct Service {
    std::string role;
    std::size_t instance = 0;
    std::string installed_on;
    std::vector<std::string> depends_on;  // roles of the same instance
    std::string element;
};

void print_service(std::ostream& out, const Service& service) {
    const auto id = [&](const std::string& role) {
        return "<ServiceId SiteId=\"1\" RoleName=\"" + role + "\" Instance=\"" +
               std::to_string(service.instance) + "\" />";
    };
    out << "<Service RoleVersion=\"1\" ServiceVersion=\"6\">" << id(service.role) << "<DependsOn>";
    for (const std::string& role : service.depends_on) {
        out << "<Dependency Usage=\"Default\">" << id(role) << "</Dependency>";
    }
    out << "</DependsOn>\n<InstalledOn>" << service.installed_on << "</InstalledOn>"
        << service.element << "</Service>\n";
}

void print_services(std::ostream& out, const Cluster& cluster, std::size_t number) {
    const std::string on = "<ClusterId SiteId=\"1\" Number=\"" + std::to_string(number) + "\" />";
    const std::string sql =
        "<SqlInstanceId Name=\"rtc\"><ClusterId SiteId=\"1\" Number=\"1\" /></SqlInstanceId>";
    const std::string roles =
        " xmlns=\"urn:schema:Microsoft.Rtc.Management.Deploy.ServiceRoles.2008\"";
    if (cluster.is_chat) {
        // Its next hop is the first pool.
        print_service(out, {"PersistentChatStore", 2, sql, {}, ""});
        print_service(out, {"PersistentChatService", 2, on, {"Registrar"}, ""});
        return;
    }
    print_service(out, {"UserStore", number, sql, {}, ""});
    print_service(out, {"UserServices", number, on, {"UserStore"}, ""});
    print_service(out, {"WebServices",
                        number,
                        on,
                        {"UserServices"},
                        "<WebService" + roles +
                            "><ExternalSettings Host=\"web.bench.example\" /></WebService>"});
    print_service(out, {"Registrar",
                        number,
                        on,
                        {"UserServices", "WebServices"},
                        "<RegistrarService" + roles + " IsDirector=\"false\" />"});
}

}  // namespace

std::vector<Server> make_servers(std::size_t count) {
    std::vector<Server> servers;
    const std::size_t front_ends = count > chat_servers ? count - chat_servers : count;
    for (std::size_t i = 0; i < front_ends; ++i) {
        const std::string pool = "pool" + std::to_string(i / servers_a_pool);
        servers.push_back({"fe" + std::to_string(i) + ".bench.example", pool + ".bench.example"});
    }
    for (std::size_t i = front_ends; i < count; ++i) {
        servers.push_back(
            {"chat" + std::to_string(i) + ".bench.example", "chat.bench.example", true});
    }
    return servers;
}

void write_topology(const std::filesystem::path& path, const std::vector<Server>& servers) {
    std::vector<Cluster> clusters{{"sql.bench.example", {"sql.bench.example"}}};
    for (const Server& server : servers) {
        if (clusters.back().fqdn != server.pool) {
            clusters.push_back({server.pool, {}, server.is_chat});
        }
        clusters.back().machines.push_back(server.fqdn);
    }
    std::ofstream out(path);
    out << "<Topology xmlns=\"urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008\" "
           "Signature=\"5d0f3f0c-7a3f-4a70-9d2b-0f7d8a4b6c11\">\n"
           "<InternalDomains AllowAllDomains=\"false\" DefaultDomain=\"bench.example\">"
           "<InternalDomain Name=\"bench.example\" /></InternalDomains>\n"
           "<Sites><CentralSite "
           "SiteId=\"1\"><Name>Bench</Name></CentralSite></Sites>\n<Clusters>\n";
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        print_cluster(out, clusters[i], i + 1);
    }
    out << "</Clusters>\n<SqlInstances><SqlInstance><SqlInstanceId Name=\"rtc\"><ClusterId "
           "SiteId=\"1\" Number=\"1\" "
           "/></SqlInstanceId></SqlInstance></SqlInstances>\n<Services>\n";
    for (std::size_t i = 1; i < clusters.size(); ++i) {
        print_services(out, clusters[i], i + 1);
    }
    out << "</Services>\n</Topology>\n";
    if (!out.flush()) {
        throw std::runtime_error("cannot write " + path.string());
    }
}

}  // namespace bench

#include "analyzer/chat_next_hops.hpp"

#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "tests/support/deployment.hpp"

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(chat_next_hops)

using namespace tests::support;

namespace {

model::AssignmentExport told(const std::string& pool, const std::string& registrar) {
    model::AssignmentExport file;
    model::ChatServiceExport& service = file.chat_services.emplace_back();
    service.pool_fqdn = pool;
    service.registrar = registrar;
    return file;
}

/// Two Front End pools and a Persistent Chat pool; its next hop is the first of them, or is not
/// told by the topology.
struct Fixture {
    Deployment d;
    model::PoolId chat;

    void make(bool has_next_hop) {
        const model::PoolId first = d.enterprise("fe.contoso.com", {"fe1.contoso.com"});
        d.enterprise("other.contoso.com", {"other1.contoso.com"});
        chat = d.persistent_chat("chat.contoso.com", {"pc1.contoso.com"}, first);
        if (!has_next_hop) {
            d.topology().services[service().value].depends_on.clear();
        }
    }
    model::ServiceId service() const { return d.find(chat, model::Role::persistent_chat_service); }
    std::vector<std::string> next_hops(const std::vector<model::AssignmentExport>& exports) {
        ::analyzer::add_chat_next_hops(exports, d.topology());
        std::vector<std::string> pools;
        for (const model::ServiceId on : d.topology().service(service()).depends_on) {
            pools.push_back(d.topology().pool(d.topology().service(on).pool).fqdn);
        }
        return pools;
    }
};

using Names = std::vector<std::string>;

}  // namespace

BOOST_FIXTURE_TEST_CASE(an_export_tells_what_the_topology_does_not, Fixture) {
    make(false);
    BOOST_TEST(next_hops({told("chat.contoso.com", "other.contoso.com")}) ==
               Names{"other.contoso.com"});
    // The web services run there, and nothing is inferred.
    const rules::Evidence evidence = d.evidence();
    for (const rules::ChatMember& member : evidence.scope.chat_members) {
        BOOST_TEST(!member.is_inferred);
        BOOST_TEST((!member.hosts_web_services || member.server == d.server("other1.contoso.com")));
    }
}

BOOST_FIXTURE_TEST_CASE(what_the_topology_says_stays, Fixture) {
    make(true);
    BOOST_TEST(next_hops({told("chat.contoso.com", "other.contoso.com")}) ==
               Names{"fe.contoso.com"});
}

BOOST_FIXTURE_TEST_CASE(what_says_nothing, Fixture) {
    make(false);
    BOOST_TEST(next_hops({}).empty());
    BOOST_TEST(next_hops({told("chat.contoso.com", "")}).empty());
    BOOST_TEST(next_hops({told("chat.contoso.com", "gone.contoso.com")}).empty());
    BOOST_TEST(next_hops({told("chat2.contoso.com", "fe.contoso.com")}).empty());
    BOOST_TEST(next_hops({told("chat.contoso.com", "fe.contoso.com"),
                          told("chat.contoso.com", "other.contoso.com")})
                   .empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

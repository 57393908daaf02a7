#include "analyzer/evidence/scope.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/support/deployment.hpp"

using namespace tests::support;
using model::Role;
using rules::PoolKind;

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(evidence)
BOOST_AUTO_TEST_SUITE(scope)

namespace {

/// `fe1.contoso.com chat`, `fe1.contoso.com hosts inferred` …, in order.
std::vector<std::string> members(Deployment& d) {
    std::vector<std::string> told;
    for (const rules::ChatMember& member : derive_scope(d.topology()).chat_members) {
        told.push_back(
            d.topology().server(member.server).fqdn + (member.hosts_web_services ? " hosts" : "") +
            (member.is_chat_server ? " chat" : "") + (member.is_inferred ? " inferred" : ""));
    }
    return told;
}

void check_members(Deployment& d, const std::vector<std::string>& expected) {
    const std::vector<std::string> told = members(d);
    BOOST_TEST(told == expected, boost::test_tools::per_element());
}

}  // namespace

BOOST_AUTO_TEST_CASE(pools_are_told_apart_by_their_services) {
    Deployment d;
    const auto standard = d.standard_edition("se.contoso.com");
    const auto enterprise = d.enterprise("fe.contoso.com", {"fe1.contoso.com"});
    const auto director = d.pool("dir.contoso.com", {"dir1.contoso.com"},
                                 {Role::registrar, Role::web_services}, {.is_director = true});
    const auto branch =
        d.pool("sba.contoso.com", {"sba.contoso.com"}, {Role::registrar, Role::mediation_server});
    const auto mediation =
        d.pool("med.contoso.com", {"med1.contoso.com"}, {Role::mediation_server});
    const auto edge = d.pool("edge.contoso.com", {"edge1.contoso.com"}, {Role::edge_server});
    const auto chat =
        d.pool("pc.contoso.com", {"pc1.contoso.com"}, {Role::persistent_chat_service});
    const auto application =
        d.pool("app.contoso.com", {"app1.contoso.com"}, {Role::external_server});
    const auto office = d.pool("wac.contoso.com", {"wac.contoso.com"}, {Role::wac_service});

    const rules::Scope scope = derive_scope(d.topology());
    const std::pair<model::PoolId, PoolKind> expected[] = {
        {standard, PoolKind::standard},    {enterprise, PoolKind::enterprise},
        {director, PoolKind::director},    {branch, PoolKind::branch},
        {mediation, PoolKind::mediation},  {edge, PoolKind::edge},
        {chat, PoolKind::persistent_chat}, {application, PoolKind::trusted_application},
        {office, PoolKind::other}};
    for (const auto& [pool, kind] : expected) {
        BOOST_TEST_CONTEXT(d.topology().pool(pool).fqdn) {
            BOOST_TEST((scope.pool(pool).kind == kind));
        }
    }
    // Registrar or MediationServer, in topology order; no Edge, no stand-alone Persistent Chat.
    BOOST_TEST(scope.internal_servers.size() == 5);
    BOOST_TEST(!scope.pool(edge).is_internal);
    BOOST_TEST(!scope.pool(chat).is_internal);
    BOOST_TEST(scope.pool(branch).has_mediation);
}

BOOST_AUTO_TEST_CASE(standard_edition_needs_one_machine_of_its_name_and_its_own_store) {
    Deployment one_machine_enterprise;
    const auto other_name =
        one_machine_enterprise.enterprise("fe.contoso.com", {"fe1.contoso.com"});
    BOOST_TEST((derive_scope(one_machine_enterprise.topology()).pool(other_name).kind ==
                PoolKind::enterprise));

    Deployment remote_store;
    const auto remote = remote_store.enterprise("fe.contoso.com", {"fe.contoso.com"});
    BOOST_TEST((derive_scope(remote_store.topology()).pool(remote).kind == PoolKind::enterprise));

    Deployment no_store;
    const auto bare =
        no_store.pool("fe.contoso.com", {"fe.contoso.com"}, {Role::registrar, Role::user_services});
    BOOST_TEST((derive_scope(no_store.topology()).pool(bare).kind == PoolKind::standard));

    Deployment two_machines;
    const auto two = two_machines.pool("fe.contoso.com", {"fe.contoso.com", "fe2.contoso.com"},
                                       {Role::registrar, Role::user_services});
    BOOST_TEST((derive_scope(two_machines.topology()).pool(two).kind == PoolKind::enterprise));
}

BOOST_AUTO_TEST_CASE(a_director_with_user_services_stays_a_director) {
    Deployment d;
    const auto pool = d.pool("dir.contoso.com", {"dir.contoso.com"},
                             {Role::registrar, Role::user_services}, {.is_director = true});
    BOOST_TEST((derive_scope(d.topology()).pool(pool).kind == PoolKind::director));
}

BOOST_AUTO_TEST_CASE(a_pool_tells_its_version_and_web_hosts) {
    Deployment d;
    const auto pool =
        d.enterprise("fe.contoso.com", {"fe1.contoso.com"}, {.web_external = "web.contoso.com"});
    d.service(pool, Role::mediation_server, 7);
    const auto named =
        d.enterprise("fe2.contoso.com", {"fe21.contoso.com"},
                     {.web_external = "web2.contoso.com", .web_internal = "webint2.contoso.com"});
    const auto bare = d.pool("sql.contoso.com", {"sql.contoso.com"}, {});

    const rules::Scope scope = derive_scope(d.topology());
    BOOST_TEST(scope.pool(pool).version == 7);
    BOOST_TEST(scope.pool(pool).web_external_host == "web.contoso.com");
    BOOST_TEST(scope.pool(pool).web_internal_host == "fe.contoso.com");
    BOOST_TEST(scope.pool(named).web_internal_host == "webint2.contoso.com");
    BOOST_TEST(scope.pool(bare).version == 0);
    BOOST_TEST(scope.pool(bare).web_internal_host.empty());
}

BOOST_AUTO_TEST_CASE(without_a_chat_service_nothing_is_bound) {
    Deployment d;
    const auto pool = d.standard_edition("se.contoso.com");
    d.service(pool, Role::persistent_chat_store);
    d.service(pool, Role::persistent_chat_compliance_store);

    const rules::Scope scope = derive_scope(d.topology());
    BOOST_TEST(!scope.is_chat_deployed);
    BOOST_TEST(scope.chat_members.empty());
}

BOOST_AUTO_TEST_CASE(the_next_hop_pool_hosts_the_web_services) {
    for (const std::uint32_t version : {6u, 7u, 8u}) {
        BOOST_TEST_CONTEXT("version " << version) {
            Deployment d;
            const PoolSpec spec{.version = version};
            const auto pool =
                d.enterprise("fe.contoso.com", {"fe1.contoso.com", "fe2.contoso.com"}, spec);
            d.enterprise("other.contoso.com", {"other1.contoso.com"}, spec);
            d.persistent_chat("pc.contoso.com", {"pc1.contoso.com", "pc2.contoso.com"}, pool, spec);
            check_members(d, {"fe1.contoso.com hosts", "fe2.contoso.com hosts",
                              "pc1.contoso.com chat", "pc2.contoso.com chat"});
            BOOST_TEST((derive_scope(d.topology()).next_hops == std::vector{pool}));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_collocated_standard_edition_server_is_both) {
    Deployment d;
    const auto pool = d.standard_edition("se.contoso.com");
    d.service(pool, Role::persistent_chat_service);
    d.depends(pool, Role::persistent_chat_service, pool, Role::registrar);
    check_members(d, {"se.contoso.com hosts chat"});
    const rules::Scope scope = derive_scope(d.topology());
    BOOST_TEST((scope.pool(pool).kind == PoolKind::standard));
}

BOOST_AUTO_TEST_CASE(without_next_hop_the_front_ends_of_the_site_are_inferred) {
    Deployment d;
    d.enterprise("near.contoso.com", {"near1.contoso.com"}, {.site = "2"});
    d.enterprise("far.contoso.com", {"far1.contoso.com"}, {.site = "1"});
    d.pool("noweb.contoso.com", {"noweb1.contoso.com"}, {Role::registrar, Role::user_services},
           {.site = "2"});
    d.pool("pc.contoso.com", {"pc1.contoso.com"}, {Role::persistent_chat_service}, {.site = "2"});
    check_members(d, {"near1.contoso.com hosts inferred", "pc1.contoso.com chat"});
}

BOOST_AUTO_TEST_CASE(a_site_without_front_ends_makes_all_of_them_inferred) {
    Deployment d;
    d.enterprise("a.contoso.com", {"a1.contoso.com"}, {.site = "1"});
    d.standard_edition("b.contoso.com", {.site = "3"});
    d.pool("pc.contoso.com", {"pc1.contoso.com"}, {Role::persistent_chat_service}, {.site = "2"});
    check_members(d, {"a1.contoso.com hosts inferred", "b.contoso.com hosts inferred",
                      "pc1.contoso.com chat"});
}

BOOST_AUTO_TEST_CASE(a_next_hop_without_users_is_no_host) {
    Deployment d;
    d.enterprise("fe.contoso.com", {"fe1.contoso.com"});
    const auto director = d.pool("dir.contoso.com", {"dir1.contoso.com"},
                                 {Role::registrar, Role::web_services}, {.is_director = true});
    d.persistent_chat("pc.contoso.com", {"pc1.contoso.com"}, director);
    check_members(d, {"fe1.contoso.com hosts inferred", "pc1.contoso.com chat"});
    BOOST_TEST((derive_scope(d.topology()).next_hops == std::vector{director}));
}

BOOST_AUTO_TEST_CASE(a_host_that_one_service_names_and_another_infers_is_not_inferred) {
    Deployment d;
    const auto pool = d.enterprise("fe.contoso.com", {"fe1.contoso.com"});
    d.persistent_chat("pc.contoso.com", {"pc1.contoso.com"}, pool);
    d.pool("pd.contoso.com", {"pd1.contoso.com"}, {Role::persistent_chat_service});
    check_members(d, {"fe1.contoso.com hosts", "pc1.contoso.com chat", "pd1.contoso.com chat"});
}

BOOST_AUTO_TEST_CASE(a_chat_service_whose_pool_dangles_still_binds_the_front_ends) {
    Deployment d;
    const auto pool = d.enterprise("fe.contoso.com", {"fe1.contoso.com"});
    const auto service = d.service(pool, Role::persistent_chat_service);
    d.topology().services[service.value].pool = {};
    d.topology().pools[pool.value].services.pop_back();
    check_members(d, {"fe1.contoso.com hosts inferred"});
}

BOOST_AUTO_TEST_CASE(cyclic_dependencies_do_no_harm) {
    Deployment d;
    const auto pool = d.standard_edition("se.contoso.com");
    const auto chat = d.persistent_chat("pc.contoso.com", {"pc1.contoso.com"}, pool);
    d.depends(pool, Role::registrar, chat, Role::persistent_chat_service);
    d.depends(chat, Role::persistent_chat_service, chat, Role::persistent_chat_service);
    check_members(d, {"se.contoso.com hosts", "pc1.contoso.com chat"});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

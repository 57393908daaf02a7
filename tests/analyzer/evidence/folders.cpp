#include "analyzer/evidence/folders.hpp"

#include <boost/test/unit_test.hpp>

#include "analyzer/evidence/scope.hpp"
#include "tests/support/deployment.hpp"

using namespace tests::support;
using rules::Use;

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(evidence)
BOOST_AUTO_TEST_SUITE(folders)

BOOST_AUTO_TEST_CASE(paths_tell_server_and_use) {
    Deployment d;
    d.enterprise("fe.contoso.com", {"fe1.contoso.com", "fe2.contoso.com"});
    d.enterprise("fe.fabrikam.com", {"fe2.fabrikam.com"});
    d.standard_edition("short");
    const rules::Scope scope = derive_scope(d.topology());
    const Directory directory(d.topology(), scope);

    struct Case {
        const char* path;
        std::vector<std::string> servers;
        Uses uses;
    };
    constexpr Uses outside = bit(Use::access_edge_external) | bit(Use::data_edge_external) |
                             bit(Use::audio_video_authentication) | bit(Use::xmpp_server);
    const std::vector<std::string> pool{"fe1.contoso.com", "fe2.contoso.com"};
    const Case cases[] = {
        {"fe1.contoso.com/c.pem", {"fe1.contoso.com"}, 0},
        {"certs/FE1.CONTOSO.COM/c.pem", {"fe1.contoso.com"}, 0},
        {"fe1/c.pem", {"fe1.contoso.com"}, 0},
        {"fe1.pem", {}, 0},
        // Two machines are called fe2, in different domains.
        {"fe2/c.pem", {}, 0},
        {"fe2.contoso.com/c.pem", {"fe2.contoso.com"}, 0},
        {"fe.contoso.com/c.pem", pool, 0},
        {"short/Default.pfx", {"short"}, bit(Use::default_)},
        // The deepest folder is the most precise.
        {"fe.contoso.com/fe1/c.pem", {"fe1.contoso.com"}, 0},
        {"fe1/fe.contoso.com/c.pem", pool, 0},
        {"fe1/DEFAULT.pem", {"fe1.contoso.com"}, bit(Use::default_)},
        {"fe1/WebServicesExternal/c.pem", {"fe1.contoso.com"}, bit(Use::web_services_external)},
        {"fe1/Default/2026/c.pem", {"fe1.contoso.com"}, bit(Use::default_)},
        {"fe1/Default/WebServicesInternal.pem",
         {"fe1.contoso.com"},
         bit(Use::web_services_internal)},
        {"Default/fe1/c.pem", {"fe1.contoso.com"}, 0},
        {"fe1/Default-2026.pem", {"fe1.contoso.com"}, 0},
        {"OAuthTokenIssuer.cer", {}, bit(Use::oauth_token_issuer)},
        {"ReverseProxy/c.pem", {}, bit(Use::reverse_proxy)},
        {"reverse-proxy/c.pem", {}, bit(Use::reverse_proxy)},
        {"fe1/web_services external.pem", {"fe1.contoso.com"}, bit(Use::web_services_external)},
        {"fe1/External.pem", {"fe1.contoso.com"}, outside},
        {"fe1/external/c.pem", {"fe1.contoso.com"}, outside},
        {"fe1/External/DataEdgeExternal.pem", {"fe1.contoso.com"}, bit(Use::data_edge_external)},
        {"fe1/AccessEdgeExternal.pem", {"fe1.contoso.com"}, bit(Use::access_edge_external)},
        {"External.pem", {}, outside},
        {"", {}, 0},
        {"/", {}, 0},
        {"fe1//c.pem", {"fe1.contoso.com"}, 0},
    };
    for (const Case& each : cases) {
        BOOST_TEST_CONTEXT(each.path) {
            const Folder folder = read_folder(each.path, directory);
            std::vector<std::string> servers;
            for (const model::ServerId id : folder.servers) {
                servers.push_back(d.topology().server(id).fqdn);
            }
            BOOST_TEST(servers == each.servers, boost::test_tools::per_element());
            BOOST_TEST(folder.uses == each.uses);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

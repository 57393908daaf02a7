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
        std::optional<Use> use;
    };
    const std::vector<std::string> pool{"fe1.contoso.com", "fe2.contoso.com"};
    const Case cases[] = {
        {"fe1.contoso.com/c.pem", {"fe1.contoso.com"}, {}},
        {"certs/FE1.CONTOSO.COM/c.pem", {"fe1.contoso.com"}, {}},
        {"fe1/c.pem", {"fe1.contoso.com"}, {}},
        {"fe1.pem", {}, {}},
        // Two machines are called fe2, in different domains.
        {"fe2/c.pem", {}, {}},
        {"fe2.contoso.com/c.pem", {"fe2.contoso.com"}, {}},
        {"fe.contoso.com/c.pem", pool, {}},
        {"short/Default.pfx", {"short"}, Use::default_},
        // The deepest folder is the most precise.
        {"fe.contoso.com/fe1/c.pem", {"fe1.contoso.com"}, {}},
        {"fe1/fe.contoso.com/c.pem", pool, {}},
        {"fe1/DEFAULT.pem", {"fe1.contoso.com"}, Use::default_},
        {"fe1/WebServicesExternal/c.pem", {"fe1.contoso.com"}, Use::web_services_external},
        {"fe1/Default/2026/c.pem", {"fe1.contoso.com"}, Use::default_},
        {"fe1/Default/WebServicesInternal.pem", {"fe1.contoso.com"}, Use::web_services_internal},
        {"Default/fe1/c.pem", {"fe1.contoso.com"}, {}},
        {"fe1/Default-2026.pem", {"fe1.contoso.com"}, {}},
        {"OAuthTokenIssuer.cer", {}, Use::oauth_token_issuer},
        {"ReverseProxy/c.pem", {}, Use::reverse_proxy},
        {"", {}, {}},
        {"/", {}, {}},
        {"fe1//c.pem", {"fe1.contoso.com"}, {}},
    };
    for (const Case& each : cases) {
        BOOST_TEST_CONTEXT(each.path) {
            const Folder folder = read_folder(each.path, directory);
            std::vector<std::string> servers;
            for (const model::ServerId id : folder.servers) {
                servers.push_back(d.topology().server(id).fqdn);
            }
            BOOST_TEST(servers == each.servers, boost::test_tools::per_element());
            BOOST_TEST((folder.use == each.use));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

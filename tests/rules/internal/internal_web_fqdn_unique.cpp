#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(internal)
BOOST_AUTO_TEST_SUITE(internal_web_fqdn_unique)

using namespace tests::support;
using model::Role;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(hosts) {
    const auto deployment = [](const std::string& first, const std::string& second) {
        Deployment d;
        d.enterprise("fe.contoso.com", {"fe1.contoso.com"}, {.web_internal = first});
        d.enterprise("ff.contoso.com", {"ff1.contoso.com"}, {.web_internal = second});
        d.pool("dir.contoso.com", {"dir.contoso.com"}, {Role::registrar, Role::web_services},
               {.is_director = true, .web_internal = "dirint.contoso.com"});
        d.pool("med.contoso.com", {"med1.contoso.com"}, {Role::mediation_server});
        return d.evidence();
    };
    check(::rules::internal_web_fqdn_unique,
          {{"names of their own", deployment("feint.contoso.com", "ffint.contoso.com"), {}},
           {"no override", deployment("", ""), {}},
           {"its own pool", deployment("fe.contoso.com", ""), {}},
           {"its own server", deployment("fe1.contoso.com", ""), {}},
           {"the same override",
            deployment("webint.contoso.com", "webint.contoso.com"),
            {"fe.contoso.com | webint.contoso.com | ff.contoso.com",
             "ff.contoso.com | webint.contoso.com | fe.contoso.com"}},
           {"a Director's override",
            deployment("dirint.contoso.com", ""),
            {"fe.contoso.com | dirint.contoso.com | dir.contoso.com",
             "dir.contoso.com | dirint.contoso.com | fe.contoso.com"}},
           {"another pool's name",
            deployment("ff.contoso.com", "ffint.contoso.com"),
            {"fe.contoso.com | ff.contoso.com | ff.contoso.com"}},
           {"another pool's server",
            deployment("ff1.contoso.com", ""),
            {"fe.contoso.com | ff1.contoso.com | ff.contoso.com"}},
           {"a pool without web services", deployment("med.contoso.com", ""), {}}});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

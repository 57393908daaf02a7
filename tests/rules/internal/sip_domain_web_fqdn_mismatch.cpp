#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(internal)
BOOST_AUTO_TEST_SUITE(sip_domain_web_fqdn_mismatch)

using namespace tests::support;
using model::Role;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(names) {
    const auto deployment = [](const std::vector<std::string>& domains, const std::string& pool,
                               const std::string& web) {
        Deployment d;
        for (const std::string& domain : domains) {
            d.sip_domain(domain);
        }
        d.enterprise(pool, {"fe1.contoso.com"}, {.web_external = web});
        return d.evidence();
    };
    check(::rules::sip_domain_web_fqdn_mismatch,
          {{"in the domain", deployment({"contoso.com"}, "fe.contoso.com", "web.contoso.com"), {}},
           {"below the domain",
            deployment({"contoso.com"}, "fe.ad.contoso.com", "web.contoso.com"),
            {}},
           {"the domain itself", deployment({"contoso.com"}, "fe.contoso.com", "contoso.com"), {}},
           {"a name that only ends alike",
            deployment({"contoso.com"}, "fe.mycontoso.com", "web.contoso.com"),
            {"fe.mycontoso.com | fe.mycontoso.com | contoso.com"}},
           {"pool elsewhere",
            deployment({"contoso.com"}, "fe.contoso.local", "web.contoso.com"),
            {"fe.contoso.local | fe.contoso.local | contoso.com"}},
           {"web services elsewhere",
            deployment({"contoso.com"}, "fe.contoso.com", "web.fabrikam.com"),
            {"fe.contoso.com | web.fabrikam.com | contoso.com"}},
           {"one name outside, told once",
            deployment({"contoso.com"}, "fe.contoso.local", "fe.contoso.local"),
            {"fe.contoso.local | fe.contoso.local | contoso.com"}},
           {"users of a second domain",
            deployment({"contoso.com", "fabrikam.com"}, "fe.contoso.com", "web.contoso.com"),
            {"fe.contoso.com | fe.contoso.com, web.contoso.com | fabrikam.com"}},
           {"no domain", deployment({}, "fe.contoso.com", "web.contoso.com"), {}}});
}

BOOST_AUTO_TEST_CASE(pools_without_users) {
    Deployment d;
    d.sip_domain("fabrikam.com");
    d.pool("dir.contoso.com", {"dir.contoso.com"}, {Role::registrar}, {.is_director = true});
    d.pool("med.contoso.com", {"med1.contoso.com"}, {Role::mediation_server});
    BOOST_TEST(told(::rules::sip_domain_web_fqdn_mismatch, d.evidence()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

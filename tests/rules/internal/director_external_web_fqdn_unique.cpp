#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(internal)
BOOST_AUTO_TEST_SUITE(director_external_web_fqdn_unique)

using namespace tests::support;
using model::Role;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(hosts) {
    const auto deployment = [](const std::string& front_end, const std::string& director,
                               bool is_director = true) {
        Deployment d;
        d.enterprise("fe.contoso.com", {"fe1.contoso.com"}, {.web_external = front_end});
        d.standard_edition("se.contoso.com", {.web_external = "seweb.contoso.com"});
        d.pool("dir.contoso.com", {"dir.contoso.com"}, {Role::registrar, Role::web_services},
               {.is_director = is_director, .web_external = director});
        return d.evidence();
    };
    check(::rules::director_external_web_fqdn_unique,
          {{"names of their own", deployment("web.contoso.com", "dirweb.contoso.com"), {}},
           {"the Front End pool's",
            deployment("web.contoso.com", "web.contoso.com"),
            {"dir.contoso.com | web.contoso.com | fe.contoso.com"}},
           {"the Standard Edition server's",
            deployment("web.contoso.com", "seweb.contoso.com"),
            {"dir.contoso.com | seweb.contoso.com | se.contoso.com"}},
           {"several pools'",
            deployment("seweb.contoso.com", "seweb.contoso.com"),
            {"dir.contoso.com | seweb.contoso.com | fe.contoso.com, se.contoso.com"}},
           {"no Director", deployment("web.contoso.com", "web.contoso.com", false), {}}});
}

BOOST_AUTO_TEST_CASE(a_director_without_web_services) {
    Deployment d;
    d.enterprise("fe.contoso.com", {"fe1.contoso.com"});
    d.pool("dir.contoso.com", {"dir.contoso.com"}, {Role::registrar}, {.is_director = true});
    BOOST_TEST(told(::rules::director_external_web_fqdn_unique, d.evidence()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(internal)
BOOST_AUTO_TEST_SUITE(default_san_pool_and_server)

using namespace tests::support;
using model::Role;
using tests::support::Deployment;

namespace {

rules::Evidence front_end(std::vector<std::string> names) {
    Deployment d;
    d.sip_domain("contoso.com");
    d.enterprise("fe.contoso.com", {"fe1.contoso.com"});
    d.certificate({.subject = "CN=fe.contoso.com",
                   .dns = std::move(names),
                   .issued_by = d.root("CN=CA"),
                   .paths = {"fe1/export.cer"}});
    return d.evidence();
}

rules::Evidence other(const std::vector<Role>& roles, bool is_director = false) {
    Deployment d;
    d.pool("p.contoso.com", {"s1.contoso.com"}, roles, {.is_director = is_director});
    d.leaf({"s1.contoso.com"}, d.root("CN=CA"));
    return d.evidence();
}

}  // namespace

BOOST_AUTO_TEST_CASE(front_ends) {
    const std::string start = "fe1.contoso.com | Default | CN=fe.contoso.com | # | ";
    check(::rules::default_san_pool_and_server,
          {{"both, in any order", front_end({"fe1.contoso.com", "FE.contoso.com"}), {}},
           {"no server",
            front_end({"fe.contoso.com", "fe2.contoso.com"}),
            {start + "fe1.contoso.com"}},
           {"no pool", front_end({"fe1.contoso.com"}), {start + "fe.contoso.com"}},
           {"neither, told once",
            front_end({"x.contoso.com"}),
            {start + "fe.contoso.com, fe1.contoso.com"}},
           {"a wildcard stands for neither",
            front_end({"*.contoso.com"}),
            {start + "fe.contoso.com, fe1.contoso.com"}},
           {"the common name does not count",
            front_end({}),
            {start + "fe.contoso.com, fe1.contoso.com"}},
           {"a wildcard beside both",
            front_end({"fe1.contoso.com", "fe.contoso.com", "*.contoso.com"}),
            {}}});
}

BOOST_AUTO_TEST_CASE(standard_edition) {
    check(::rules::default_san_pool_and_server,
          {{"one name",
            one_server({.subject = "CN=fe1.contoso.com", .dns = {"fe1.contoso.com"}}),
            {}},
           {"no alternative name",
            one_server({.subject = "CN=fe1.contoso.com"}),
            {"fe1.contoso.com | Default | CN=fe1.contoso.com | # | fe1.contoso.com"}}});
}

BOOST_AUTO_TEST_CASE(other_roles) {
    check(::rules::default_san_pool_and_server,
          {{"Director",
            other({Role::registrar}, true),
            {"s1.contoso.com | Default | CN=s1.contoso.com | # | p.contoso.com"}},
           {"Mediation is TC3010's", other({Role::mediation_server}), {}},
           {"branch appliances are TC3011's", other({Role::registrar}), {}},
           {"Persistent Chat is TC1009's", other({Role::persistent_chat_service}), {}},
           {"trusted applications are TC3019's", other({Role::external_server}), {}}});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

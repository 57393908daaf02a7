#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(internal)
BOOST_AUTO_TEST_SUITE(default_cn_is_pool_fqdn)

using namespace tests::support;
using model::Role;
using tests::support::Deployment;

namespace {

rules::Evidence front_end(const std::string& subject, const PoolSpec& spec = {}) {
    Deployment d;
    d.enterprise("fe.contoso.com", {"fe1.contoso.com"}, spec);
    d.certificate({.subject = subject,
                   .dns = {"fe.contoso.com", "fe1.contoso.com"},
                   .issued_by = d.root("CN=CA")});
    return d.evidence();
}

rules::Evidence other(const std::vector<Role>& roles, bool is_director = false) {
    Deployment d;
    d.pool("p.contoso.com", {"s1.contoso.com"}, roles, {.is_director = is_director});
    d.leaf({"s1.contoso.com", "p.contoso.com"}, d.root("CN=CA"));
    return d.evidence();
}

}  // namespace

BOOST_AUTO_TEST_CASE(front_ends) {
    const std::string start = "fe1.contoso.com | ";
    check(::rules::default_cn_is_pool_fqdn,
          {{"the pool", front_end("CN=fe.contoso.com"), {}},
           {"letters of either case", front_end("CN=FE.Contoso.com, O=Contoso"), {}},
           {"one of two", front_end("CN=fe1.contoso.com, CN=fe.contoso.com"), {}},
           {"the server",
            front_end("CN=fe1.contoso.com"),
            {start + "CN=fe1.contoso.com | # | fe1.contoso.com | fe.contoso.com"}},
           {"a wildcard",
            front_end("CN=*.contoso.com"),
            {start + "CN=*.contoso.com | # | *.contoso.com | fe.contoso.com"}},
           {"no common name is TC2022's", front_end("O=Contoso"), {}}});
}

BOOST_AUTO_TEST_CASE(every_version) {
    for (const std::uint32_t version : {5u, 6u, 7u, 8u}) {
        BOOST_TEST(told(::rules::default_cn_is_pool_fqdn,
                        front_end("CN=fe1.contoso.com", {.version = version}))
                       .size() == 1);
    }
}

BOOST_AUTO_TEST_CASE(standard_edition) {
    check(::rules::default_cn_is_pool_fqdn,
          {{"the server is the pool", one_server({.subject = "CN=fe1.contoso.com"}), {}},
           {"another name",
            one_server({.subject = "CN=sip.contoso.com", .dns = {"fe1.contoso.com"}}),
            {"fe1.contoso.com | CN=sip.contoso.com | # | sip.contoso.com | fe1.contoso.com"}}});
}

BOOST_AUTO_TEST_CASE(other_roles) {
    check(::rules::default_cn_is_pool_fqdn,
          {{"Director",
            other({Role::registrar}, true),
            {"s1.contoso.com | CN=s1.contoso.com | # | s1.contoso.com | p.contoso.com"}},
           {"Mediation is TC3010's", other({Role::mediation_server}), {}},
           {"branch appliances are TC3011's", other({Role::registrar}), {}},
           {"Persistent Chat is TC1009's", other({Role::persistent_chat_service}), {}},
           {"trusted applications are TC3019's", other({Role::external_server}), {}}});
}

BOOST_AUTO_TEST_CASE(the_web_certificate_may_be_called_by_the_server) {
    Deployment d;
    d.enterprise("fe.contoso.com", {"fe1.contoso.com"});
    const Handle ca = d.root("CN=CA");
    d.leaf({"fe1.contoso.com"}, ca, {"fe1/WebServicesInternal.cer"});
    d.leaf({"fe.contoso.com", "fe1.contoso.com"}, ca, {"fe1/Default.cer"});
    BOOST_TEST(told(::rules::default_cn_is_pool_fqdn, d.evidence()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

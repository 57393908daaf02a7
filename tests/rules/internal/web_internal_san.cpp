#include <boost/test/unit_test.hpp>

#include "tests/support/internal.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(internal)
BOOST_AUTO_TEST_SUITE(web_internal_san)

using namespace tests::support;
using model::Role;
using tests::support::Deployment;

namespace {

using Web = WebDeployment;

const std::string pool = "fe.contoso.com";
const std::string server = "fe1.contoso.com";
const std::string webint = "webint.contoso.com";
const std::string dialin = "dialin.contoso.com";
const std::string admin = "admin.contoso.com";
const std::string any = "*.contoso.com";
const std::string dash = "\xe2\x80\x93";
const std::string start = "fe1.contoso.com | WebServicesInternal | CN=fe.contoso.com | # | ";

}  // namespace

BOOST_AUTO_TEST_CASE(names) {
    const std::string use = "WebServicesInternal";
    check(::rules::web_internal_san,
          {{"all names", Web().with({pool, server, webint, dialin, admin}, use).evidence(), {}},
           {"a wildcard for the simple URLs",
            Web().with({pool, server, webint, any}, use).evidence(),
            {}},
           {"a wildcard stands for no server, pool or web service",
            Web().with({any}, use).evidence(),
            {start + "webint.contoso.com, fe.contoso.com, fe1.contoso.com"}},
           {"no simple URL",
            Web().with({pool, server, webint}, use).evidence(),
            {start + "dialin.contoso.com, admin.contoso.com"}},
           {"no internal web name",
            Web().with({pool, server, any}, use).evidence(),
            {start + "webint.contoso.com"}},
           {"no certificate", Web().evidence(), {}}});
}

BOOST_AUTO_TEST_CASE(what_other_rules_tell) {
    check(::rules::web_internal_san, {{"pool and server on the Default certificate are TC3002's",
                                       Web().with({webint, any}).evidence(),
                                       {}},
                                      {"but not on another",
                                       Web()
                                           .with({pool, server}, "Default")
                                           .with({webint, any}, "WebServicesInternal")
                                           .evidence(),
                                       {start + "fe.contoso.com, fe1.contoso.com"}},
                                      {"Meet hosts are TC3006's",
                                       Web().with({pool, server, webint, dialin, admin}).evidence(),
                                       {}}});
}

BOOST_AUTO_TEST_CASE(simple_urls_unknown) {
    check(::rules::web_internal_san, {{"the rest in order",
                                       Web(false).with({pool, server, webint}).evidence(),
                                       {"open: " + start + dash}},
                                      {"the rest not in order",
                                       Web(false).with({pool, server}).evidence(),
                                       {start + "webint.contoso.com", "open: " + start + dash}},
                                      {"no certificate", Web(false).evidence(), {}}});
}

BOOST_AUTO_TEST_CASE(without_override_the_pool_is_the_internal_web_name) {
    BOOST_TEST(told(::rules::web_internal_san,
                    Web(true, "").with({pool, server, dialin, admin}).evidence())
                   .empty());
}

BOOST_AUTO_TEST_CASE(directors_too_and_no_others) {
    const auto other = [](const std::vector<Role>& roles, bool is_director) {
        Deployment d;
        d.simple_url("Dialin", "*", "https://dialin.contoso.com");
        d.pool("p.contoso.com", {"p.contoso.com"}, roles, {.is_director = is_director});
        d.leaf({"p.contoso.com"}, d.root("CN=CA"));
        return d.evidence();
    };
    check(::rules::web_internal_san,
          {{"Director",
            other({Role::registrar, Role::web_services}, true),
            {"p.contoso.com | WebServicesInternal | CN=p.contoso.com | # | dialin.contoso.com"}},
           {"branch appliance", other({Role::registrar, Role::web_services}, false), {}},
           {"Mediation", other({Role::mediation_server}, false), {}}});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

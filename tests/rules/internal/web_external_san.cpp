#include <boost/test/unit_test.hpp>

#include "tests/support/internal.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(internal)
BOOST_AUTO_TEST_SUITE(web_external_san)

using namespace tests::support;
using tests::support::Deployment;

namespace {

using Web = WebDeployment;

const std::string pool = "fe.contoso.com";
const std::string server = "fe1.contoso.com";
const std::string webint = "webint.contoso.com";
const std::string web = "web.contoso.com";
const std::string dialin = "dialin.contoso.com";
const std::string admin = "admin.contoso.com";
const std::string any = "*.contoso.com";
const std::string dash = "\xe2\x80\x93";
const std::string start = "fe1.contoso.com | WebServicesExternal | CN=fe.contoso.com | # | ";

}  // namespace

BOOST_AUTO_TEST_CASE(names) {
    const std::string use = "WebServicesExternal";
    check(::rules::web_external_san,
          {{"all names", Web().with({web, dialin}, use).evidence(), {}},
           {"a wildcard for the simple URL", Web().with({web, any}, use).evidence(), {}},
           {"a wildcard stands for no web service",
            Web().with({any}, use).evidence(),
            {start + "web.contoso.com"}},
           {"neither",
            Web().with({server}, use).evidence(),
            {start + "web.contoso.com, dialin.contoso.com"}},
           {"no certificate", Web().evidence(), {}}});
}

BOOST_AUTO_TEST_CASE(nobody_administers_from_outside) {
    BOOST_TEST(
        told(::rules::web_external_san, Web().with({web, dialin}, "WebServicesExternal").evidence())
            .empty());
}

BOOST_AUTO_TEST_CASE(what_other_rules_tell) {
    check(::rules::web_external_san,
          {{"the same name on the same certificate is TC3004's",
            Web().with({pool, server, webint, web, admin}).evidence(),
            {}},
           {"but not the external web name",
            Web().with({pool, server, any}).evidence(),
            {start + "web.contoso.com"}},
           {"a server that is published under its own name is TC3002's",
            one_server({.subject = "CN=fe1.contoso.com"}),
            {"open: fe1.contoso.com | WebServicesExternal | CN=fe1.contoso.com | # | " + dash}}});
}

BOOST_AUTO_TEST_CASE(simple_urls_unknown) {
    check(::rules::web_external_san, {{"the rest in order",
                                       Web(false).with({server, web}).evidence(),
                                       {"open: " + start + dash}},
                                      {"the rest not in order",
                                       Web(false).with({server}).evidence(),
                                       {start + "web.contoso.com", "open: " + start + dash}}});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

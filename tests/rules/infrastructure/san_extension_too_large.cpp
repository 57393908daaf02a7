#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(infrastructure)
BOOST_AUTO_TEST_SUITE(san_extension_too_large)

using namespace tests::support;
using tests::support::Deployment;

namespace {

rules::Evidence with_size(const std::string& host, std::uint32_t size,
                          const std::string& authority = "CN=Public CA",
                          const std::string& template_name = {}) {
    Deployment deployment;
    deployment.standard_edition("fe1.contoso.com", {.web_external = "web.contoso.com"});
    deployment.certificate({.subject = "CN=" + host,
                            .dns = {host},
                            .issued_by = deployment.root(authority),
                            .template_name = template_name});
    rules::Evidence evidence = deployment.evidence();
    for (auto& certificate : evidence.bundle.certificates) {
        certificate->alternative_names_size = size;
    }
    return evidence;
}

}  // namespace

BOOST_AUTO_TEST_CASE(table) {
    check(::rules::san_extension_too_large,
          {{"4096 bytes", with_size("fe1.contoso.com", 4096), {}},
           {"4097 bytes", with_size("fe1.contoso.com", 4097), {"CN=fe1.contoso.com | # | 4097"}},
           {"public CAs have no such limit", with_size("web.contoso.com", 4097), {}},
           {"a domain's CA behind the reverse proxy",
            with_size("web.contoso.com", 4097, "CN=CA, DC=contoso, DC=com"),
            {"CN=web.contoso.com | # | 4097"}},
           {"a template tells a Windows CA",
            with_size("web.contoso.com", 4097, "CN=CA", "WebServer"),
            {"CN=web.contoso.com | # | 4097"}}});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

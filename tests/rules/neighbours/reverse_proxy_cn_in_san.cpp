#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(neighbours)
BOOST_AUTO_TEST_SUITE(reverse_proxy_cn_in_san)

using namespace tests::support;
using tests::support::Deployment;

namespace {

rules::Evidence with(const std::string& subject, const std::vector<std::string>& dns) {
    Deployment deployment;
    deployment.standard_edition("fe.contoso.com", {.web_external = "web.contoso.com"});
    deployment.certificate({.subject = subject,
                            .dns = dns,
                            .issued_by = deployment.root("CN=Woodgrove CA"),
                            .paths = {"reverse-proxy/c.cer"}});
    return deployment.evidence();
}

}  // namespace

BOOST_AUTO_TEST_CASE(common_names) {
    check(::rules::reverse_proxy_cn_in_san,
          {{"repeated", with("CN=WEB.contoso.com, O=Contoso", {"web.contoso.com"}), {}},
           {"a wildcard, repeated", with("CN=*.contoso.com", {"*.contoso.com"}), {}},
           {"not repeated",
            with("CN=proxy.contoso.com", {"web.contoso.com"}),
            {"CN=proxy.contoso.com | # | proxy.contoso.com"}},
           {"covered, not repeated",
            with("CN=proxy.contoso.com", {"*.contoso.com"}),
            {"CN=proxy.contoso.com | # | proxy.contoso.com"}},
           {"no alternative names",
            with("CN=web.contoso.com", {}),
            {"CN=web.contoso.com | # | web.contoso.com"}},
           {"no common name", with("O=Contoso", {"web.contoso.com"}), {}}});
}

BOOST_AUTO_TEST_CASE(without_reverse_proxy) {
    Deployment missing;
    missing.standard_edition("fe.contoso.com", {.web_external = "web.contoso.com"});
    missing.leaf({"fe.contoso.com"}, missing.root("CN=Contoso CA"));
    Deployment unpublished;
    unpublished.standard_edition("fe.contoso.com");
    unpublished.leaf({"fe.contoso.com"}, unpublished.root("CN=Contoso CA"));
    check(::rules::reverse_proxy_cn_in_san, {{"no certificate supplied", missing.evidence(), {}},
                                             {"nothing published", unpublished.evidence(), {}}});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

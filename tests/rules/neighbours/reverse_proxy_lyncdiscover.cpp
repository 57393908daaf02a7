#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(neighbours)
BOOST_AUTO_TEST_SUITE(reverse_proxy_lyncdiscover)

using namespace tests::support;
using tests::support::Deployment;

namespace {

/// Two pools and a Director, all published.
struct Proxy : Deployment {
    Proxy() {
        sip_domain("contoso.com").sip_domain("fabrikam.com");
        enterprise("pool.contoso.com", {"fe1.contoso.com"}, {.web_external = "web.contoso.com"});
        pool("dir.contoso.com", {"dir1.contoso.com"},
             {model::Role::registrar, model::Role::web_services},
             {.is_director = true, .web_external = "dirweb.contoso.com"});
        ca = root("CN=Woodgrove CA");
    }
    rules::Evidence of(const std::vector<std::string>& names) {
        leaf(names, ca, {"ReverseProxy/c.cer"});
        return evidence();
    }

    Handle ca;
};

}  // namespace

BOOST_AUTO_TEST_CASE(published_names) {
    const auto of = [](const std::vector<std::string>& names) {
        Proxy deployment;
        return deployment.of(names);
    };
    check(
        ::rules::reverse_proxy_lyncdiscover,
        {{"in order",
          of({"web.contoso.com", "lyncdiscover.contoso.com", "lyncdiscover.fabrikam.com"}),
          {}},
         {"wildcards serve here", of({"web.contoso.com", "*.contoso.com", "*.fabrikam.com"}), {}},
         {"one domain lacks",
          of({"web.contoso.com", "lyncdiscover.contoso.com"}),
          {"CN=web.contoso.com | # | lyncdiscover.fabrikam.com"}},
         {"the inner name does not serve",
          of({"web.contoso.com", "lyncdiscover.contoso.com", "lyncdiscoverinternal.fabrikam.com"}),
          {"CN=web.contoso.com | # | lyncdiscover.fabrikam.com"}}});
}

BOOST_AUTO_TEST_CASE(without_certificate_it_stays_open) {
    Proxy deployment;
    const std::vector<std::string> hits{"open:  |  | –"};
    BOOST_TEST(told(::rules::reverse_proxy_lyncdiscover, deployment.evidence()) == hits,
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(internal)
BOOST_AUTO_TEST_SUITE(sip_domain_without_meet_url)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(domains) {
    const auto deployment = [](const std::vector<model::SimpleUrl>& urls) {
        Deployment d;
        d.sip_domain("contoso.com").sip_domain("fabrikam.com").sip_domain("contoso.com");
        for (const model::SimpleUrl& url : urls) {
            d.simple_url(url.component, url.domain, url.active_url);
        }
        d.standard_edition("se.contoso.com");
        return d.evidence();
    };
    const auto url = [](const std::string& component, const std::string& domain) {
        return model::SimpleUrl{.component = component,
                                .domain = domain,
                                .active_url = "https://meet.contoso.com/" + domain};
    };
    const model::SimpleUrl empty{.component = "Meet", .domain = "fabrikam.com"};
    check(::rules::sip_domain_without_meet_url,
          {{"each has one",
            deployment({url("Meet", "contoso.com"), url("meet", "fabrikam.com")}),
            {}},
           {"one has none", deployment({url("Meet", "contoso.com")}), {"fabrikam.com"}},
           {"all have one", deployment({url("Meet", "*")}), {}},
           {"another component",
            deployment({url("Dialin", "*"), url("Cscp", "*")}),
            {"contoso.com", "fabrikam.com"}},
           {"a URL without address",
            deployment({url("Meet", "contoso.com"), empty}),
            {"fabrikam.com"}},
           {"unknown", deployment({}), {"open: \xe2\x80\x93"}}});
}

BOOST_AUTO_TEST_CASE(it_is_shown_where_the_domain_stands) {
    Deployment d;
    d.sip_domain("contoso.com");
    d.simple_url("Dialin", "*", "https://dialin.contoso.com");
    d.standard_edition("se.contoso.com");
    const rules::Evidence e = d.evidence();
    const rules::Hits hits = ::rules::sip_domain_without_meet_url.check(e);
    BOOST_REQUIRE(hits.size() == 1);
    BOOST_TEST(hits.front().place.line == e.topology.sip_domains.front().place.line);
    BOOST_TEST(hits.front().identity == "contoso.com");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

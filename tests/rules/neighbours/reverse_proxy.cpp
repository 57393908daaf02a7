#include "rules/neighbours/reverse_proxy.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/support/deployment.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(neighbours)
BOOST_AUTO_TEST_SUITE(reverse_proxy)

using ::rules::NameReason;
using ::rules::Use;
using tests::support::Deployment;
using tests::support::Handle;

BOOST_AUTO_TEST_CASE(names_for_the_reasons_asked_for) {
    Deployment d;
    d.sip_domain("contoso.com");
    d.simple_url("Meet", "contoso.com", "https://meet.contoso.com");
    d.enterprise("fe.contoso.com", {"fe1.contoso.com"}, {.web_external = "web.contoso.com"});
    const Handle ca = d.root("CN=CA");
    const auto lacking = [&] {
        return ::rules::lacking_proxy_names(d.evidence(),
                                            {NameReason::web_external, NameReason::lyncdiscover});
    };
    const ::rules::Hits open = lacking();
    BOOST_REQUIRE(open.size() == 1);
    BOOST_TEST((open.front().kind == ::rules::Kind::open));
    BOOST_TEST(open.front().identity.empty());

    d.leaf({"web.contoso.com"}, ca);
    const ::rules::Hits hits = lacking();
    BOOST_REQUIRE(hits.size() == 1);
    BOOST_TEST((hits.front().kind == ::rules::Kind::fail));
    BOOST_TEST((hits.front().uses == std::vector<Use>{Use::reverse_proxy}));
    BOOST_TEST(hits.front().identity == "lyncdiscover.contoso.com");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

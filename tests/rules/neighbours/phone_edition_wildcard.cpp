#include <boost/test/unit_test.hpp>

#include "tests/support/edge.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(neighbours)
BOOST_AUTO_TEST_SUITE(phone_edition_wildcard)

using namespace tests::support;
using tests::support::Deployment;

namespace {

rules::Evidence front_end(const std::vector<std::string>& more, std::uint32_t version = 6) {
    Deployment deployment;
    deployment.sip_domain("contoso.com");
    deployment.simple_url("Meet", "contoso.com", "https://meet.contoso.com");
    deployment.standard_edition("fe.contoso.com", {.version = version});
    std::vector<std::string> names{"fe.contoso.com"};
    names.insert(names.end(), more.begin(), more.end());
    deployment.leaf(names, deployment.root("CN=Contoso CA"));
    return deployment.evidence();
}

}  // namespace

BOOST_AUTO_TEST_CASE(front_ends) {
    const std::string all =
        "fe.contoso.com | Default, WebServicesInternal, WebServicesExternal | CN=fe.contoso.com "
        "| # | *.contoso.com";
    check(::rules::phone_edition_wildcard,
          {{"no wildcard", front_end({}), {}},
           {"for simple URLs and Autodiscover",
            front_end({"sip.contoso.com", "*.contoso.com"}),
            {"fe.contoso.com | WebServicesInternal, WebServicesExternal | CN=fe.contoso.com | # | "
             "*.contoso.com"}},
           {"for the SIP domain, too", front_end({"*.contoso.com"}), {all}},
           {"beside all names",
            front_end({"sip.contoso.com", "meet.contoso.com", "lyncdiscover.contoso.com",
                       "lyncdiscoverinternal.contoso.com", "*.contoso.com"}),
            {}},
           {"for other domains", front_end({"*.fabrikam.com"}), {}},
           {"2010", front_end({"*.contoso.com"}, 5), {all}},
           {"2015", front_end({"*.contoso.com"}, 7), {all}},
           {"2019", front_end({"*.contoso.com"}, 8), {"not applicable"}}});
}

BOOST_AUTO_TEST_CASE(edges) {
    check(
        ::rules::phone_edition_wildcard,
        {{"the Access Edge",
          edge_with(
              {"access.contoso.com", "conf.contoso.com", "sip.contoso.com", "*.fabrikam.com"}),
          {"edge1.contoso.com | AccessEdgeExternal | CN=access.contoso.com | # | "
           "*.fabrikam.com"}},
         {"phones hold no web conferences",
          edge_with({"access.contoso.com", "sip.contoso.com", "sip.fabrikam.com", "*.contoso.com"}),
          {}}});
}

BOOST_AUTO_TEST_CASE(phones_do_not_connect_to_mediation_servers) {
    Deployment deployment;
    deployment.pool("med.contoso.com", {"med1.contoso.com"}, {model::Role::mediation_server});
    deployment.leaf({"med1.contoso.com", "*.contoso.com"}, deployment.root("CN=Contoso CA"));
    BOOST_TEST(told(::rules::phone_edition_wildcard, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

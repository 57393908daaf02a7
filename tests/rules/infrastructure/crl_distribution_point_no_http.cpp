#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(infrastructure)
BOOST_AUTO_TEST_SUITE(crl_distribution_point_no_http)

using namespace tests::support;
using tests::support::Deployment;

namespace {

/// An Edge pool, an Office Web Apps farm, a Front End and a reverse proxy; one certificate of them.
rules::Evidence with(const std::vector<std::string>& names,
                     const std::vector<std::string>& addresses, const std::string& path = "a.cer") {
    Deployment deployment;
    deployment.standard_edition("fe1.contoso.com", {.web_external = "web.contoso.com"});
    const model::PoolId edge =
        deployment.pool("edge.contoso.com", {"edge1.contoso.com"}, {model::Role::edge_server});
    deployment.edge_name(edge, "AccessEdge", "access.contoso.com");
    deployment.pool("office.contoso.com", {"office.contoso.com"}, {model::Role::wac_service});
    deployment.certificate({.subject = "CN=" + names.front(),
                            .dns = names,
                            .issued_by = deployment.root("CN=Contoso CA"),
                            .paths = {path},
                            .crl_distribution_points = addresses});
    return deployment.evidence();
}

}  // namespace

BOOST_AUTO_TEST_CASE(who_is_judged) {
    const std::vector<std::string> ldap{"ldap:///CN=Contoso%20CA"};
    check(::rules::crl_distribution_point_no_http,
          {{"the Edge's inner side",
            with({"edge1.contoso.com"}, ldap),
            {"CN=edge1.contoso.com | # | ldap:///CN=Contoso%20CA"}},
           {"its outer side",
            with({"access.contoso.com"}, ldap),
            {"CN=access.contoso.com | # | ldap:///CN=Contoso%20CA"}},
           {"the reverse proxy",
            with({"web.contoso.com"}, ldap),
            {"CN=web.contoso.com | # | ldap:///CN=Contoso%20CA"}},
           {"Office Web Apps",
            with({"office.contoso.com"}, ldap),
            {"CN=office.contoso.com | # | ldap:///CN=Contoso%20CA"}},
           {"members of the domain read it by LDAP", with({"fe1.contoso.com"}, ldap), {}},
           {"nobody connects for A/V authentication",
            with({"edge1.contoso.com"}, ldap, "edge1.contoso.com/AudioVideoAuthentication.cer"),
            {}}});
}

BOOST_AUTO_TEST_CASE(addresses) {
    const std::string ldap = "ldap:///CN=Contoso%20CA";
    const std::string file = "file://server/ca.crl";
    check(::rules::crl_distribution_point_no_http,
          {{"HTTP among others", with({"edge1.contoso.com"}, {ldap, "http://crl/ca.crl"}), {}},
           {"capitals", with({"edge1.contoso.com"}, {"HTTP://crl/ca.crl"}), {}},
           {"HTTPS", with({"edge1.contoso.com"}, {"https://crl/ca.crl"}), {}},
           {"none at all is another rule's", with({"edge1.contoso.com"}, {}), {}},
           {"several without HTTP",
            with({"edge1.contoso.com"}, {ldap, file}),
            {"CN=edge1.contoso.com | # | " + ldap + ", " + file}}});
}

BOOST_AUTO_TEST_CASE(a_self_signed_certificate_is_in_no_list) {
    Deployment deployment;
    deployment.pool("edge.contoso.com", {"edge1.contoso.com"}, {model::Role::edge_server});
    deployment.certificate({.subject = "CN=edge1.contoso.com",
                            .dns = {"edge1.contoso.com"},
                            .crl_distribution_points = {"ldap:///CN=x"}});
    BOOST_TEST(told(::rules::crl_distribution_point_no_http, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

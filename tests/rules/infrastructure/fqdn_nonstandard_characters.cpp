#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(infrastructure)
BOOST_AUTO_TEST_SUITE(fqdn_nonstandard_characters)

using namespace tests::support;
using tests::support::Deployment;

namespace {

rules::Evidence in_topology(const std::string& pool, const std::string& web) {
    return pool_and_edge("CN=fe1.contoso.com", {"fe1.contoso.com"}, pool, web);
}

rules::Evidence on_certificate(const std::vector<std::string>& dns) {
    return pool_and_edge("CN=fe1.contoso.com", dns);
}

}  // namespace

BOOST_AUTO_TEST_CASE(topology) {
    check(::rules::fqdn_nonstandard_characters,
          {{"standard", in_topology("pool-1.contoso.com", "web.contoso.com"), {}},
           {"an underscore",
            in_topology("fe_pool.contoso.com", "web.contoso.com"),
            {
                "fe_pool.contoso.com | _ | in the topology",
                // made by the builder: databases are no servers of the product
            }},
           {"letters beyond ASCII",
            in_topology("pool.contoso.com", "wéb.contöso.com"),
            {"wéb.contöso.com | é, ö | in the topology"}}});
}

BOOST_AUTO_TEST_CASE(certificates) {
    const std::string place = " | on the certificate CN=fe1.contoso.com";
    check(
        ::rules::fqdn_nonstandard_characters,
        {{"digits, hyphens, capitals", on_certificate({"FE-1.contoso.com"}), {}},
         {"a wildcard label", on_certificate({"*.contoso.com"}), {}},
         {"an underscore", on_certificate({"fe_1.contoso.com"}), {"fe_1.contoso.com | _" + place}},
         {"a space", on_certificate({"fe1 .contoso.com"}), {"fe1 .contoso.com |  " + place}},
         {"several times one", on_certificate({"a_b_c.d"}), {"a_b_c.d | _" + place}}});
}

BOOST_AUTO_TEST_CASE(common_names) {
    check(::rules::fqdn_nonstandard_characters,
          {{"one that is no host name is another rule's",
            pool_and_edge("CN=Front End", {"fe1.contoso.com"}),
            {}},
           {"one that is",
            pool_and_edge("CN=fe_1.contoso.com", {"fe1.contoso.com"}),
            {"fe_1.contoso.com | _ | on the certificate CN=fe_1.contoso.com"}},
           {"the same as an alternative name is told once",
            pool_and_edge("CN=fe_1.contoso.com", {"fe_1.contoso.com"}),
            {"fe_1.contoso.com | _ | on the certificate CN=fe_1.contoso.com"}}});
}

BOOST_AUTO_TEST_CASE(a_name_of_both_is_the_topologys) {
    check(::rules::fqdn_nonstandard_characters,
          {{"once",
            pool_and_edge("CN=fe_pool.contoso.com", {"FE_pool.contoso.com"}, "fe_pool.contoso.com"),
            {"fe_pool.contoso.com | _ | in the topology"}}});
}

BOOST_AUTO_TEST_CASE(names_for_audio_and_video_authentication_are_not_read) {
    Deployment deployment;
    deployment.pool("edge.contoso.com", {"edge1.contoso.com"}, {model::Role::edge_server});
    deployment.certificate({.subject = "CN=av_1.contoso.com",
                            .dns = {"av_1.contoso.com"},
                            .issued_by = deployment.root("CN=Contoso CA"),
                            .paths = {"edge1.contoso.com/AudioVideoAuthentication.cer"}});
    BOOST_TEST(told(::rules::fqdn_nonstandard_characters, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_CASE(sip_domains_have_places) {
    Deployment deployment;
    deployment.sip_domain("contoso.com").sip_domain("fabri_kam.com");
    deployment.standard_edition("fe1.contoso.com");
    const rules::Evidence evidence = deployment.evidence();
    const rules::Hits hits = ::rules::fqdn_nonstandard_characters.check(evidence);
    BOOST_TEST_REQUIRE(hits.size() == 1u);
    BOOST_TEST(hits[0].place.line == evidence.topology.sip_domains[1].place.line);
    BOOST_TEST(hits[0].identity == "fabri_kam.com");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

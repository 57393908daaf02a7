#include <boost/test/unit_test.hpp>

#include "tests/support/edge.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(edge)
BOOST_AUTO_TEST_SUITE(edge_external_sha1)

using namespace tests::support;
using tests::support::Deployment;

namespace {

CertificateSpec signed_with(model::Hash hash, Handle issuer) {
    CertificateSpec spec;
    spec.subject = "CN=access.contoso.com";
    spec.dns = outer_names;
    spec.issued_by = issuer;
    spec.hash = hash;
    return spec;
}

rules::Evidence outer(model::Hash hash) {
    EdgeDeployment deployment;
    deployment.certificate(signed_with(hash, deployment.public_ca));
    return deployment.evidence();
}

}  // namespace

BOOST_AUTO_TEST_CASE(hashes) {
    check(::rules::edge_external_sha1,
          {{"SHA-256", outer(model::Hash::sha256), {}},
           {"SHA-1",
            outer(model::Hash::sha1),
            {"CN=access.contoso.com | # | CN=Woodgrove CA, O=Woodgrove"}}});
}

BOOST_AUTO_TEST_CASE(inside_it_is_tc2006s) {
    EdgeDeployment deployment;
    CertificateSpec inner = signed_with(model::Hash::sha1, deployment.internal_ca);
    inner.subject = "CN=edge.contoso.com";
    inner.dns = {"edge.contoso.com"};
    deployment.certificate(inner);
    CertificateSpec relay = signed_with(model::Hash::sha1, deployment.internal_ca);
    relay.paths = {"edge1.contoso.com/AudioVideoAuthentication.cer"};
    deployment.certificate(relay);
    BOOST_TEST(told(::rules::edge_external_sha1, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_CASE(intermediates_count_and_roots_do_not) {
    EdgeDeployment deployment;
    const Handle root = deployment.certificate(
        {.subject = "CN=Old Root", .is_ca = true, .hash = model::Hash::sha1});
    const Handle issuing = deployment.certificate(
        {.subject = "CN=Old Issuing", .issued_by = root, .is_ca = true, .hash = model::Hash::sha1});
    deployment.certificate(signed_with(model::Hash::sha256, issuing));
    const std::vector<std::string> hits{"CN=Old Issuing | # | CN=Old Root"};
    BOOST_TEST(told(::rules::edge_external_sha1, deployment.evidence()) == hits,
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_reverse_proxy_counts) {
    Deployment deployment;
    deployment.standard_edition("fe.contoso.com", {.web_external = "web.contoso.com"});
    CertificateSpec spec = signed_with(model::Hash::sha1, deployment.root("CN=Woodgrove CA"));
    spec.subject = "CN=web.contoso.com";
    spec.dns = {"web.contoso.com"};
    deployment.certificate(spec);
    BOOST_TEST(told(::rules::edge_external_sha1, deployment.evidence()).size() == 1);
}

BOOST_AUTO_TEST_CASE(a_self_signed_one_is_tc2017s) {
    EdgeDeployment deployment;
    CertificateSpec spec = signed_with(model::Hash::sha1, deployment.public_ca);
    spec.issued_by = {};
    deployment.certificate(spec);
    BOOST_TEST(told(::rules::edge_external_sha1, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

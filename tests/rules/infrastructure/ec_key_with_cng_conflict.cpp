#include <boost/test/unit_test.hpp>

#include "tests/support/certificate_parts.hpp"
#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(infrastructure)
BOOST_AUTO_TEST_SUITE(ec_key_with_cng_conflict)

using namespace tests::support;
using tests::support::Deployment;

namespace {

rules::Evidence with_curve(const std::string& curve, const std::string& provider = {},
                           std::uint32_t version = 7) {
    Deployment deployment;
    deployment.standard_edition("fe1.contoso.com", {.version = version});
    deployment.certificate({.subject = "CN=fe1.contoso.com",
                            .issued_by = deployment.root("CN=Contoso CA"),
                            .paths = {"fe1.pfx"},
                            .key_algorithm = model::KeyAlgorithm::ec,
                            .key_bits = 256,
                            .key_presence = model::KeyPresence::present,
                            .key_provider = provider});
    rules::Evidence evidence = deployment.evidence();
    for (auto& certificate : evidence.bundle.certificates) {
        certificate->key.curve.bytes = oid_contents(curve);
    }
    return evidence;
}

}  // namespace

BOOST_AUTO_TEST_CASE(table) {
    const std::string p256 = "1.2.840.10045.3.1.7";
    const std::string cng = "Microsoft Software Key Storage Provider";
    const std::vector<std::string> fires{"CN=fe1.contoso.com | #"};
    check(::rules::ec_key_with_cng_conflict,
          {{"P-256", with_curve(p256), fires},
           {"P-384", with_curve("1.3.132.0.34"), fires},
           {"P-521", with_curve("1.3.132.0.35"), fires},
           {"a curve in its parameters", with_curve(""), fires},
           {"other curves are another rule's", with_curve("1.3.132.0.10"), {}},
           {"known to be in CNG is another rule's", with_curve(p256, cng), {}},
           {"RSA", one_server({}), {}}});
}

BOOST_AUTO_TEST_CASE(versions) {
    const std::string p256 = "1.2.840.10045.3.1.7";
    const std::vector<std::string> fires{"CN=fe1.contoso.com | #"};
    check(::rules::ec_key_with_cng_conflict,
          {{"Lync Server 2010", with_curve(p256, "", 5), fires},
           {"2019", with_curve(p256, "", 8), fires},
           {"2019 and known to be in CNG, of which the other rule says nothing",
            with_curve(p256, "Microsoft Software Key Storage Provider", 8), fires}});
}

BOOST_AUTO_TEST_CASE(other_servers_may_use_such_keys) {
    Deployment deployment;
    deployment.standard_edition("fe1.contoso.com", {.web_external = "web.contoso.com"});
    deployment.certificate({.subject = "CN=web.contoso.com",
                            .issued_by = deployment.root("CN=Contoso CA"),
                            .key_algorithm = model::KeyAlgorithm::ec,
                            .key_bits = 256});
    BOOST_TEST(told(::rules::ec_key_with_cng_conflict, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

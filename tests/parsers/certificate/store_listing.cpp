#include "parsers/certificate/store_listing.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/support/material.hpp"

using namespace parsers::model;
using tests::support::read_material;

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(certificate)
BOOST_AUTO_TEST_SUITE(store_listing)

namespace {

const std::string listing =
    "My \"Personal\"\r\n"
    "================ Certificate 0 ================\r\n"
    "Serial Number: 1234\r\n"
    "Issuer: CN=Contoso CA\r\n"
    "Subject: CN=fe1.contoso.com\r\n"
    "Cert Hash(sha1): 3f 92 90 a9 c4 9b 00 f5 07 cf 3b 8d ea d4 d6 29 02 ff a9 36\r\n"
    "  Key Container = 2c1f\r\n"
    "  Provider = Microsoft RSA SChannel Cryptographic Provider\r\n"
    "Private key is NOT exportable\r\n"
    "Encryption test passed\r\n"
    "\r\n"
    "================ Zertifikat 1 ================\r\n"
    "Zertifikathash(sha1): 30bf55e3f113e89bcf7151e0726e6425fbe62451\r\n"
    "Keine Schl\xc3\xbcsselanbieterinformationen\r\n"
    "CertUtil: -store command completed successfully.\r\n";

}  // namespace

BOOST_AUTO_TEST_CASE(names_thumbprints_and_providers) {
    const Material material = read_material(listing);
    BOOST_TEST((material.kind == FileKind::store_listing));
    BOOST_TEST((material.status == FileStatus::read));
    BOOST_TEST(material.problems.empty());
    BOOST_TEST_REQUIRE(material.listed.size() == 2u);
    BOOST_TEST(to_hex(material.listed[0].thumbprint) == "3F9290A9C49B00F507CF3B8DEAD4D62902FFA936");
    BOOST_TEST(material.listed[0].has_key);
    BOOST_TEST(material.listed[0].key_provider == "Microsoft RSA SChannel Cryptographic Provider");
    BOOST_TEST(material.listed[0].place.line == 6u);
    BOOST_TEST(to_hex(material.listed[1].thumbprint) == "30BF55E3F113E89BCF7151E0726E6425FBE62451");
    BOOST_TEST(!material.listed[1].has_key);
    BOOST_TEST(material.listed[1].index == 1u);
}

BOOST_AUTO_TEST_CASE(needs_entries_with_thumbprints) {
    BOOST_TEST(!is_store_listing("Cert Hash(sha1): 3f92"));
    const Material broken = read_material(
        "================ Certificate 0 ================\n"
        "Cert Hash(sha1): 3f 92 9\n");
    BOOST_TEST(broken.listed.empty());
    BOOST_TEST_REQUIRE(broken.problems.size() == 1u);
    BOOST_TEST((broken.problems[0].fault == Fault::no_certificate));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

#include "parsers/certificate/kdf.hpp"

#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

namespace model = parsers::model;
using model::Hash;
using namespace std::string_view_literals;
using parsers::certificate::KdfPurpose;
using parsers::certificate::Secret;

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(certificate)
BOOST_AUTO_TEST_SUITE(kdf)

namespace {

std::string hex(const Secret& secret) { return model::to_hex(parsers::certificate::view(secret)); }

}  // namespace

BOOST_AUTO_TEST_CASE(pkcs12) {
    // the values that implementations of PKCS#12 have checked each other with since 1999
    constexpr auto smeg = "\0s\0m\0e\0g\0\0"sv;
    constexpr auto salt = "\x0a\x58\xcf\x64\x53\x0d\x82\x3f"sv;
    BOOST_TEST(
        hex(parsers::certificate::pkcs12_kdf(Hash::sha1, smeg, salt, 1, KdfPurpose::key, 24)) ==
        "8AAAE6297B6CB04642AB5B077851284EB7128F1A2A7FBCA3");
    BOOST_TEST(hex(parsers::certificate::pkcs12_kdf(Hash::sha1, smeg, salt, 1, KdfPurpose::iv,
                                                    8)) == "79993DFE048D3B76");
    constexpr auto queeg = "\0q\0u\0e\0e\0g\0\0"sv;
    BOOST_TEST(hex(parsers::certificate::pkcs12_kdf(
                   Hash::sha1, queeg, "\x05\xde\xc9\x59\xac\xff\x72\xf7"sv, 1000, KdfPurpose::key,
                   24)) == "ED2034E36328830FF09DF1E1A07DD357185DAC0D4F9EB3D4");
}

BOOST_AUTO_TEST_CASE(pbkdf2) {
    // RFC 6070; RFC 7914, 11
    BOOST_TEST(hex(parsers::certificate::pbkdf2(Hash::sha1, "password", "salt", 1, 20)) ==
               "0C60C80F961F0E71F3A9B524AF6012062FE037A6");
    BOOST_TEST(hex(parsers::certificate::pbkdf2(Hash::sha1, "password", "salt", 4096, 20)) ==
               "4B007901B765489ABEAD49D926F721D065A429C1");
    BOOST_TEST(hex(parsers::certificate::pbkdf2(
                   Hash::sha1, "passwordPASSWORDpassword", "saltSALTsaltSALTsaltSALTsaltSALTsalt",
                   4096, 25)) == "3D2EEC4FE41C849B80C8D83662C0E44A8B291A964CF2F07038");
    BOOST_TEST(hex(parsers::certificate::pbkdf2(Hash::sha256, "passwd", "salt", 1, 64)) ==
               "55AC046E56E3089FEC1691C22544B605F94185216DDE0465E68B9D57C20DACBC"
               "49CA9CCCF179B645991664B39D77EF317C71B845B1E30BD509112041D3A19783");
}

BOOST_AUTO_TEST_CASE(scrypt) {
    // RFC 7914, 12
    BOOST_TEST(hex(parsers::certificate::scrypt("", "", {16, 1, 1}, 64)) ==
               "77D6576238657B203B19CA42C18A0497F16B4844E3074AE8DFDFFA3FEDE21442"
               "FCD0069DED0948F8326A753A0FC81F17E8D3E0FB2E0D3628CF35E20C38D18906");
    BOOST_TEST(hex(parsers::certificate::scrypt("password", "NaCl", {1024, 8, 16}, 64)) ==
               "FDBABE1C9D3472007856E7190D01E9FE7C6AD7CBC8237830E77376634B373162"
               "2EAF30D92E22A3886FF109279D9830DAC727AFB94A83EE6D8360CBDFA2CC0640");
}

BOOST_AUTO_TEST_CASE(knows_what_it_can_compute) {
    BOOST_TEST(parsers::certificate::digest_size(Hash::sha512_224) == 28u);
    BOOST_TEST(parsers::certificate::digest_size(Hash::sha3_384) == 48u);
    BOOST_TEST(parsers::certificate::digest_size(Hash::gost) == 0u);
    BOOST_TEST(parsers::certificate::digest_size(Hash::unknown) == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

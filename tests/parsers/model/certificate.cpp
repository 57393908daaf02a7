#include "parsers/model/certificate.hpp"

#include <boost/test/unit_test.hpp>
#include <string_view>

using namespace std::string_view_literals;
using parsers::model::Certificate;
using parsers::model::Instant;
using parsers::model::KeyUsage;

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(model)
BOOST_AUTO_TEST_SUITE(certificate)

BOOST_AUTO_TEST_CASE(hexadecimal) {
    BOOST_TEST(parsers::model::to_hex(""sv) == "");
    BOOST_TEST(parsers::model::to_hex("\x00\x9a\xff"sv) == "009AFF");
    parsers::model::Sha1 thumbprint{};
    thumbprint[0] = 0x3f;
    BOOST_TEST(parsers::model::to_hex(thumbprint) == "3F00000000000000000000000000000000000000");
}

BOOST_AUTO_TEST_CASE(valid_between_both_dates) {
    using std::chrono::seconds;
    Certificate certificate;
    certificate.not_before = Instant(seconds(10));
    certificate.not_after = Instant(seconds(20));
    BOOST_TEST(!certificate.is_valid_at(Instant(seconds(9))));
    BOOST_TEST(certificate.is_valid_at(Instant(seconds(10))));
    BOOST_TEST(certificate.is_valid_at(Instant(seconds(20))));
    BOOST_TEST(!certificate.is_valid_at(Instant(seconds(21))));
    certificate.has_unreadable_validity = true;
    BOOST_TEST(!certificate.is_valid_at(Instant(seconds(15))));
}

BOOST_AUTO_TEST_CASE(key_usage) {
    Certificate certificate;
    BOOST_TEST(certificate.allows(KeyUsage::key_cert_sign));
    certificate.key_usage = static_cast<std::uint16_t>(KeyUsage::digital_signature);
    BOOST_TEST(certificate.allows(KeyUsage::digital_signature));
    BOOST_TEST(!certificate.allows(KeyUsage::key_cert_sign));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

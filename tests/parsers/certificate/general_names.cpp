#include "parsers/certificate/general_names.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

#include "tests/support/certificate_parts.hpp"
#include "tests/support/der.hpp"

using namespace std::string_view_literals;
using parsers::certificate::address_text;
using parsers::certificate::DerReader;
using parsers::certificate::read_general_name;
using parsers::model::NameKind;
using tests::support::oid_contents;
using tests::support::tlv;

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(certificate)
BOOST_AUTO_TEST_SUITE(general_names)

BOOST_AUTO_TEST_CASE(addresses) {
    const struct {
        std::string_view octets;
        std::string_view text;
    } cases[] = {
        {"\xc0\x00\x02\x01"sv, "192.0.2.1"},
        {"\x00\x00\x00\x00"sv, "0.0.0.0"},
        // RFC 5952, 4
        {"\x20\x01\x0d\xb8\0\0\0\0\0\0\0\0\0\x02\0\x01"sv, "2001:db8::2:1"},
        {"\x20\x01\x0d\xb8\0\0\0\x01\0\x01\0\x01\0\x01\0\x01"sv, "2001:db8:0:1:1:1:1:1"},
        {"\x20\x01\0\0\0\0\0\x01\0\0\0\0\0\0\0\x01"sv, "2001:0:0:1::1"},
        {"\x20\x01\x0d\xb8\0\0\0\0\0\x01\0\0\0\0\0\x01"sv, "2001:db8::1:0:0:1"},
        {"\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"sv, "::"},
        {"\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01"sv, "::1"},
        {"\xfe\x80\0\0\0\0\0\0\0\0\0\0\0\0\0\0"sv, "fe80::"},
        {"\x0a\0\0\0\xff\0\0\0"sv, "10.0.0.0/8"},
        {"\x0a\x01\0\0\xff\xfe\0\0"sv, "10.1.0.0/15"},
        {"\0\0\0\0\0\0\0\0"sv, "0.0.0.0/0"},
        {"\x0a\0\0\x01\xff\0\0\xff"sv, "10.0.0.1/255.0.0.255"},
        {"\x20\x01\x0d\xb8\0\0\0\0\0\0\0\0\0\0\0\0\xff\xff\xff\xff\0\0\0\0\0\0\0\0\0\0\0\0"sv,
         "2001:db8::/32"},
        {""sv, "#"},
        {"\x01\x02\x03"sv, "#010203"},
    };
    for (const auto& test : cases) {
        BOOST_TEST(address_text(test.octets) == test.text);
    }
}

BOOST_AUTO_TEST_CASE(every_kind) {
    const std::string upn =
        tlv(0x06, oid_contents("1.3.6.1.4.1.311.20.2.3")) + tlv(0xa0, tlv(0x0c, "a@b"));
    const std::string directory = tests::support::name_der("CN=a, O=b");
    const struct {
        std::string der;
        NameKind kind;
        std::string_view value;
    } cases[] = {
        {tlv(0xa0, upn), NameKind::other, "1.3.6.1.4.1.311.20.2.3"},
        {tlv(0x81, "a@b"), NameKind::email, "a@b"},
        {tlv(0x82, "*.Contoso.com"), NameKind::dns, "*.Contoso.com"},
        {tlv(0x82, "a\xff"), NameKind::dns, "a\xef\xbf\xbd"},
        {tlv(0xa3, "x"), NameKind::x400, "#78"},
        {tlv(0xa4, directory), NameKind::directory, "CN=a, O=b"},
        {tlv(0xa5, "x"), NameKind::edi, "#78"},
        {tlv(0x86, "sip:a@b"), NameKind::uri, "sip:a@b"},
        {tlv(0x87, "\x7f\x00\x00\x01"sv), NameKind::ip, "127.0.0.1"},
        {tlv(0x88, oid_contents("1.2.3")), NameKind::registered, "1.2.3"},
        {tlv(0x80, "no OID"), NameKind::other, ""},
    };
    for (const auto& test : cases) {
        const auto name = read_general_name(*DerReader(test.der).next());
        BOOST_REQUIRE(name.has_value());
        BOOST_TEST((name->kind == test.kind));
        BOOST_TEST(name->value == test.value);
        BOOST_TEST(name->contents.size() + 2 == test.der.size());
    }
    for (const int tag : {0x89, 0x8a, 0x02, 0x16, 0x42}) {
        BOOST_TEST(!read_general_name(*DerReader(tlv(tag, "a")).next()).has_value());
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

#include "parsers/certificate/name.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

#include "tests/support/certificate_parts.hpp"
#include "tests/support/der.hpp"

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(certificate)
BOOST_AUTO_TEST_SUITE(name)

using namespace std::string_view_literals;
using parsers::certificate::name_text;
using parsers::certificate::normalized_name;
using parsers::certificate::read_name;
using tests::support::name_der;
using tests::support::oid_contents;
using tests::support::tlv;

namespace {

std::string attribute(std::string_view type, int tag, std::string_view value) {
    return tlv(0x30, tlv(0x06, oid_contents(type)) + tlv(tag, value));
}

/// A Name of one part with these attributes.
std::string one_part(std::string_view attributes) { return tlv(0x30, tlv(0x31, attributes)); }

std::string common_name(std::string_view value, int tag = 0x0c) {
    return one_part(attribute("2.5.4.3", tag, value));
}

}  // namespace

BOOST_AUTO_TEST_CASE(text) {
    const struct {
        std::string_view what;
        std::string der;
        std::string_view text;
    } cases[] = {
        {"empty", tlv(0x30, ""), ""},
        {"the most specific part first", name_der("CN=ca, OU=PKI, DC=contoso, DC=com"),
         "CN=ca, OU=PKI, DC=contoso, DC=com"},
        {"several attributes in a part",
         one_part(attribute("2.5.4.3", 0x0c, "a") +
                  attribute("0.9.2342.19200300.100.1.1", 0x0c, "b")),
         "CN=a+UID=b"},
        {"every special character", common_name("a,b+c\"d\\e<f>g;h=i"),
         "CN=a\\,b\\+c\\\"d\\\\e\\<f\\>g\\;h=i"},
        {"spaces at the ends", common_name(" a b "), "CN=\\ a b\\ "},
        {"one space", common_name(" "), "CN=\\ "},
        {"a leading number sign", common_name("#a#"), "CN=\\#a#"},
        {"no value", common_name(""), "CN="},
        {"control characters", common_name("a\0\n\x7f\xc2\x85z"sv), "CN=a\\00\\0A\\7F\\C2\\85z"},
        {"a mark that turns the text",
         common_name("a\xe2\x80\xae"
                     "b"),
         "CN=a\\E2\\80\\AEb"},
        {"bytes that are no text",
         common_name("a\xff"
                     "b"),
         "CN=a\xef\xbf\xbd"
         "b"},
        {"Cyrillic in a BMPString", common_name("\x04\x26\x04\x10"sv, 0x1e), "CN=ЦА"},
        {"a type without keyword", one_part(attribute("1.2.3.4", 0x13, "x")), "1.2.3.4=x"},
        {"a value that is no string", one_part(attribute("2.5.4.45", 0x03, "\x00\x01"sv)),
         "2.5.4.45=#03020001"},
        {"e-mail, state, serial number",
         tlv(0x30, tlv(0x31, attribute("1.2.840.113549.1.9.1", 0x16, "a@b")) +
                       tlv(0x31, attribute("2.5.4.8", 0x0c, "Bavaria")) +
                       tlv(0x31, attribute("2.5.4.5", 0x13, "7"))),
         "SERIALNUMBER=7, ST=Bavaria, E=a@b"},
        {"something unreadable behind a part",
         tlv(0x30, tlv(0x31, attribute("2.5.4.3", 0x0c, "a")) + "\x04\x00"), "CN=a\xef\xbf\xbd"},
        {"no Name at all", "rubbish", "\xef\xbf\xbd"},
    };
    for (const auto& test : cases) {
        BOOST_TEST_CONTEXT(test.what) { BOOST_TEST(name_text(test.der) == test.text); }
    }
}

BOOST_AUTO_TEST_CASE(equal_names) {
    const std::string name = name_der("CN=Contoso Issuing CA, O=Contoso, DC=contoso, DC=com");
    const struct {
        std::string_view what;
        std::string left;
        std::string right;
    } cases[] = {
        {"case", name, name_der("CN=CONTOSO issuing ca, O=contoso, DC=CONTOSO, DC=Com")},
        {"Cyrillic case", common_name("Удостоверяющий ЦЕНТР"), common_name("удостоверяющий центр")},
        {"white space", name,
         name_der("CN=  Contoso   Issuing\tCA , O=Contoso, DC=contoso, DC=com")},
        {"string types", name,
         name_der("CN=Contoso Issuing CA, O=Contoso, DC=contoso, DC=com", 0x13)},
        {"TeletexString and UTF8String", common_name("caf\xe9", 0x14), common_name("café")},
        {"BMPString and UTF8String", common_name("\x00\x43\x00\x41"sv, 0x1e), common_name("CA")},
        {"order inside a part",
         one_part(attribute("2.5.4.3", 0x0c, "a") + attribute("2.5.4.10", 0x0c, "b")),
         one_part(attribute("2.5.4.10", 0x0c, "B") + attribute("2.5.4.3", 0x0c, "A"))},
    };
    for (const auto& test : cases) {
        BOOST_TEST_CONTEXT(test.what) {
            BOOST_TEST((normalized_name(test.left) == normalized_name(test.right)));
        }
    }
}

BOOST_AUTO_TEST_CASE(different_names) {
    const std::string name = name_der("CN=a, O=b");
    const std::string a = attribute("2.5.4.3", 0x0c, "a");
    const std::string b = attribute("2.5.4.10", 0x0c, "b");
    for (const std::string& other :
         {name_der("O=b, CN=a"), name_der("CN=a"), name_der("CN=a, O=b, O=b"),
          name_der("CN=b, O=a"), name_der("OU=a, O=b"), one_part(b + a), common_name("ab"),
          tlv(0x30, ""), common_name("a", 0x04), std::string("rubbish"), std::string()}) {
        BOOST_TEST((normalized_name(name) != normalized_name(other)));
    }
    BOOST_TEST((normalized_name(common_name("a b")) != normalized_name(common_name("ab"))));
    BOOST_TEST((normalized_name(one_part(a + b)) !=
                normalized_name(tlv(0x30, tlv(0x31, a) + tlv(0x31, b)))));
}

BOOST_AUTO_TEST_CASE(unreadable_is_its_own_bytes) {
    for (const std::string& bytes : {std::string("rubbish"), std::string("\x30\x05\x31\x00", 4),
                                     tlv(0x30, tlv(0x31, tlv(0x30, "")))}) {
        BOOST_TEST((normalized_name(bytes) == bytes));
    }
}

BOOST_AUTO_TEST_CASE(no_more_attributes_than_allowed) {
    const std::string name = name_der("CN=a, CN=b, CN=c");
    BOOST_TEST(read_name(name, 3).is_whole);
    const auto cut = read_name(name, 2);
    BOOST_TEST(!cut.is_whole);
    BOOST_TEST(cut.attributes.size() == 2u);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

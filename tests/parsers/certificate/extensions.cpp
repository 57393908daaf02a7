#include "parsers/certificate/extensions.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/certificate/x509.hpp"
#include "tests/support/certificate_parts.hpp"
#include "tests/support/der.hpp"

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(certificate)
BOOST_AUTO_TEST_SUITE(extensions)

using namespace std::string_view_literals;
using parsers::certificate::read_certificate;
using parsers::model::Certificate;
using parsers::model::NameKind;
using tests::support::CertificateParts;
using tests::support::extension_der;
using tests::support::oid_contents;
using tests::support::tlv;

namespace {

constexpr auto key_usage_oid = "2.5.29.15"sv;
constexpr auto basic_constraints_oid = "2.5.29.19"sv;
constexpr auto name_constraints_oid = "2.5.29.30"sv;

Certificate with(std::string_view extensions) {
    CertificateParts parts;
    parts.extensions = extensions;
    auto certificate = read_certificate(parts.der(), {});
    BOOST_REQUIRE(certificate.has_value());
    return std::move(certificate).value();
}

Certificate with(std::string_view oid, std::string_view value) {
    return with(extension_der(oid, value));
}

std::string joined(const std::vector<parsers::model::Oid>& oids) {
    std::string text;
    for (const auto& oid : oids) {
        text += (text.empty() ? "" : " ") + to_text(oid);
    }
    return text;
}

std::string joined(const Certificate& certificate,
                   const std::vector<parsers::model::TextSlice>& slices) {
    std::string text;
    for (const auto slice : slices) {
        text.append(text.empty() ? "" : " ").append(certificate.text(slice));
    }
    return text;
}

std::string joined(const Certificate& certificate,
                   const std::vector<parsers::model::GeneralName>& names) {
    std::string text;
    for (const auto& name : names) {
        text.append(text.empty() ? "" : " ").append(certificate.text(name.value));
    }
    return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(one_of_everything) {
    const Certificate certificate = tests::support::fixture_certificate("everything");
    using parsers::model::KeyUsage;
    const auto bit = [](KeyUsage usage) { return static_cast<unsigned>(usage); };
    BOOST_TEST(certificate.key_usage.value_or(0) ==
               (bit(KeyUsage::digital_signature) | bit(KeyUsage::key_encipherment) |
                bit(KeyUsage::key_agreement) | bit(KeyUsage::key_cert_sign) |
                bit(KeyUsage::decipher_only)));
    BOOST_TEST(joined(certificate.extended_key_usage) ==
               "1.3.6.1.5.5.7.3.1 1.3.6.1.5.5.7.3.2 1.3.6.1.4.1.311.10.3.4");
    BOOST_REQUIRE(certificate.basic_constraints.has_value());
    BOOST_TEST(certificate.basic_constraints->is_ca);
    BOOST_TEST(certificate.basic_constraints->path_length.value_or(9) == 3u);
    BOOST_TEST(certificate.bytes(certificate.subject_key_id) == "\1\2\3\4\5");
    BOOST_TEST(certificate.authority_key_id.size == 20u);
    BOOST_TEST(joined(certificate, certificate.terms->crl_distribution_points) ==
               "ldap:///CN=crl http://pki.example/ca.crl http://backup.example/ca.crl");
    BOOST_TEST(joined(certificate, certificate.terms->ca_issuers) ==
               "http://pki.example/ca.crt ldap:///CN=ca?cACertificate");
    BOOST_TEST(joined(certificate, certificate.terms->ocsp) == "http://ocsp.example/");
    BOOST_TEST(joined(certificate.terms->policies) == "1.3.6.1.4.1.311.21.8.1 2.5.29.32.0");
    BOOST_TEST(certificate.text(certificate.terms->microsoft_template.name) == "WebServer");
    BOOST_TEST(to_text(certificate.terms->microsoft_template.oid) == "1.3.6.1.4.1.311.21.8.9.10");
    BOOST_TEST(joined(certificate.rare->unknown_critical) == "1.2.3.4.5");
    BOOST_TEST(certificate.rare->unreadable.empty());
    BOOST_TEST(certificate.rare->duplicate.empty());
    BOOST_TEST(certificate.rare->inhibit_any_policy.value_or(9) == 2u);
}

BOOST_AUTO_TEST_CASE(names_of_every_kind) {
    const Certificate certificate = tests::support::fixture_certificate("everything");
    BOOST_TEST(joined(certificate, certificate.alternative_names) ==
               "www.example *.example someone@example sip:someone@example 192.0.2.7 2001:db8::1 "
               "1.2.3.4 CN=In a directory, O=Example 1.3.6.1.4.1.311.20.2.3");
    BOOST_REQUIRE(certificate.alternative_names.size() == 9u);
    BOOST_TEST((certificate.alternative_names[0].kind == NameKind::dns));
    BOOST_TEST(certificate.bytes(certificate.alternative_names[0].der) == "www.example");
    BOOST_TEST((certificate.alternative_names[8].kind == NameKind::other));
    BOOST_TEST(certificate.alternative_names_size > 100u);
    // What stands in the encoding as it is read takes no room of its own.
    BOOST_TEST(certificate.alternative_names[0].value.is_in_der);
    BOOST_TEST(certificate.texts.find("www.example") == certificate.texts.npos);
    BOOST_TEST(!certificate.alternative_names[4].value.is_in_der);
    BOOST_TEST(certificate.texts.find("192.0.2.7") != certificate.texts.npos);

    BOOST_TEST(certificate.rare->has_name_constraints);
    const auto& constraints = certificate.rare->name_constraints;
    BOOST_TEST(joined(certificate, constraints.permitted) == "example 10.0.0.0/8");
    BOOST_TEST(joined(certificate, constraints.excluded) == "2001:db8::/32 .bad.example");
    BOOST_TEST(!constraints.has_unsupported_range);
}

BOOST_AUTO_TEST_CASE(none) {
    const Certificate certificate = with("");
    BOOST_TEST(!certificate.key_usage.has_value());
    BOOST_TEST(!certificate.basic_constraints.has_value());
    BOOST_TEST(!certificate.has_extended_key_usage);
    BOOST_TEST(certificate.alternative_names.empty());
    BOOST_TEST(certificate.alternative_names_size == 0u);
    BOOST_TEST(!certificate.rare->has_name_constraints);
    BOOST_TEST(certificate.subject_key_id.empty());
    BOOST_TEST(certificate.authority_key_id.empty());
}

BOOST_AUTO_TEST_CASE(unreadable_values) {
    const std::string dns = tlv(0x82, "a.example");
    const struct {
        std::string_view oid;
        std::string value;
    } cases[] = {
        {key_usage_oid, ""},
        {key_usage_oid, tlv(0x03, "")},
        {key_usage_oid, tlv(0x04, "\x00\x80"sv)},
        {"2.5.29.37", tlv(0x30, tlv(0x05, ""))},
        {"2.5.29.37", tlv(0x30, tlv(0x06, "\x2a") + "\x06\x05")},
        {"2.5.29.17", tlv(0x31, dns)},
        {"2.5.29.17", tlv(0x30, dns + tlv(0x0c, "b.example"))},
        {basic_constraints_oid, tlv(0x01, "\xff")},
        {basic_constraints_oid, tlv(0x30, tlv(0x01, "\xff") + tlv(0x02, "\xff"))},
        {basic_constraints_oid, tlv(0x30, tlv(0x01, "\xff") + tlv(0x05, ""))},
        {"2.5.29.14", "\x01\x02"},
        {"2.5.29.35", tlv(0x04, "\x01")},
        {"2.5.29.35", tlv(0x30, tlv(0x80, "\x01") + "\x82\x05")},
        {"2.5.29.31", tlv(0x30, tlv(0x31, ""))},
        {"2.5.29.31", tlv(0x30, tlv(0x30, tlv(0xa0, tlv(0xa0, "\x86\x05"))))},
        {"1.3.6.1.5.5.7.1.1", tlv(0x30, tlv(0x30, tlv(0x06, "\x2a")))},
        {"1.3.6.1.5.5.7.1.1",
         tlv(0x30, tlv(0x30, tlv(0x06, oid_contents("1.3.6.1.5.5.7.48.1")) + tlv(0x0c, "x")))},
        {"2.5.29.32", tlv(0x30, tlv(0x30, tlv(0x05, "")))},
        {"1.3.6.1.4.1.311.20.2", tlv(0x04, "x")},
        {"1.3.6.1.4.1.311.21.7", tlv(0x30, tlv(0x02, "\x01"))},
        {name_constraints_oid, tlv(0x30, tlv(0xa0, tlv(0x31, dns)))},
        {name_constraints_oid, tlv(0x30, tlv(0x05, ""))},
        {"2.5.29.54", tlv(0x02, "\xff")},
        {"2.5.29.36", tlv(0x31, "")},
        {"2.5.29.33", ""},
    };
    for (const auto& test : cases) {
        BOOST_TEST_CONTEXT(test.oid << ' ' << parsers::model::to_hex(test.value)) {
            const Certificate certificate = with(test.oid, test.value);
            BOOST_TEST(joined(certificate.rare->unreadable) == test.oid);
        }
    }
}

BOOST_AUTO_TEST_CASE(unreadable_grants_nothing) {
    using parsers::model::KeyUsage;
    BOOST_TEST(!with(key_usage_oid, "x").allows(KeyUsage::key_cert_sign));
    const auto no_ca =
        with(basic_constraints_oid, tlv(0x30, tlv(0x01, "\xff") + tlv(0x02, "\xff")));
    BOOST_REQUIRE(no_ca.basic_constraints.has_value());
    BOOST_TEST(!no_ca.basic_constraints->is_ca);
    const auto no_usage = with("2.5.29.37", tlv(0x30, tlv(0x06, "\x2a") + "\x06\x05"));
    BOOST_TEST(no_usage.has_extended_key_usage);
    BOOST_TEST(no_usage.extended_key_usage.empty());
    const auto no_names = with(name_constraints_oid, "x");
    BOOST_TEST(no_names.rare->has_name_constraints);
    BOOST_TEST(no_names.rare->name_constraints.has_unsupported_range);
}

BOOST_AUTO_TEST_CASE(what_stands_before_the_damage_is_kept) {
    const auto certificate =
        with("2.5.29.17", tlv(0x30, tlv(0x82, "a.example") + tlv(0x82, "b.example") + "\x82\x50x"));
    BOOST_TEST(joined(certificate, certificate.alternative_names) == "a.example b.example");
}

BOOST_AUTO_TEST_CASE(name_constraint_ranges) {
    const std::string dns = tlv(0x82, "a.example");
    const auto has_range = [](std::string_view subtree) {
        const auto certificate =
            with(name_constraints_oid, tlv(0x30, tlv(0xa1, tlv(0x30, subtree))));
        BOOST_TEST(certificate.rare->name_constraints.excluded.size() == 1u);
        BOOST_TEST(certificate.rare->unreadable.empty());
        return certificate.rare->name_constraints.has_unsupported_range;
    };
    BOOST_TEST(!has_range(dns));
    BOOST_TEST(!has_range(dns + tlv(0x80, "\0"sv)));
    BOOST_TEST(has_range(dns + tlv(0x80, "\x01")));
    BOOST_TEST(has_range(dns + tlv(0x81, "\x01")));
}

BOOST_AUTO_TEST_CASE(key_usage_bits) {
    const struct {
        std::string_view bits;
        unsigned usage;
    } cases[] = {{"\x07\x80", 1},
                 {"\x00\x01"sv, 0x80},
                 {"\x07\x00\x80"sv, 0x100},
                 {"\x00\xff\xff"sv, 0x1ff},
                 {"\x00"sv, 0}};
    for (const auto& test : cases) {
        const auto certificate = with(key_usage_oid, tlv(0x03, test.bits));
        BOOST_TEST(certificate.key_usage.value_or(9) == test.usage);
        BOOST_TEST(certificate.rare->unreadable.empty());
    }
}

BOOST_AUTO_TEST_CASE(twice_the_same) {
    const auto certificate =
        with(extension_der(key_usage_oid, tlv(0x03, "\x07\x80")) + extension_der("1.2.3", "x") +
             extension_der(key_usage_oid, tlv(0x03, "\x00\x06"sv)) + extension_der("1.2.3", "x"));
    BOOST_TEST(joined(certificate.rare->duplicate) == "2.5.29.15 1.2.3");
    BOOST_TEST(certificate.key_usage.value_or(0) == 1u);
}

BOOST_AUTO_TEST_CASE(criticality) {
    const auto critical = [](std::string_view boolean) {
        const std::string oid = tlv(0x06, oid_contents("1.2.3"));
        return joined(
            with(tlv(0x30, oid + std::string(boolean) + tlv(0x04, "x"))).rare->unknown_critical);
    };
    BOOST_TEST(critical("") == "");
    BOOST_TEST(critical(tlv(0x01, "\x00"sv)) == "");
    BOOST_TEST(critical(tlv(0x01, "\xff")) == "1.2.3");
    BOOST_TEST(critical(tlv(0x01, "\x01")) == "1.2.3");
}

BOOST_AUTO_TEST_CASE(values_in_pieces) {
    const auto value = [](std::string_view pieces) {
        const std::string oid = tlv(0x06, oid_contents(key_usage_oid));
        return with(tlv(0x30, oid + tlv(0x24, pieces)));
    };
    const std::string usage = tlv(0x03, "\x07\x80");
    BOOST_TEST(value(tlv(0x04, usage)).key_usage.value_or(9) == 1u);
    const auto cut = value(tlv(0x04, usage.substr(0, 2)) + tlv(0x04, usage.substr(2)));
    BOOST_TEST(joined(cut.rare->unreadable) == key_usage_oid);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

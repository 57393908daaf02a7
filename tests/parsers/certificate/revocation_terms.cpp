#include "parsers/certificate/revocation_terms.hpp"

#include <string>

#include <boost/test/unit_test.hpp>

#include "tests/support/certificate_parts.hpp"
#include "tests/support/der.hpp"
#include "tests/support/fake_revocation_list.hpp"
#include "tests/support/material.hpp"

namespace model = parsers::model;
using parsers::certificate::Coverage;
using parsers::certificate::read_revocation_terms;
using parsers::certificate::significant;
using tests::support::extension_der;
using tests::support::fixture;
using tests::support::read_material;
using tests::support::tlv;

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(certificate)
BOOST_AUTO_TEST_SUITE(revocation_terms)

namespace {

using namespace std::string_view_literals;

/// A list with these extensions and one entry, serial 01, with those.
parsers::certificate::RevocationTerms terms_of(const std::string& extensions,
                                               const std::string& entry = {}) {
    const auto ca = *read_material(fixture("ca.pem")).certificates.at(0).certificate;
    const tests::support::RevocationListSpec spec{
        .issuer = {}, .revoked = {{{}, "2026-01-01", entry}}, .extensions = extensions};
    const auto list = tests::support::fake_revocation_list(spec, ca, {"\x01"}, "key");
    // What the terms point into is gone with the list: only sizes are looked at.
    return read_revocation_terms(list);
}

bool is_usable(const std::string& extensions, const std::string& entry = {}) {
    return terms_of(extensions, entry).coverage == Coverage::complete;
}

std::string distribution_point(std::string_view fields) {
    return extension_der("2.5.29.28", tlv(0x30, fields), true);
}

std::string reason(char code) {
    return extension_der("2.5.29.21", tlv(0x0a, std::string(1, code)));
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_plain_list) {
    const auto list = read_material(fixture("list.der")).revocation_lists.at(0);
    const auto terms = read_revocation_terms(list);
    BOOST_TEST((terms.coverage == Coverage::complete));
    BOOST_TEST(terms.on_hold.empty());
    BOOST_TEST(terms.removed.empty());
}

BOOST_AUTO_TEST_CASE(extensions_of_the_list) {
    BOOST_TEST(is_usable(""));
    BOOST_TEST(is_usable(extension_der("2.5.29.20", "\x02\x01\x01")));
    BOOST_TEST(is_usable(extension_der("1.3.6.1.4.1.311.21.1", "\x02\x01\x01")));
    BOOST_TEST(is_usable(extension_der("2.5.29.35", tlv(0x30, ""), true)));
    BOOST_TEST(!is_usable(extension_der("1.2.3.4", "", true)));
    const std::string delta = extension_der("2.5.29.27", "\x02\x01\x01", true);
    BOOST_TEST((terms_of(delta).coverage == Coverage::changes));
    BOOST_TEST(
        (terms_of(delta + extension_der("1.2.3.4", "", true)).coverage == Coverage::unusable));
    BOOST_TEST(!is_usable("no extension"));
}

BOOST_AUTO_TEST_CASE(distribution_points) {
    BOOST_TEST(is_usable(distribution_point("")));
    BOOST_TEST(is_usable(distribution_point("\x81\x01\xff"sv)));
    BOOST_TEST(is_usable(distribution_point("\x84\x01\x00"sv)));
    BOOST_TEST(!is_usable(distribution_point("\x84\x01\xff"sv)), "indirect");
    BOOST_TEST(!is_usable(distribution_point("\x85\x01\xff"sv)), "attribute certificates");
    BOOST_TEST(!is_usable(distribution_point("\x84\x7f"sv)));
    BOOST_TEST(!is_usable(extension_der("2.5.29.28", "x", true)));
}

BOOST_AUTO_TEST_CASE(extensions_of_entries) {
    BOOST_TEST(is_usable("", reason(1)));
    BOOST_TEST(is_usable("", extension_der("2.5.29.24", "x")));
    BOOST_TEST(is_usable("", extension_der("1.2.3.4", "x")));
    BOOST_TEST(!is_usable("", extension_der("1.2.3.4", "x", true)));
    BOOST_TEST(!is_usable("", extension_der("2.5.29.29", "x", true)));
    BOOST_TEST(terms_of("", reason(1)).on_hold.empty());
    BOOST_TEST(terms_of("", reason(6)).on_hold.size() == 1u);
    BOOST_TEST(terms_of("", reason(8)).removed.size() == 1u);
}

BOOST_AUTO_TEST_CASE(both_algorithms_must_agree) {
    auto list = read_material(fixture("list.der")).revocation_lists.at(0);
    list.signature_algorithm.der.size -= 1;
    BOOST_TEST((read_revocation_terms(list).coverage == Coverage::unusable));
}

BOOST_AUTO_TEST_CASE(an_empty_value_is_no_list) {
    BOOST_TEST((read_revocation_terms(model::RevocationList()).coverage == Coverage::unusable));
}

BOOST_AUTO_TEST_CASE(octets_of_serials_that_say_nothing) {
    BOOST_TEST(significant("\0\x12"sv) == "\x12"sv);
    BOOST_TEST(significant("\0\0\x12"sv) == "\x12"sv);
    BOOST_TEST(significant("\xff\xfe"sv) == "\xfe"sv);
    BOOST_TEST(significant("\0\xff"sv) == "\0\xff"sv, "255");
    BOOST_TEST(significant("\xff"sv) == "\xff"sv, "-1");
    BOOST_TEST(significant("\x12\0"sv) == "\x12\0"sv);
    BOOST_TEST(significant("\0"sv) == "\0"sv);
    BOOST_TEST(significant("").empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

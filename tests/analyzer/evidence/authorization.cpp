#include "analyzer/evidence/authorization.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/support/deployment.hpp"

using namespace tests::support;

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(evidence)
BOOST_AUTO_TEST_SUITE(authorization)

namespace {

model::Certificate authority(const CertificateSpec& changes = {}) {
    Deployment d;
    CertificateSpec spec = changes;
    spec.subject = "CN=CA";
    return d.value(d.certificate(spec));
}

constexpr auto sign_bit = static_cast<std::uint16_t>(model::KeyUsage::key_cert_sign);

}  // namespace

BOOST_AUTO_TEST_CASE(basic_constraints_make_a_ca) {
    BOOST_TEST(may_sign_certificates(authority({.is_ca = true}), false));
    BOOST_TEST(!may_sign_certificates(authority({.is_ca = false}), true));
    model::Certificate said_not = authority();
    said_not.basic_constraints = {.is_ca = false, .path_length = {}};
    said_not.version = 1;
    BOOST_TEST(!may_sign_certificates(said_not, true));
}

BOOST_AUTO_TEST_CASE(version_1_could_not_say_so) {
    BOOST_TEST(may_sign_certificates(authority({.version = 1}), true));
    BOOST_TEST(!may_sign_certificates(authority({.version = 1}), false));
    BOOST_TEST(!may_sign_certificates(authority({.version = 2}), true));
}

BOOST_AUTO_TEST_CASE(a_key_usage_must_hold_the_signing_bit) {
    BOOST_TEST(may_sign_certificates(authority({.is_ca = true, .key_usage = sign_bit}), false));
    BOOST_TEST(!may_sign_certificates(
        authority({.is_ca = true, .key_usage = std::uint16_t{0xffff & ~sign_bit}}), false));
}

BOOST_AUTO_TEST_CASE(extensions_that_ask_for_rejection_are_obeyed) {
    model::Certificate critical = authority({.is_ca = true});
    critical.rare->unknown_critical.push_back({"\x2a\x03"});
    BOOST_TEST(!may_sign_certificates(critical, false));
    model::Certificate twice = authority({.is_ca = true});
    twice.rare->duplicate.push_back({"\x55\x1d\x13"});
    BOOST_TEST(!may_sign_certificates(twice, false));
}

BOOST_AUTO_TEST_CASE(path_length_leaves_room_or_not) {
    BOOST_TEST(has_room_for(authority({.is_ca = true}), 100));
    BOOST_TEST(has_room_for(authority({.is_ca = true, .path_length = 1}), 1));
    BOOST_TEST(!has_room_for(authority({.is_ca = true, .path_length = 1}), 2));
}

BOOST_AUTO_TEST_CASE(a_ca_below_needs_room_and_a_leaf_does_not) {
    const model::Certificate lowest = authority({.is_ca = true, .path_length = 0});
    BOOST_TEST(may_sign(lowest, false, authority(), false));
    BOOST_TEST(!may_sign(lowest, false, authority({.is_ca = true}), false));
    // A CA that changes its key stays the same CA.
    BOOST_TEST(may_sign(lowest, false, authority({.is_ca = true}), true));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

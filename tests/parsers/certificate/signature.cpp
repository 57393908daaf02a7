#include "parsers/certificate/signature.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>
#include <utility>

#include "parsers/certificate/x509.hpp"
#include "tests/support/certificate_parts.hpp"

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(certificate)
BOOST_AUTO_TEST_SUITE(signature)

using parsers::certificate::Verification;
using parsers::certificate::Verifier;
using parsers::model::Certificate;
using tests::support::fixture_certificate;

namespace {

Verification verify(std::string_view issuer, std::string_view certificate) {
    return Verifier(fixture_certificate(issuer)).verify(fixture_certificate(certificate));
}

/// The fixture with the octet at `slice`'s end changed.
Certificate damaged(std::string_view name, parsers::model::Slice slice) {
    std::string der = tests::support::fixture_der(name);
    char& octet = der[slice.offset + slice.size - 1];
    octet = static_cast<char>(octet ^ 1);
    return parsers::certificate::read_certificate(der, {}).value();
}

}  // namespace

BOOST_AUTO_TEST_CASE(judged) {
    const struct {
        std::string_view issuer;
        std::string_view certificate;
        Verification verification;
    } cases[] = {
        {"rsa_root", "rsa_root", Verification::valid},
        {"rsa_root", "everything", Verification::valid},
        {"rsa_root", "rsa_md5", Verification::valid},
        {"rsa_root", "rsa_sha1", Verification::valid},
        {"rsa_root", "rsa_sha224", Verification::valid},
        {"rsa_root", "rsa_sha384", Verification::valid},
        {"rsa_root", "rsa_sha512", Verification::valid},
        {"rsa_root", "rsa_sha512-256", Verification::valid},
        {"rsa_root", "rsa_sha3-256", Verification::valid},
        {"rsa_root", "pss", Verification::valid},
        {"rsa_small", "rsa_small", Verification::valid},
        {"rsa_odd", "rsa_odd", Verification::valid},
        {"pss_root", "pss_root", Verification::valid},
        {"ec_P-256", "ec_P-256", Verification::valid},
        {"ec_P-384", "ec_P-384", Verification::valid},
        {"ec_P-521", "ec_P-521", Verification::valid},
        {"ec_secp256k1", "ec_secp256k1", Verification::valid},
        {"ec_brainpoolP256r1", "ec_brainpoolP256r1", Verification::valid},
        // another key of the same kind
        {"everything", "everything", Verification::invalid},
        {"everything", "rsa_sha1", Verification::invalid},
        {"everything", "pss", Verification::invalid},
        {"ec_P-256", "ec_secp256k1", Verification::invalid},
        {"ec_P-384", "ec_P-256", Verification::invalid},
        // a key that cannot have made that kind of signature
        {"rsa_root", "ec_P-256", Verification::invalid},
        {"ec_P-256", "rsa_root", Verification::invalid},
        {"pss_root", "rsa_sha1", Verification::invalid},
        {"rsa_root", "ed25519", Verification::invalid},
        {"ed25519", "rsa_root", Verification::invalid},
        {"ed25519", "ed448", Verification::invalid},
        {"rsa_root", "dsa", Verification::invalid},
        // parameters that the key does not allow
        {"pss_root", "pss", Verification::invalid},
        {"ed25519", "ed25519", Verification::unsupported_algorithm},
        {"ed448", "ed448", Verification::unsupported_algorithm},
        {"dsa", "dsa", Verification::unsupported_algorithm},
        {"ec_sect283r1", "ec_sect283r1", Verification::unsupported_key},
        {"ec_explicit", "ec_explicit", Verification::unsupported_key},
    };
    for (const auto& test : cases) {
        BOOST_TEST_CONTEXT(test.certificate << " by " << test.issuer) {
            BOOST_TEST((verify(test.issuer, test.certificate) == test.verification));
        }
    }
}

BOOST_AUTO_TEST_CASE(damage) {
    for (const std::string_view name : {"rsa_root", "pss_root", "ec_P-256"}) {
        BOOST_TEST_CONTEXT(name) {
            const Certificate sound = fixture_certificate(name);
            Verifier verifier(sound);
            BOOST_TEST((verifier.verify(sound) == Verification::valid));
            BOOST_TEST((verifier.verify(damaged(name, sound.signature)) == Verification::invalid));
            BOOST_TEST((verifier.verify(damaged(name, sound.tbs)) == Verification::invalid));
            BOOST_TEST((verifier.verify(damaged(name, sound.serial)) == Verification::invalid));
            // A context stays usable after what it refused.
            BOOST_TEST((verifier.verify(sound) == Verification::valid));
        }
    }
}

BOOST_AUTO_TEST_CASE(two_places_of_the_algorithm) {
    const Certificate sound = fixture_certificate("rsa_root");
    std::string der = sound.der;
    // sha256WithRSAEncryption becomes sha384WithRSAEncryption in the signed part only.
    const auto inner = der.find(sound.bytes(sound.signature_algorithm.der));
    BOOST_REQUIRE(inner < sound.signature_algorithm.der.offset);
    der[inner + 12] = '\x0c';
    const auto changed = parsers::certificate::read_certificate(der, {});
    BOOST_REQUIRE(changed.has_value());
    BOOST_TEST((Verifier(sound).verify(*changed) == Verification::invalid));
}

BOOST_AUTO_TEST_CASE(unused_bits) {
    const Certificate sound = fixture_certificate("rsa_root");
    std::string der = sound.der;
    der[sound.signature.offset - 1] = '\x01';
    const auto changed = parsers::certificate::read_certificate(der, {});
    BOOST_REQUIRE(changed.has_value());
    BOOST_TEST((Verifier(sound).verify(*changed) == Verification::invalid));
}

BOOST_AUTO_TEST_CASE(sizes_of_the_signature) {
    const Certificate sound = fixture_certificate("rsa_root");
    const auto verify_bytes = [&](std::string_view signature) {
        return Verifier(sound).verify(sound.bytes(sound.tbs), sound.signature_algorithm, signature);
    };
    const std::string signature(sound.bytes(sound.signature));
    BOOST_TEST((verify_bytes(signature) == Verification::valid));
    BOOST_TEST((verify_bytes(signature + '\0') == Verification::invalid));
    BOOST_TEST((verify_bytes('\0' + signature) == Verification::invalid));
    BOOST_TEST((verify_bytes(signature.substr(1)) == Verification::invalid));
    BOOST_TEST((verify_bytes("") == Verification::invalid));
}

BOOST_AUTO_TEST_CASE(keys_that_cannot_be_used) {
    const Certificate signed_one = fixture_certificate("rsa_root");
    // The number in CertificateParts is no RSA modulus at all.
    const auto tiny =
        parsers::certificate::read_certificate(tests::support::CertificateParts().der(), {});
    BOOST_TEST((Verifier(*tiny).verify(signed_one) == Verification::unsupported_key));
    Certificate unknown = signed_one;
    unknown.key = {};
    BOOST_TEST((Verifier(unknown).verify(signed_one) == Verification::unsupported_key));
    Certificate unknown_algorithm = signed_one;
    unknown_algorithm.signature_algorithm.scheme = parsers::model::SignatureScheme::unknown;
    BOOST_TEST(
        (Verifier(signed_one).verify(unknown_algorithm) == Verification::unsupported_algorithm));
}

BOOST_AUTO_TEST_CASE(moved) {
    const Certificate root = fixture_certificate("rsa_root");
    Verifier verifier(fixture_certificate("ec_P-256"));
    verifier = Verifier(root);
    Verifier other(std::move(verifier));
    BOOST_TEST((other.verify(root) == Verification::valid));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

#include "parsers/certificate/pkcs12.hpp"

#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "parsers/certificate/ber.hpp"
#include "tests/support/material.hpp"

namespace model = parsers::model;
using model::Fault;
using model::FileStatus;
using tests::support::fixture;
using tests::support::indefinite;
using tests::support::read_material;

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(certificate)
BOOST_AUTO_TEST_SUITE(pkcs12)

namespace {

/// The container with every constructed value of its outer layers in indefinite length and its
/// octet strings in pieces, as old Mozilla programs wrote it.
std::string in_pieces(const std::string& der) {
    std::string result;
    parsers::certificate::DerReader reader(der);
    while (const auto element = reader.next()) {
        const std::string contents(element->contents);
        if ((element->tag & 0x20) != 0) {
            result += indefinite(element->tag, in_pieces(contents));
        } else if (element->tag == 0x04 && contents.size() > 100) {
            result +=
                indefinite(0x24, parsers::certificate::ber::encode(4, contents.substr(0, 50)) +
                                     parsers::certificate::ber::encode(4, contents.substr(50)));
        } else {
            result += element->whole;
        }
    }
    return result;
}

void require_opened(const model::Material& material) {
    BOOST_TEST((material.status == FileStatus::read));
    for (const model::Problem& problem : material.problems) {
        BOOST_TEST_MESSAGE("problem " << int(problem.fault) << " " << problem.detail);
    }
    BOOST_TEST(material.problems.empty());
    BOOST_TEST_REQUIRE(material.certificates.size() == 2u);
    BOOST_TEST(material.certificates[0].certificate->der == fixture("leaf.der"));
    BOOST_TEST(material.certificates[0].attributes->friendly_name == "Front End");
    BOOST_TEST(material.certificates[1].attributes->friendly_name == "Issuing CA");
    BOOST_TEST(material.certificates[0].attributes->key_provider ==
               "Microsoft Software Key Storage Provider");
    BOOST_TEST(material.certificates[1].attributes->key_provider.empty());
    BOOST_TEST(material.certificates[1].index == 1u);
    BOOST_TEST(material.certificates[0].from_key_container);
    BOOST_TEST_REQUIRE(material.keys.size() == 1u);
    const auto& certificate = *material.certificates[0].certificate;
    BOOST_TEST(material.keys[0].public_key == certificate.bytes(certificate.key.spki));
    BOOST_TEST(material.keys[0].local_key_id == material.certificates[0].attributes->local_key_id);
    BOOST_TEST(!material.keys[0].is_locked);
}

void require_refused(const model::Material& material, Fault fault, FileStatus status,
                     const std::string& detail = {}) {
    BOOST_TEST_REQUIRE(!material.problems.empty());
    BOOST_TEST((material.problems[0].fault == fault));
    BOOST_TEST(material.problems[0].detail == detail);
    BOOST_TEST((material.status == status));
}

}  // namespace

BOOST_AUTO_TEST_CASE(opens_every_encryption) {
    for (const std::string file :
         {"aes256", "rc2_40", "rc2_128", "rc4_128", "md5_des", "camellia", "blowfish", "rc2_pbes2",
          "sha3", "nomac", "plain", "plain_certificates", "many_iterations"}) {
        BOOST_TEST_CONTEXT(file) { require_opened(read_material(fixture(file + ".p12"))); }
    }
}

BOOST_AUTO_TEST_CASE(opens_every_form_of_password) {
    require_opened(read_material(fixture("empty_password.p12"), {}));
    require_opened(read_material(
        fixture("unicode_password.p12"),
        {"wrong", "\u0141\u00f3d\u017a \u043f\u0430\u0440\u043e\u043b\u044c \u4e16\u754c"}));
    require_opened(read_material(fixture("long_password.p12"),
                                 {"this-password-has-more-than-thirty-one-characters"}));
}

BOOST_AUTO_TEST_CASE(reads_indefinite_lengths_and_pieces) {
    require_opened(read_material(in_pieces(fixture("rc2_40.p12"))));
}

BOOST_AUTO_TEST_CASE(says_wrong_password) {
    for (const std::string file : {"aes256.p12", "rc2_40.p12"}) {
        BOOST_TEST_CONTEXT(file) {
            const auto material = read_material(fixture(file), {"wrong", "also wrong"});
            require_refused(material, Fault::wrong_password, FileStatus::locked);
            BOOST_TEST(material.certificates.empty());
            BOOST_TEST_REQUIRE(material.keys.size() == 1u);
            BOOST_TEST(material.keys[0].is_locked);
            BOOST_TEST(material.keys[0].public_key.empty());
        }
    }
}

BOOST_AUTO_TEST_CASE(says_which_password_is_wrong) {
    const auto material = read_material(fixture("two_passwords.p12"));
    require_refused(material, Fault::wrong_password, FileStatus::locked, "encryption");
    const auto both = read_material(fixture("two_passwords.p12"), {"secret", "other"});
    BOOST_TEST((both.status == FileStatus::read));
    BOOST_TEST(both.certificates.size() == 1u);
}

BOOST_AUTO_TEST_CASE(tells_certificates_that_are_not_encrypted) {
    const auto material = read_material(fixture("plain_certificates.p12"), {"wrong"});
    require_refused(material, Fault::wrong_password, FileStatus::locked);
    BOOST_TEST(material.certificates.size() == 2u);
}

BOOST_AUTO_TEST_CASE(reads_what_nothing_protects) {
    const auto material = read_material(fixture("nomac.p12"), {"wrong"});
    BOOST_TEST_REQUIRE(material.problems.size() == 1u);
    BOOST_TEST((material.problems[0].fault == Fault::wrong_password));
    BOOST_TEST((material.status == FileStatus::read));
    BOOST_TEST(material.certificates.size() == 2u);
    BOOST_TEST_REQUIRE(material.keys.size() == 1u);
    BOOST_TEST(material.keys[0].is_locked);
}

BOOST_AUTO_TEST_CASE(names_what_it_lacks) {
    const auto material = read_material(fixture("aria.p12"));
    require_refused(material, Fault::unsupported_algorithm, FileStatus::unsupported,
                    "ARIA-128-CBC 1.2.410.200046.1.1.2");
    BOOST_TEST(material.certificates.empty());
}

BOOST_AUTO_TEST_CASE(believes_nothing_that_was_altered) {
    std::string bytes = fixture("rc2_40.p12");
    bytes[bytes.size() - 30] ^= 1;  // inside MacData.mac.digest
    const auto material = read_material(bytes);
    require_refused(material, Fault::integrity_failed, FileStatus::malformed);
    BOOST_TEST(material.certificates.empty());
    BOOST_TEST(material.keys.empty());
}

BOOST_AUTO_TEST_CASE(says_where_it_is_malformed) {
    const std::string bytes = fixture("rc2_40.p12");
    require_refused(read_material(bytes.substr(0, bytes.size() - 10)), Fault::malformed_der,
                    FileStatus::malformed, "PFX");
    std::string no_content = bytes;
    const std::size_t content = no_content.find('\xa0');
    no_content[content] = '\xa1';
    const auto material = read_material(no_content);
    require_refused(material, Fault::malformed_der, FileStatus::malformed, "PFX.authSafe.content");
    BOOST_TEST(material.problems[0].place.offset == content);
}

BOOST_AUTO_TEST_CASE(stops_at_the_limit_of_iterations) {
    parsers::certificate::Limits limits;
    limits.kdf_iterations = 100'000;
    const auto material = read_material(fixture("many_iterations.p12"), {"secret"}, limits);
    require_refused(material, Fault::limit_exceeded, FileStatus::locked, "kdf-iterations 100000");
    BOOST_TEST(material.certificates.empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

#include "parsers/certificate/x509.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/certificate/base64.hpp"
#include "parsers/certificate/digest.hpp"
#include "parsers/certificate/strings.hpp"
#include "tests/support/certificate_parts.hpp"
#include "tests/support/corpora.hpp"
#include "tests/support/der.hpp"
#include "tests/support/pem.hpp"

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(certificate)
BOOST_AUTO_TEST_SUITE(x509)

using namespace std::string_literals;
using namespace std::string_view_literals;
using parsers::certificate::read_certificate;
using parsers::model::Certificate;
using parsers::model::Fault;
using parsers::model::Location;
using tests::support::CertificateParts;
using tests::support::extension_der;
using tests::support::tlv;

namespace {

Certificate read(const CertificateParts& parts) {
    auto certificate = read_certificate(parts.der(), {});
    BOOST_REQUIRE_MESSAGE(certificate.has_value(), (certificate ? "" : certificate.error().detail));
    return std::move(certificate).value();
}

/// What must hold for every certificate, however odd its bytes.
void check_invariants(const Certificate& certificate) {
    BOOST_REQUIRE((certificate.sha256 == parsers::certificate::sha256(certificate.der)));
    BOOST_REQUIRE((certificate.sha1 == parsers::certificate::sha1(certificate.der)));
    BOOST_REQUIRE(parsers::certificate::valid_utf8(certificate.texts) == certificate.texts);
    for (const auto slice :
         {certificate.tbs, certificate.serial, certificate.issuer.der, certificate.subject.der,
          certificate.key.spki, certificate.key.bits_value, certificate.signature_algorithm.der,
          certificate.signature, certificate.subject_key_id, certificate.authority_key_id}) {
        BOOST_REQUIRE(std::size_t{slice.offset} + slice.size <= certificate.der.size());
    }
}

/// How many files of a corpus that should open can be read, and how many there are.
struct Count {
    std::size_t read = 0;
    std::size_t all = 0;
};

std::vector<std::string> fields_of(const std::string& line) {
    std::vector<std::string> fields;
    std::istringstream stream(line);
    for (std::string field; std::getline(stream, field, '\t');) {
        fields.push_back(field);
    }
    return fields;
}

/// The first certificate of a file in whatever form it has.
bool can_read(const std::string& bytes) {
    const auto is_read = [](std::string_view der) {
        const auto certificate = read_certificate(der, {});
        if (certificate) {
            check_invariants(*certificate);
        }
        return certificate.has_value();
    };
    const auto pem = tests::support::scan_pem(bytes);
    if (pem.found_armour) {
        return std::ranges::any_of(pem.blocks, [&](const auto& block) {
            return block.label.ends_with("CERTIFICATE") && is_read(block.data);
        });
    }
    const auto bare = parsers::certificate::decode_base64(bytes);
    return is_read(bytes) || (bare && is_read(*bare));
}

Count read_corpus(const std::filesystem::path& folder, std::size_t column,
                  std::string_view expected) {
    std::istringstream manifest(tests::support::file_bytes(folder / "MANIFEST.tsv"));
    Count count;
    std::string line;
    for (std::getline(manifest, line); std::getline(manifest, line);) {
        const auto fields = fields_of(line);
        const bool is_readable = can_read(tests::support::file_bytes(folder / fields.at(0)));
        if (fields.size() > column && fields[column] == expected) {
            ++count.all;
            count.read += is_readable ? 1 : 0;
        }
    }
    return count;
}

}  // namespace

BOOST_AUTO_TEST_CASE(everything) {
    const Certificate certificate = tests::support::fixture_certificate("everything");
    check_invariants(certificate);
    BOOST_TEST(certificate.version == 3);
    BOOST_TEST(certificate.bytes(certificate.serial) == "\x7f\xff\x01");
    BOOST_TEST(certificate.issuer_text() == "CN=RSA root, DC=example");
    BOOST_TEST(certificate.subject_text() ==
               "CN=again, CN=everything, O=Пример\\, ГмбХ, DC=example");
    BOOST_TEST(certificate.issuer.has_domain_component);
    BOOST_TEST(certificate.subject.has_domain_component);
    BOOST_TEST(!certificate.is_self_issued());
    BOOST_REQUIRE(certificate.common_names.size() == 2u);
    BOOST_TEST(certificate.text(certificate.common_names[0]) == "everything");
    BOOST_TEST(certificate.text(certificate.common_names[1]) == "again");
    BOOST_TEST(parsers::model::to_text(certificate.not_before) == "2020-01-02T03:04:05Z");
    BOOST_TEST(parsers::model::to_text(certificate.not_after) == "2099-12-31T23:59:59Z");
    BOOST_TEST((certificate.key.algorithm == parsers::model::KeyAlgorithm::rsa));
    BOOST_TEST(certificate.key.bits == 1024u);
    BOOST_TEST(
        (certificate.signature_algorithm.scheme == parsers::model::SignatureScheme::rsa_pkcs1));
    BOOST_TEST((certificate.signature_algorithm.hash == parsers::model::Hash::sha256));
    BOOST_TEST(certificate.signature.size == 256u);
}

BOOST_AUTO_TEST_CASE(what_is_odd_is_read) {
    const auto odd = [](auto change) {
        CertificateParts parts;
        change(parts);
        const Certificate certificate = read(parts);
        check_invariants(certificate);
        return certificate;
    };
    BOOST_TEST(odd([](auto& parts) { parts.version = ""; }).version == 1);
    BOOST_TEST(odd([](auto& parts) { parts.version = tlv(0xa0, tlv(0x02, "\1")); }).version == 2);
    BOOST_TEST(odd([](auto& parts) { parts.version = tlv(0xa0, tlv(0x02, "\7")); }).version == 8);
    BOOST_TEST(odd([](auto& parts) { parts.version = tlv(0xa0, tlv(0x02, "\1\1")); }).version ==
               255);
    BOOST_TEST(odd([](auto& parts) { parts.issuer = tlv(0x30, ""); }).issuer_text() == "");
    BOOST_TEST(odd([](auto& parts) { parts.serial = tlv(0x02, "\xff"); }).serial.size == 1u);
    BOOST_TEST(odd([](auto& parts) { parts.serial = tlv(0x02, ""); }).serial.empty());
    BOOST_TEST(odd([](auto& parts) {
                   parts.key = tests::support::fake_key_der("unknown");
               }).key.bits == 0u);
    const auto unique =
        odd([](auto& parts) { parts.key += tlv(0x81, "\0id"s) + tlv(0x82, "\0id"s); });
    BOOST_TEST(unique.key.bits == 16u);
    const auto differing = odd([](auto& parts) {
        parts.algorithm = tlv(0x30, tlv(0x06, tests::support::oid_contents("1.2.3")));
    });
    BOOST_TEST(to_text(differing.signature_algorithm.oid) == "1.2.3");
    const auto broken_name = odd([](auto& parts) { parts.subject = tlv(0x30, "\x31\x05"); });
    BOOST_TEST(broken_name.subject_text() == "\xef\xbf\xbd");
}

BOOST_AUTO_TEST_CASE(dates_that_are_none) {
    CertificateParts parts;
    parts.validity = tlv(0x30, tlv(0x17, "yesterday") + tlv(0x17, "491231235959Z"));
    const Certificate certificate = read(parts);
    BOOST_TEST(certificate.has_unreadable_validity);
    BOOST_TEST(!certificate.is_valid_at(certificate.not_after));
    BOOST_TEST(!read(CertificateParts()).has_unreadable_validity);
}

BOOST_AUTO_TEST_CASE(behind_the_end) {
    const std::string der = CertificateParts().der();
    const auto certificate = read_certificate(der + "behind", {});
    BOOST_REQUIRE(certificate.has_value());
    BOOST_TEST((certificate->der == der));
}

BOOST_AUTO_TEST_CASE(indefinite_length) {
    const std::string der = tests::support::fixture_der("everything");
    const std::string ber = "\x30\x80" + der.substr(4) + "\0\0"s;
    const auto certificate = read_certificate(ber + "behind", {});
    BOOST_REQUIRE(certificate.has_value());
    check_invariants(*certificate);
    BOOST_TEST((certificate->der == ber));
    BOOST_TEST(certificate->issuer_text() == "CN=RSA root, DC=example");
    BOOST_TEST(certificate->alternative_names.size() == 9u);
}

BOOST_AUTO_TEST_CASE(malformed) {
    const struct {
        std::string_view missing;
        std::string CertificateParts::*part;
        std::string value;
    } cases[] = {
        {"serialNumber", &CertificateParts::serial, ""},
        {"signature", &CertificateParts::inner_algorithm, tlv(0x31, "")},
        {"issuer", &CertificateParts::issuer, tlv(0x31, "")},
        {"validity", &CertificateParts::validity, tlv(0x31, "")},
        {"validity", &CertificateParts::validity, tlv(0x30, tlv(0x17, "491231235959Z"))},
        {"subject", &CertificateParts::subject, tlv(0x31, "")},
        {"subjectPublicKeyInfo", &CertificateParts::key, ""},
        {"subjectPublicKeyInfo", &CertificateParts::key, tlv(0x30, "")},
        {"extensions", &CertificateParts::extensions, "x"},
        {"extensions", &CertificateParts::extensions, tlv(0x30, tlv(0x06, "\x2a"))},
        {"extensions", &CertificateParts::key, CertificateParts().key + "\x81\x05"},
        {"signatureAlgorithm", &CertificateParts::algorithm, ""},
        {"signatureAlgorithm", &CertificateParts::algorithm, tlv(0x30, "")},
        {"signatureValue", &CertificateParts::signature, ""},
        {"signatureValue", &CertificateParts::signature, tlv(0x03, "")},
    };
    for (const auto& test : cases) {
        BOOST_TEST_CONTEXT(test.missing) {
            CertificateParts parts;
            parts.*test.part = test.value;
            const auto certificate = read_certificate(parts.der(), {});
            BOOST_REQUIRE(!certificate.has_value());
            BOOST_TEST((certificate.error().fault == Fault::malformed_der));
            BOOST_TEST(certificate.error().detail == test.missing);
        }
    }
    for (const std::string& der : {""s, "x"s, tlv(0x31, ""), "\x30\x05"s}) {
        BOOST_TEST(read_certificate(der, {}).error().detail == "Certificate");
    }
    BOOST_TEST(read_certificate(tlv(0x30, ""), {}).error().detail == "TBSCertificate");
}

BOOST_AUTO_TEST_CASE(place_of_a_problem) {
    CertificateParts parts;
    parts.serial = tlv(0x04, "\x01");
    const std::string der = parts.der();
    const auto binary = read_certificate(der, Location{.file = {}, .offset = 100, .size = 7});
    BOOST_TEST(binary.error().place.offset == 100 + der.find(parts.serial));
    BOOST_TEST(binary.error().place.size == 0u);
    const Location block{.file = {}, .line = 3, .column = 1, .offset = 100, .size = 7};
    BOOST_TEST((read_certificate(der, block).error().place == block));
}

BOOST_AUTO_TEST_CASE(limit_of_names) {
    const auto read_with = [](unsigned names, std::uint32_t limit) {
        std::string list;
        for (unsigned i = 0; i < names; ++i) {
            list += tlv(0x82, "a");
        }
        CertificateParts parts;
        parts.extensions = extension_der("2.5.29.17", tlv(0x30, list));
        return read_certificate(parts.der(), {}, limit);
    };
    // Besides the names in the extension: four in subject and issuer and the extension itself.
    BOOST_TEST(read_with(94, 100).value().alternative_names.size() == 94u);
    const auto over = read_with(95, 100);
    BOOST_REQUIRE(!over.has_value());
    BOOST_TEST((over.error().fault == Fault::limit_exceeded));
    BOOST_TEST(over.error().detail == "names 100");
    BOOST_TEST(read_with(9'994, parsers::certificate::max_names_of_certificate).has_value());
    BOOST_TEST(!read_certificate(CertificateParts().der(), {}, 2).has_value());
}

BOOST_AUTO_TEST_CASE(cut_off_anywhere) {
    const std::string der = tests::support::fixture_der("everything");
    for (std::size_t size = 0; size < der.size(); ++size) {
        BOOST_REQUIRE(!read_certificate(der.substr(0, size), {}).has_value());
    }
}

BOOST_AUTO_TEST_CASE(changed_anywhere) {
    const std::string original = tests::support::fixture_der("everything");
    for (std::size_t at = 0; at < original.size(); ++at) {
        for (const char value : {'\0', '\x30', '\x7f', '\x80', '\xff'}) {
            std::string der = original;
            der[at] = value;
            if (const auto certificate = read_certificate(der, {})) {
                check_invariants(*certificate);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(corpora) {
    const auto folder = tests::support::corpora();
    if (!folder) {
        return;
    }
    // Columns of the manifests: 5 is what is expected, 10 whether OpenSSL 3.0 parses the file.
    const Count zlint = read_corpus(*folder / "x509-zlint", 10, "ok");
    BOOST_TEST(zlint.read * 1000 >= zlint.all * 995);
    const Count odd = read_corpus(*folder / "x509-odd", 5, "opens");
    BOOST_TEST(odd.read * 100 >= odd.all * 99);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

#include "parsers/certificate/read.hpp"

#include <string>
#include <thread>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "tests/support/material.hpp"

namespace model = parsers::model;
using model::Fault;
using model::FileKind;
using model::FileStatus;
using tests::support::fixture;
using tests::support::read_material;

// A suite is a namespace of its name, and `read` is a function of the real one.
namespace suites {

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(certificate)
BOOST_AUTO_TEST_SUITE(read)

namespace {

std::string utf16(const std::string& ascii, bool is_big_endian) {
    std::string text = is_big_endian ? "\xfe\xff" : "\xff\xfe";
    for (const char c : ascii) {
        text += is_big_endian ? std::string{'\0', c} : std::string{c, '\0'};
    }
    return text;
}

std::string base64_body(const std::string& pem) {
    const std::size_t begin = pem.find('\n') + 1;
    return pem.substr(begin, pem.find("-----END") - begin);
}

std::string hex(const std::string& bytes) { return model::to_hex(bytes); }

void require_leaf(const model::Material& material) {
    BOOST_TEST_REQUIRE(material.certificates.size() == 1u);
    BOOST_TEST(material.certificates[0].certificate->der == fixture("leaf.der"));
    BOOST_TEST((material.status == FileStatus::read));
    BOOST_TEST(material.problems.empty());
}

}  // namespace

BOOST_AUTO_TEST_CASE(tells_the_kind_by_the_content) {
    struct Case {
        std::string file;
        FileKind kind;
        std::size_t certificates, keys, lists, requests;
    };
    const std::vector<Case> cases = {
        {"leaf.der", FileKind::certificate, 1, 0, 0, 0},
        {"leaf.pem", FileKind::pem, 1, 0, 0, 0},
        {"trusted.pem", FileKind::pem, 1, 0, 0, 0},
        {"aes256.p12", FileKind::pkcs12, 2, 1, 0, 0},
        {"chain.p7b", FileKind::pkcs7, 2, 0, 1, 0},
        {"chain.p7b.pem", FileKind::pem, 2, 0, 1, 0},
        {"signed.p7m", FileKind::pkcs7, 1, 0, 0, 0},
        {"mime.eml", FileKind::pem, 1, 0, 0, 0},
        {"list.der", FileKind::crl, 0, 0, 1, 0},
        {"list.pem", FileKind::pem, 0, 0, 1, 0},
        {"request.der", FileKind::request, 0, 0, 0, 1},
        {"request.pem", FileKind::pem, 0, 0, 0, 1},
        {"key.pkcs8.pem", FileKind::pem, 0, 1, 0, 0},
    };
    for (const Case& expected : cases) {
        BOOST_TEST_CONTEXT(expected.file) {
            const model::Material material = read_material(fixture(expected.file));
            BOOST_TEST((material.kind == expected.kind));
            BOOST_TEST((material.status == FileStatus::read));
            BOOST_TEST(material.certificates.size() == expected.certificates);
            BOOST_TEST(material.keys.size() == expected.keys);
            BOOST_TEST(material.revocation_lists.size() == expected.lists);
            BOOST_TEST(material.requests.size() == expected.requests);
            BOOST_TEST(material.problems.empty());
        }
    }
}

BOOST_AUTO_TEST_CASE(reads_any_encoding_of_text) {
    const std::string pem = fixture("leaf.pem");
    require_leaf(read_material(utf16(pem, false)));
    require_leaf(read_material(utf16(pem, true)));
    require_leaf(read_material("\xef\xbb\xbf" + pem));
    require_leaf(read_material("some words\n" + pem + "and more\n"));
    require_leaf(read_material(base64_body(pem)));
    require_leaf(read_material(hex(fixture("leaf.der"))));
}

BOOST_AUTO_TEST_CASE(places_are_those_of_the_original) {
    const std::string pem = fixture("leaf.pem");
    const auto material = read_material(utf16("first line\n" + pem, false));
    require_leaf(material);
    const model::Location& place = material.certificates[0].place;
    BOOST_TEST(place.line == 2u);
    BOOST_TEST(place.offset == 2u + 2 * 11);
    const auto binary = read_material(fixture("leaf.der"));
    BOOST_TEST(binary.certificates[0].place.line == 0u);
    BOOST_TEST(binary.certificates[0].place.size == fixture("leaf.der").size());
}

BOOST_AUTO_TEST_CASE(reads_objects_exported_by_powershell) {
    const std::string body = base64_body(fixture("leaf.pem"));
    const std::string clixml =
        "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">\n"
        "  <Obj RefId=\"0\">\n    <Props>\n      <BA N=\"RawData\">" +
        body +
        "</BA>\n"
        "      <S N=\"Thumbprint\">00</S>\n    </Props>\n  </Obj>\n</Objs>\n";
    const auto material = read_material(clixml);
    require_leaf(material);
    BOOST_TEST((material.kind == FileKind::clixml));
    BOOST_TEST(material.certificates[0].place.line == 4u);
}

BOOST_AUTO_TEST_CASE(keeps_what_stands_before_and_beside_damage) {
    const std::string der = fixture("leaf.der");
    const auto trailing = read_material(der + "trailing");
    BOOST_TEST(trailing.certificates.size() == 1u);
    BOOST_TEST_REQUIRE(trailing.problems.size() == 1u);
    BOOST_TEST((trailing.problems[0].fault == Fault::trailing_data));
    BOOST_TEST(trailing.problems[0].place.offset == der.size());

    const auto two = read_material(der + fixture("list.der"));
    BOOST_TEST(two.certificates.size() == 1u);
    BOOST_TEST(two.revocation_lists.size() == 1u);
    BOOST_TEST(two.problems.empty());

    const std::string broken = "-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n";
    const auto beside = read_material(broken + fixture("leaf.pem"));
    BOOST_TEST(beside.certificates.size() == 1u);
    BOOST_TEST_REQUIRE(beside.problems.size() == 1u);
    BOOST_TEST((beside.problems[0].fault == Fault::malformed_der));
    BOOST_TEST(beside.problems[0].place.line == 1u);
    BOOST_TEST((beside.status == FileStatus::read));
}

BOOST_AUTO_TEST_CASE(says_why_nothing_was_read) {
    struct Case {
        std::string what, bytes;
        Fault fault;
        FileStatus status;
    };
    const std::string der = fixture("leaf.der");
    const std::vector<Case> cases = {
        {"empty", "", Fault::empty_file, FileStatus::not_interpreted},
        {"cut off", der.substr(0, 100), Fault::malformed_der, FileStatus::malformed},
        {"armour alone", "-----BEGIN CERTIFICATE-----\n", Fault::malformed_pem,
         FileStatus::malformed},
        {"public key", fixture("key.dsa.public.pem"), Fault::no_certificate, FileStatus::read},
    };
    for (const Case& expected : cases) {
        BOOST_TEST_CONTEXT(expected.what) {
            const auto material = read_material(expected.bytes);
            BOOST_TEST_REQUIRE(!material.problems.empty());
            BOOST_TEST((material.problems[0].fault == expected.fault));
            BOOST_TEST((material.status == expected.status));
            BOOST_TEST(material.certificates.empty());
        }
    }
}

BOOST_AUTO_TEST_CASE(leaves_other_files_alone) {
    for (const std::string bytes : {"some words\n", "<Topology/>",
                                    "\x7f"
                                    "ELF",
                                    "0", "30"}) {
        const auto material = read_material(bytes);
        BOOST_TEST((material.kind == FileKind::unknown));
        BOOST_TEST((material.status == FileStatus::not_interpreted));
        BOOST_TEST(material.problems.empty());
    }
}

BOOST_AUTO_TEST_CASE(keeps_to_the_limits) {
    ::parsers::certificate::Limits limits;
    limits.file_size = 10;
    const auto large = read_material(fixture("leaf.der"), {}, limits);
    BOOST_TEST_REQUIRE(large.problems.size() == 1u);
    BOOST_TEST((large.problems[0].fault == Fault::too_large));
    BOOST_TEST(large.problems[0].detail == "10");

    limits = {};
    limits.certificates = 1;
    const auto many = read_material(fixture("chain.p7b"), {}, limits);
    BOOST_TEST(many.certificates.size() == 1u);
    BOOST_TEST_REQUIRE(many.problems.size() == 1u);
    BOOST_TEST((many.problems[0].fault == Fault::limit_exceeded));
    BOOST_TEST(many.problems[0].detail == "certificates 1");

    limits = {};
    limits.nesting = 3;
    const auto deep = read_material(fixture("chain.p7b"), {}, limits);
    BOOST_TEST(deep.certificates.empty());
    BOOST_TEST_REQUIRE(!deep.problems.empty());
    BOOST_TEST((deep.problems[0].fault == Fault::limit_exceeded));
    BOOST_TEST(deep.problems[0].detail == "nesting 3");
    BOOST_TEST((deep.status == FileStatus::unsupported));
}

BOOST_AUTO_TEST_CASE(may_be_called_by_several_threads) {
    const std::string bytes = fixture("rc2_40.p12");
    std::vector<std::size_t> found(4);
    std::vector<std::thread> threads;
    for (std::size_t& count : found) {
        threads.emplace_back([&] { count = read_material(bytes).certificates.size(); });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    for (const std::size_t count : found) {
        BOOST_TEST(count == 2u);
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

}  // namespace suites

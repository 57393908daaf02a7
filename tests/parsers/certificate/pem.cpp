#include "tests/support/pem.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(certificate)
BOOST_AUTO_TEST_SUITE(pem)

using namespace std::string_literals;
using namespace std::string_view_literals;
using parsers::certificate::PemBlock;
using parsers::model::Fault;
using parsers::model::FileId;
using tests::support::PemReading;

namespace {

PemReading read(std::string_view text) { return tests::support::scan_pem(text, FileId{5}); }

std::string block(std::string_view label, std::string_view body) {
    return "-----BEGIN "s.append(label) + "-----\n" + std::string(body) + "-----END " +
           std::string(label) + "-----\n";
}

/// Labels and data of the blocks, for comparison: `A:foo B:bar`.
std::string summary(const PemReading& reading) {
    std::string text;
    for (const PemBlock& each : reading.blocks) {
        text += (text.empty() ? "" : " ") + each.label + ':' + each.data;
    }
    return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(sound_blocks) {
    const struct {
        std::string_view what;
        std::string text;
        std::string_view blocks;
    } cases[] = {
        {"one", block("CERTIFICATE", "Zm9v\n"), "CERTIFICATE:foo"},
        {"several labels",
         block("X509 CERTIFICATE", "Zm9v\n") + block("TRUSTED CERTIFICATE", "YmFy\n"),
         "X509 CERTIFICATE:foo TRUSTED CERTIFICATE:bar"},
        {"text around",
         "subject=/CN=a\n\n" + block("A", "Zm9v\n") + "between\n" + block("B", "YmFy\n") + "behind",
         "A:foo B:bar"},
        {"CRLF", "-----BEGIN A-----\r\nZm9v\r\nYmFy\r\n-----END A-----\r\n", "A:foobar"},
        {"CR", "-----BEGIN A-----\rZm9v\rYmFy\r-----END A-----\r", "A:foobar"},
        {"lines of odd length", block("A", "Z\nm9\nvY\n\nmF\ny\n"), "A:foobar"},
        {"blanks in the lines", block("A", "  Zm9v \n\tYmFy\n"), "A:foobar"},
        {"blanks before BEGIN", "  -----BEGIN A-----\n  Zm9v\n  -----END A-----", "A:foo"},
        {"all on one line", "-----BEGIN A-----Zm9v-----END A-----", "A:foo"},
        {"no line end between blocks",
         "-----BEGIN A-----\nZm9v\n-----END A----------BEGIN B-----\nYmFy\n-----END B-----",
         "A:foo B:bar"},
        {"no body", block("A", ""), "A:"},
        {"no label", block("", "Zm9v\n"), ":foo"},
        {"armour in prose", "-----BEGIN is how it starts.\n" + block("A", "Zm9v\n"), "A:foo"},
    };
    for (const auto& test : cases) {
        BOOST_TEST_CONTEXT(test.what) {
            const PemReading reading = read(test.text);
            BOOST_TEST(summary(reading) == test.blocks);
            BOOST_TEST(reading.problems.empty());
            BOOST_TEST(reading.found_armour);
        }
    }
}

BOOST_AUTO_TEST_CASE(no_armour) {
    for (const std::string_view text : {"", "text", "-----BEGIN", "----BEGIN A----", "-----BEGIN A",
                                        "-----END A-----", "-----begin A-----"}) {
        BOOST_TEST_CONTEXT(text) {
            const PemReading reading = read(text);
            BOOST_TEST(reading.blocks.empty());
            BOOST_TEST(reading.problems.empty());
            BOOST_TEST(!reading.found_armour);
        }
    }
}

BOOST_AUTO_TEST_CASE(damage_hides_nothing) {
    const std::string good = block("B", "YmFy\n");
    const struct {
        std::string_view what;
        std::string damaged;
        std::string_view kept;
        std::uint32_t line;
    } cases[] = {
        {"not base64", "text\n" + block("A", "Zm9v!\n"), "", 2},
        {"a single character left", block("A", "Zm9vY\n"), "", 1},
        {"text behind the padding", block("A", "Zg==Zg==\n"), "", 1},
        {"dashes in the body", block("A", "Zm9v-----\n"), "", 1},
        {"no END, and the body is no structure", "-----BEGIN A-----\nZm9v\n", "", 1},
        {"no END, a whole structure", "-----BEGIN A-----\nMAA=\n", "A:0\0"sv, 1},
        {"no END, half a structure", "-----BEGIN A-----\nMAUA\n", "", 1},
        {"another label at the END", "-----BEGIN A-----\nZm9v\n-----END C-----\n", "A:foo", 1},
        {"four dashes at the END", "-----BEGIN A-----\nZm9v\n-----END A----\n", "A:foo", 1},
        {"four dashes at the BEGIN", "\n-----BEGIN A----\nZm9v\n-----END A-----\n", "A:foo", 2},
    };
    for (const auto& test : cases) {
        BOOST_TEST_CONTEXT(test.what) {
            const PemReading reading = read(good + test.damaged + good);
            const std::string kept = test.kept.empty() ? "" : std::string(test.kept) + ' ';
            BOOST_TEST(summary(reading) == "B:bar " + kept + "B:bar");
            BOOST_REQUIRE(reading.problems.size() == 1u);
            BOOST_TEST((reading.problems[0].fault == Fault::malformed_pem));
            BOOST_TEST(reading.problems[0].detail == "A");
            BOOST_TEST(reading.problems[0].place.line == 3 + test.line);
            BOOST_TEST(reading.problems[0].place.file.value == 5u);
        }
    }
}

BOOST_AUTO_TEST_CASE(headers) {
    const PemReading reading =
        read(block("RSA PRIVATE KEY",
                   "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,\n  00FF\n\nZm9v\n") +
             block("B", "\nComment: no empty line behind it\nYmFy\n"));
    BOOST_TEST(summary(reading) == "RSA PRIVATE KEY:foo B:bar");
    BOOST_TEST(reading.problems.empty());
    const auto& found = reading.blocks[0].headers;
    BOOST_REQUIRE(found.size() == 2u);
    BOOST_TEST(PemBlock::find(found, "proc-type") == "4,ENCRYPTED");
    BOOST_TEST(PemBlock::find(found, "DEK-Info") == "AES-128-CBC,00FF");
    BOOST_TEST(PemBlock::find(found, "Other") == "");
    BOOST_TEST(PemBlock::find(reading.blocks[1].headers, "Comment") == "no empty line behind it");
}

BOOST_AUTO_TEST_CASE(bag_attributes) {
    const PemReading reading = read(
        "Bag Attributes\r\n"
        "    Microsoft Local Key set: <No Values>\r\n"
        "    localKeyID: 01 00 00 00 \r\n"
        "    friendlyName: le-1: Сервер\r\n"
        "    Microsoft CSP Name: Microsoft RSA SChannel Cryptographic Provider\r\n"
        "Key Attributes\r\n"
        "    X509v3 Key Usage: 10 \r\n" +
        block("PRIVATE KEY", "Zm9v\n") +
        "Bag Attributes: <Empty Attributes>\n"
        "subject=CN = a: b\n" +
        block("CERTIFICATE", "YmFy\n") + block("CERTIFICATE", "YmFy\n"));
    BOOST_REQUIRE(reading.blocks.size() == 3u);
    const auto& attributes = reading.blocks[0].attributes;
    BOOST_TEST(PemBlock::find(attributes, "localKeyID") == "01 00 00 00");
    BOOST_TEST(PemBlock::find(attributes, "friendlyName") == "le-1: Сервер");
    BOOST_TEST(PemBlock::find(attributes, "Microsoft CSP Name") ==
               "Microsoft RSA SChannel Cryptographic Provider");
    BOOST_TEST(PemBlock::find(attributes, "X509v3 Key Usage") == "10");
    BOOST_TEST(reading.blocks[1].attributes.empty());
    BOOST_TEST(reading.blocks[2].attributes.empty());
}

BOOST_AUTO_TEST_CASE(what_is_no_text) {
    const PemReading reading = read("Bag Attributes\n  friendlyName: a\xff\n" +
                                    block("A\xfe", "Name: \x80\n\nZm9v\n") + block("\xfd", "!"));
    BOOST_TEST(summary(reading) == "A\xef\xbf\xbd:foo");
    BOOST_TEST(PemBlock::find(reading.blocks[0].headers, "Name") == "\xef\xbf\xbd");
    BOOST_TEST(PemBlock::find(reading.blocks[0].attributes, "friendlyName") == "a\xef\xbf\xbd");
    BOOST_REQUIRE(reading.problems.size() == 1u);
    BOOST_TEST(reading.problems[0].detail == "\xef\xbf\xbd");
}

BOOST_AUTO_TEST_CASE(places) {
    // Two CRLF lines, a CR line, then U+1F600 (two UTF-16 units) and a blank before the armour.
    const std::string text =
        "a\r\nb\r\nc\r😀 -----BEGIN A-----\nZm9v\n-----END A-----tail\n" + block("B", "");
    const PemReading reading = read(text);
    BOOST_REQUIRE(reading.blocks.size() == 2u);
    const auto& place = reading.blocks[0].place;
    BOOST_TEST(place.file.value == 5u);
    BOOST_TEST(place.line == 4u);
    BOOST_TEST(place.column == 4u);
    BOOST_TEST(place.end_line == 6u);
    BOOST_TEST(place.end_column == 16u);
    BOOST_TEST(text.substr(place.offset, place.size) == "-----BEGIN A-----\nZm9v\n-----END A-----");
    BOOST_TEST(reading.blocks[1].place.line == 7u);
    BOOST_TEST(reading.blocks[1].place.column == 1u);
}

BOOST_AUTO_TEST_CASE(time_is_linear) {
    // A megabyte of what could make a scanner look at the same bytes again and again.
    for (const std::string_view piece :
         {"-----BEGIN A-----"sv, "-----BEGIN "sv, "-----BEGIN A"sv, "-----"sv, "-----END A-----"sv,
          "-----BEGIN A-----\nA: b\n"sv, "Bag Attributes "sv, "-----BEGIN A-----\n\n\n\n "sv}) {
        std::string text;
        while (text.size() < (1u << 20)) {
            text += piece;
        }
        BOOST_TEST(read(text).blocks.empty());
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

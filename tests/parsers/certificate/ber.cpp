#include "parsers/certificate/ber.hpp"

#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include "tests/support/material.hpp"

namespace model = parsers::model;
namespace ber = parsers::certificate::ber;
namespace tag = parsers::certificate::tag;
using namespace std::string_view_literals;
using ber::Reader;
using ber::Source;
using model::Fault;
using tests::support::indefinite;

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(certificate)
BOOST_AUTO_TEST_SUITE(ber)

namespace {

Source source_of(std::string_view bytes, std::uint32_t nesting = 32) {
    return {bytes, {.file = model::FileId{0}, .offset = 1000}, true, nesting};
}

}  // namespace

BOOST_AUTO_TEST_CASE(reads_what_is_there) {
    const auto bytes = "\x30\x0a\x02\x01\x2a\x04\x02hi\x06\x01\x55"sv;
    Source source = source_of(bytes);
    Reader outer(source);
    Reader sequence = outer.enter(tag::sequence, "Outer");
    BOOST_TEST(sequence.number("number") == 42u);
    BOOST_TEST(!sequence.next_if(tag::integer));
    BOOST_TEST(sequence.string(tag::octet_string, "string") == "hi");
    BOOST_TEST(sequence.oid("oid").bytes == "\x55");
    BOOST_TEST(sequence.is_at_end());
    BOOST_TEST(outer.is_at_end());
    BOOST_TEST(!source.problem());
}

BOOST_AUTO_TEST_CASE(names_what_was_expected_and_where) {
    struct Case {
        std::string_view what, bytes;
        std::uint64_t offset;
    };
    const Case cases[] = {
        {"another type", "\x30\x02\x04\x00"sv, 1002},
        {"nothing", "\x30\x00"sv, 1002},
        {"longer than what holds it", "\x30\x03\x02\x02\x01"sv, 1002},
        {"a negative number", "\x30\x03\x02\x01\xff"sv, 1002},
        {"an empty number", "\x30\x02\x02\x00"sv, 1002},
        {"a number beyond 63 bits", "\x30\x0b\x02\x09\x00\xff\xff\xff\xff\xff\xff\xff\xff"sv, 1002},
    };
    for (const Case& expected : cases) {
        BOOST_TEST_CONTEXT(expected.what) {
            Source source = source_of(expected.bytes);
            Reader outer(source);
            Reader sequence = outer.enter(tag::sequence, "Outer");
            BOOST_TEST(sequence.number("Outer.number") == 0u);
            BOOST_TEST_REQUIRE(source.problem().has_value());
            BOOST_TEST((source.problem()->fault == Fault::malformed_der));
            BOOST_TEST(source.problem()->detail == "Outer.number");
            BOOST_TEST(source.problem()->place.offset == expected.offset);
            // everything behind it is empty, and the first problem stays
            BOOST_TEST(sequence.is_at_end());
            BOOST_TEST(sequence.string(tag::octet_string, "later").empty());
            BOOST_TEST(source.problem()->detail == "Outer.number");
        }
    }
}

BOOST_AUTO_TEST_CASE(joins_strings_in_pieces) {
    const std::string inner = indefinite(0x24, ber::encode(4, "a") + ber::encode(4, "bc"));
    const std::string bytes = indefinite(0x24, ber::encode(4, "x") + inner + ber::encode(4, ""));
    Source source = source_of(bytes);
    Reader reader(source);
    BOOST_TEST(reader.string(tag::octet_string, "string") == "xabc");
    BOOST_TEST(!source.problem());

    std::string deep = ber::encode(4, "deep");
    for (int level = 0; level < 200; ++level) {
        deep = ber::encode(0x24, deep);
    }
    Source deep_source = source_of(deep);
    Reader deep_reader(deep_source);
    BOOST_TEST(deep_reader.string(tag::octet_string, "string") == "deep");

    const std::string wrong = ber::encode(0x24, ber::encode(2, "x"));
    Source wrong_source = source_of(wrong);
    Reader wrong_reader(wrong_source);
    BOOST_TEST(wrong_reader.string(tag::octet_string, "string").empty());
    BOOST_TEST((wrong_source.problem()->fault == Fault::malformed_der));
}

BOOST_AUTO_TEST_CASE(places_stay_exact_while_bytes_are_verbatim) {
    const std::string bytes = ber::encode(0x30, ber::encode(4, ber::encode(0x30, "")));
    Source source = source_of(bytes);
    Reader outer(source);
    Reader sequence = outer.enter(tag::sequence, "Outer");
    Source inner = source.inside(sequence.string(tag::octet_string, "string"));
    Reader reader(inner);
    reader.enter(tag::sequence, "Inner").next("missing");
    BOOST_TEST(inner.problem()->place.offset == 1000u + bytes.size());

    const std::string elsewhere = ber::encode(0x30, "");
    Source decoded = source.inside(elsewhere);
    Reader other(decoded);
    other.enter(tag::sequence, "Inner").next("missing");
    BOOST_TEST(decoded.problem()->place.offset == 1000u);
}

BOOST_AUTO_TEST_CASE(stops_at_the_limit_of_nesting) {
    const std::string bytes = ber::encode(0x30, ber::encode(0x30, ber::encode(0x30, "")));
    Source source = source_of(bytes, 3);
    Reader reader(source);
    Reader second = reader.enter(tag::sequence, "1").enter(tag::sequence, "2");
    BOOST_TEST(!source.problem());
    second.enter(tag::sequence, "3");
    BOOST_TEST((source.problem()->fault == Fault::limit_exceeded));
    BOOST_TEST(source.problem()->detail == "nesting 3");
}

BOOST_AUTO_TEST_CASE(encodes_definite_lengths) {
    BOOST_TEST(ber::encode(4, "") == "\x04\x00"sv);
    BOOST_TEST(ber::encode(4, std::string(127, 'x')).substr(0, 2) == "\x04\x7f"sv);
    BOOST_TEST(ber::encode(4, std::string(128, 'x')).substr(0, 3) == "\x04\x81\x80"sv);
    BOOST_TEST(ber::encode(4, std::string(65536, 'x')).substr(0, 5) == "\x04\x83\x01\x00\x00"sv);
}

BOOST_AUTO_TEST_CASE(knows_a_whole_sequence) {
    BOOST_TEST(ber::is_whole_sequence("\x30\x00"sv));
    BOOST_TEST(ber::is_whole_sequence(indefinite(0x30, ber::encode(2, "x"))));
    BOOST_TEST(!ber::is_whole_sequence("\x30\x00x"sv));
    BOOST_TEST(!ber::is_whole_sequence("\x30\x01"sv));
    BOOST_TEST(!ber::is_whole_sequence("\x31\x00"sv));
    BOOST_TEST(!ber::is_whole_sequence(""));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

#include "parsers/text/ascii.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(text)
BOOST_AUTO_TEST_SUITE(ascii)

using namespace ::parsers::text;

BOOST_AUTO_TEST_CASE(case_is_ascii_case) {
    BOOST_TEST(to_lower("FE1.Contoso.COM") == "fe1.contoso.com");
    BOOST_TEST(to_lower("\xC3\x89") == "\xC3\x89");
    BOOST_TEST(equal_ignoring_case("Registrar", "rEGISTRAR"));
    BOOST_TEST(!equal_ignoring_case("Registrar", "Registra"));
    BOOST_TEST(!equal_ignoring_case("@", "`"));
    BOOST_TEST(starts_with_ignoring_case("PERSISTENTchatStore", "PersistentChat"));
    BOOST_TEST(!starts_with_ignoring_case("Persistent", "PersistentChat"));
    BOOST_TEST(ends_with_ignoring_case("Export.XML", ".xml"));
    BOOST_TEST(!ends_with_ignoring_case("xml", ".xml"));
    BOOST_TEST(contains_ignoring_case("WebInternalSettings", "internal"));
    BOOST_TEST(contains_ignoring_case("", ""));
    BOOST_TEST(!contains_ignoring_case("ExternalSettings", "internal"));
}

BOOST_AUTO_TEST_CASE(trimming) {
    BOOST_TEST(trim(" \r\n\ta b\t ") == "a b");
    BOOST_TEST(trim("  ") == "");
    BOOST_TEST(trim("") == "");
}

BOOST_AUTO_TEST_CASE(numbers) {
    BOOST_TEST(to_number("0").value() == 0u);
    BOOST_TEST(to_number("4294967295").value() == 4294967295u);
    for (const auto* text : {"", " 1", "1 ", "-1", "+1", "0x10", "4294967296", "7a"}) {
        BOOST_TEST_CONTEXT(text) { BOOST_TEST(!to_number(text)); }
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

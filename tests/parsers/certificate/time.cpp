#include "parsers/certificate/time.hpp"

#include <boost/test/unit_test.hpp>
#include <string_view>

using parsers::certificate::Element;
using parsers::certificate::read_time;
namespace tag = parsers::certificate::tag;

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(certificate)
BOOST_AUTO_TEST_SUITE(time)

BOOST_AUTO_TEST_CASE(read) {
    const struct {
        std::string_view what;
        std::uint8_t tag;
        std::string_view contents;
        std::string_view text;
    } cases[] = {
        {"UTCTime", tag::utc_time, "260102030405Z", "2026-01-02T03:04:05Z"},
        {"the last year of this century", tag::utc_time, "491231235959Z", "2049-12-31T23:59:59Z"},
        {"the first year of the last", tag::utc_time, "500101000000Z", "1950-01-01T00:00:00Z"},
        {"UTCTime without seconds", tag::utc_time, "2601020304Z", "2026-01-02T03:04:00Z"},
        {"UTCTime with an offset", tag::utc_time, "260102030405+0130", "2026-01-02T01:34:05Z"},
        {"no seconds, an offset", tag::utc_time, "2601020304-0500", "2026-01-02T08:04:00Z"},
        {"no zone", tag::utc_time, "260102030405", "2026-01-02T03:04:05Z"},
        {"GeneralizedTime", tag::generalized_time, "20260102030405Z", "2026-01-02T03:04:05Z"},
        {"a fraction", tag::generalized_time, "20260102030405.678Z", "2026-01-02T03:04:05Z"},
        {"a fraction with comma", tag::generalized_time, "20260102030405,6",
         "2026-01-02T03:04:05Z"},
        {"hours alone", tag::generalized_time, "2026010203Z", "2026-01-02T03:00:00Z"},
        {"a short offset", tag::generalized_time, "20260102030405+01", "2026-01-02T02:04:05Z"},
        {"the end of time", tag::generalized_time, "99991231235959Z", "9999-12-31T23:59:59Z"},
        {"beyond the end", tag::generalized_time, "99991231235959-0100", "9999-12-31T23:59:59Z"},
        {"before the beginning", tag::generalized_time, "00000101000000+0100",
         "0000-01-01T00:00:00Z"},
        {"a month that is none", tag::utc_time, "261302030405Z", "2026-12-02T03:04:05Z"},
        {"month and day zero", tag::utc_time, "260000030405Z", "2026-01-01T03:04:05Z"},
        {"a day that is none", tag::utc_time, "260231030405Z", "2026-02-28T03:04:05Z"},
        {"a leap day", tag::utc_time, "240229000000Z", "2024-02-29T00:00:00Z"},
        {"times that are none", tag::utc_time, "260102246199Z", "2026-01-02T23:59:59Z"},
    };
    for (const auto& test : cases) {
        BOOST_TEST_CONTEXT(test.what) {
            const auto instant = read_time(Element{test.tag, {}, test.contents});
            BOOST_REQUIRE(instant.has_value());
            BOOST_TEST(parsers::model::to_text(*instant) == test.text);
        }
    }
}

BOOST_AUTO_TEST_CASE(no_time) {
    for (const std::string_view text :
         {"", "Z", "26", "260102Z", "2601020304x5Z", "260102030405ZZ", "260102030405+",
          "260102030405+1", "260102030405*0100", "2601 2030405Z", "-60102030405Z"}) {
        BOOST_TEST_CONTEXT(text) {
            BOOST_TEST(!read_time(Element{tag::utc_time, {}, text}).has_value());
        }
    }
    BOOST_TEST(!read_time(Element{tag::utf8_string, {}, "260102030405Z"}).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

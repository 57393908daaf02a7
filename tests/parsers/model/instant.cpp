#include "parsers/model/instant.hpp"

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <string_view>

using parsers::model::Instant;
using parsers::model::parse_instant;

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(model)
BOOST_AUTO_TEST_SUITE(instant)

BOOST_AUTO_TEST_CASE(read_and_written) {
    const struct {
        std::string_view what;
        std::string_view read;
        std::string_view written;
    } cases[] = {
        {"a date", "2026-11-22", "2026-11-22T00:00:00Z"},
        {"an instant", "2026-11-22T07:41:09Z", "2026-11-22T07:41:09Z"},
        {"small letters", "2026-11-22t07:41:09z", "2026-11-22T07:41:09Z"},
        {"a space", "2026-11-22 07:41:09Z", "2026-11-22T07:41:09Z"},
        {"ahead of UTC", "2026-11-22T01:30:00+03:30", "2026-11-21T22:00:00Z"},
        {"behind UTC", "2026-12-31T20:00:00-05:00", "2027-01-01T01:00:00Z"},
        {"a fraction", "2026-11-22T07:41:09.987654321Z", "2026-11-22T07:41:09Z"},
        {"a leap second", "2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z"},
        {"a leap day", "2024-02-29", "2024-02-29T00:00:00Z"},
        {"the first year", "0000-01-01", "0000-01-01T00:00:00Z"},
        {"the last second", "9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z"},
        {"before the epoch", "1950-01-01T00:00:01Z", "1950-01-01T00:00:01Z"},
    };
    for (const auto& test : cases) {
        BOOST_TEST_CONTEXT(test.what) {
            const auto instant = parse_instant(test.read);
            BOOST_REQUIRE(instant.has_value());
            BOOST_TEST(to_text(*instant) == test.written);
        }
    }
}

BOOST_AUTO_TEST_CASE(refused) {
    for (const std::string_view text : {"",
                                        "2026",
                                        "2026-11",
                                        "2026-1-2",
                                        "26-11-22",
                                        "2026-13-01",
                                        "2026-00-01",
                                        "2026-11-31",
                                        "2023-02-29",
                                        "2026-11-22x",
                                        "2026-11-22T",
                                        "2026-11-22T07:41",
                                        "2026-11-22T07:41:09",
                                        "2026-11-22T24:00:00Z",
                                        "2026-11-22T07:60:00Z",
                                        "2026-11-22T07:41:61Z",
                                        "2026-11-22T07:41:09.Z",
                                        "2026-11-22T07:41:09+0100",
                                        "2026-11-22T07:41:09+24:00",
                                        "2026-11-22T07:41:09Z ",
                                        " 2026-11-22",
                                        "2026/11/22",
                                        "-026-11-22",
                                        "yesterday"}) {
        BOOST_TEST_CONTEXT(text) { BOOST_TEST(!parse_instant(text).has_value()); }
    }
}

BOOST_AUTO_TEST_CASE(every_instant_reads_back) {
    // A prime number of seconds apart, over all ten thousand years.
    const Instant last = *parse_instant("9999-12-31");
    for (Instant instant = *parse_instant("0000-01-01"); instant < last;
         instant += std::chrono::seconds(86400 * 11 + 7919)) {
        const auto read = parse_instant(to_text(instant));
        BOOST_REQUIRE(read.has_value());
        BOOST_REQUIRE(*read == instant);
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

#include "parsers/assignment/date.hpp"

#include <boost/test/unit_test.hpp>
#include <initializer_list>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(assignment)
BOOST_AUTO_TEST_SUITE(date)

using parsers::assignment::DateReader;
using parsers::assignment::is_date;
using parsers::model::Instant;
using parsers::model::PrintedInstant;

namespace {

constexpr Instant at(int year, unsigned month, unsigned day, int hour, int minute, int second) {
    using namespace std::chrono;
    return sys_days(year_month_day(std::chrono::year(year), std::chrono::month(month),
                                   std::chrono::day(day))) +
           hours(hour) + minutes(minute) + seconds(second);
}

constexpr Instant october = at(2020, 10, 31, 17, 27, 9);

PrintedInstant read(std::string_view text, std::initializer_list<std::string_view> others = {}) {
    DateReader dates;
    dates.learn(text);
    for (const std::string_view other : others) {
        dates.learn(other);
    }
    return dates.read(text);
}

}  // namespace

BOOST_AUTO_TEST_CASE(exact_dates) {
    const struct {
        std::string_view text;
        Instant value;
    } cases[] = {
        {"2020-10-31T17:27:09Z", october},
        {"2020-10-31T10:27:09-07:00", october},
        {"2020-10-31T19:27:09.0000000+02:00", october},
        {"2020-10-31T19:27:09+0200", october},
        {"2020-10-31 17:27:09Z", october},
        {"/Date(1604165229000)/", october},
        {"/Date(1604165229999+0200)/", october},
        {"/Date(-86400000)/", at(1969, 12, 31, 0, 0, 0)},
    };
    for (const auto& [text, value] : cases) {
        BOOST_TEST_CONTEXT(text) {
            const PrintedInstant result = read(text);
            BOOST_REQUIRE(result.value.has_value());
            BOOST_TEST((*result.value == value));
            BOOST_TEST(!result.is_ambiguous);
            BOOST_TEST(!result.is_local);
        }
    }
}

BOOST_AUTO_TEST_CASE(dates_of_cultures_with_one_reading) {
    const std::string_view cases[] = {
        "10/31/2020 5:27:09 PM",
        "31/10/2020 17:27:09",
        "31.10.2020 17:27:09",
        "31. 10. 2020 17:27:09",
        "2020. 10. 31. 17:27:09",
        "31-10-2020 17.27.09",
        "2020-10-31 17:27:09",
        "2020/10/31 17:27:09",
        "2020-10-31T17:27:09",
        "2020/10/31 下午 05:27:09",
        "31/10/2020 5:27:09 μ.μ.",
        "10/31/2020 5:27:09\xE2\x80\xAFPM",
        "\xE2\x80\x8E"
        "10/31/2020 5:27:09 p.m. ",
    };
    for (const std::string_view text : cases) {
        BOOST_TEST_CONTEXT(text) {
            const PrintedInstant result = read(text);
            BOOST_REQUIRE(result.value.has_value());
            BOOST_TEST((*result.value == october));
            BOOST_TEST(result.is_local);
        }
    }
}

BOOST_AUTO_TEST_CASE(midnight_noon_and_dates_alone) {
    BOOST_TEST((read("10/31/2020 12:00:00 AM").value == at(2020, 10, 31, 0, 0, 0)));
    BOOST_TEST((read("10/31/2020 12:00:00 PM").value == at(2020, 10, 31, 12, 0, 0)));
    BOOST_TEST((read("10/31/2020").value == at(2020, 10, 31, 0, 0, 0)));
    BOOST_TEST((read("03.04.2021").value == at(2021, 4, 3, 0, 0, 0)));
}

BOOST_AUTO_TEST_CASE(day_and_month_are_told_by_the_whole_file) {
    BOOST_TEST(read("3/4/2021").is_ambiguous);
    BOOST_TEST(!read("3/4/2021").value.has_value());
    BOOST_TEST(read("03-04-2021").is_ambiguous);
    BOOST_TEST(read("3/4/2021").text == "3/4/2021");
    BOOST_TEST((read("3/4/2021", {"3/25/2021"}).value == at(2021, 3, 4, 0, 0, 0)));
    BOOST_TEST((read("3/4/2021", {"25/3/2021"}).value == at(2021, 4, 3, 0, 0, 0)));
    BOOST_TEST((read("5/5/2021").value == at(2021, 5, 5, 0, 0, 0)));
    BOOST_TEST(read("3/4/2021", {"25.3.2021", "2021-03-25"}).is_ambiguous);
}

BOOST_AUTO_TEST_CASE(a_file_with_both_orders_leaves_each_date_to_itself) {
    BOOST_TEST(read("3/4/2021", {"3/25/2021", "25/3/2021"}).is_ambiguous);
    BOOST_TEST((read("3/25/2021", {"25/3/2021"}).value == at(2021, 3, 25, 0, 0, 0)));
    BOOST_TEST((read("25/3/2021", {"3/25/2021"}).value == at(2021, 3, 25, 0, 0, 0)));
}

BOOST_AUTO_TEST_CASE(century_and_calendar_are_not_guessed) {
    const std::string_view cases[] = {"31/10/20", "31.10.20", "31/10/2563 17:27:09", "1442/03/14",
                                      "14/03/1442 05:27:09 PM"};
    for (const std::string_view text : cases) {
        BOOST_TEST_CONTEXT(text) {
            const PrintedInstant result = read(text);
            BOOST_TEST(result.is_ambiguous);
            BOOST_TEST(!result.value.has_value());
        }
    }
}

BOOST_AUTO_TEST_CASE(dates_never_set_are_not_said) {
    for (const std::string_view text :
         {"0001-01-01T00:00:00", "1/1/0001 12:00:00 AM", "/Date(-62135596800000)/", "", "  "}) {
        BOOST_TEST_CONTEXT(text) {
            const PrintedInstant result = read(text);
            BOOST_TEST(result.text.empty());
            BOOST_TEST(!result.value.has_value());
            BOOST_TEST(!result.is_ambiguous);
        }
    }
}

BOOST_AUTO_TEST_CASE(what_is_no_date) {
    for (const std::string_view text :
         {"never", "2021-02-30", "2021-13-01T00:00:00Z", "31.04.2021", "2021-01-01T24:00:00",
          "2021-01-01T00:60:00", "1/2/2021 x", "/Date(99999999999999999999)/", "/Date(12",
          "/Date(1x)/", "1/2", "1/2/3/4", "100/1/2021", "10/31/2020 13:00:00 PM",
          "2021-01-01T00:00:00+15:00"}) {
        BOOST_TEST_CONTEXT(text) {
            const PrintedInstant result = read(text);
            BOOST_TEST(result.text == text);
            BOOST_TEST(!result.value.has_value());
            BOOST_TEST(!result.is_ambiguous);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_word_in_the_form_of_a_date) {
    BOOST_TEST(is_date("11/20/2018"));
    BOOST_TEST(is_date("20.11.2018"));
    BOOST_TEST(!is_date("fe01.contoso.com"));
    BOOST_TEST(!is_date("CN=2018"));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

#include "parsers/certificate/time.hpp"

#include <algorithm>
#include <chrono>

namespace parsers::certificate {

namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_days;

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The number in the first `count` digits, which are taken off; nothing when they are not there.
std::optional<int> take_number(std::string_view& text, std::size_t count) {
    if (text.size() < count || !std::ranges::all_of(text.substr(0, count), is_digit)) {
        return std::nullopt;
    }
    int number = 0;
    for (const char digit : text.substr(0, count)) {
        number = number * 10 + (digit - '0');
    }
    text.remove_prefix(count);
    return number;
}

void skip_fraction(std::string_view& text) {
    if (text.starts_with('.') || text.starts_with(',')) {
        const auto end = std::ranges::find_if_not(text.substr(1), is_digit);
        text.remove_prefix(static_cast<std::size_t>(end - text.begin()));
    }
}

/// How far the local time is ahead of UTC: `Z`, `+hhmm`, `+hh` or nothing at all.
std::optional<seconds> take_offset(std::string_view text) {
    if (text.empty() || text == "Z" || text == "z") {
        return seconds(0);
    }
    const char sign = text.front();
    text.remove_prefix(1);
    const auto hour = take_number(text, 2);
    const auto minute = text.empty() ? 0 : take_number(text, 2);
    if ((sign != '+' && sign != '-') || !hour || !minute || !text.empty()) {
        return std::nullopt;
    }
    const seconds offset = hours(*hour) + minutes(*minute);
    return sign == '+' ? offset : -offset;
}

sys_days nearest_day(int year, int month, int day) {
    const auto last = std::chrono::year(year) /
                      std::chrono::month(static_cast<unsigned>(std::clamp(month, 1, 12))) /
                      std::chrono::last;
    const auto days = static_cast<int>(static_cast<unsigned>(last.day()));
    return last.year() / last.month() /
           std::chrono::day(static_cast<unsigned>(std::clamp(day, 1, days)));
}

std::optional<int> take_year(std::string_view& text, std::uint8_t tag) {
    if (tag != tag::utc_time) {
        return take_number(text, 4);
    }
    auto year = take_number(text, 2);
    if (year) {
        // RFC 5280, 4.1.2.5.1
        *year += *year >= 50 ? 1900 : 2000;
    }
    return year;
}

}  // namespace

std::optional<model::Instant> read_time(const Element& element) {
    if (element.tag != tag::utc_time && element.tag != tag::generalized_time) {
        return std::nullopt;
    }
    std::string_view text = element.contents;
    const auto year = take_year(text, element.tag);
    const auto month = take_number(text, 2);
    const auto day = take_number(text, 2);
    const auto hour = take_number(text, 2);
    if (!year || !month || !day || !hour) {
        return std::nullopt;
    }
    const int minute = take_number(text, 2).value_or(0);
    const int second = take_number(text, 2).value_or(0);
    skip_fraction(text);
    const auto offset = take_offset(text);
    if (!offset) {
        return std::nullopt;
    }
    const model::Instant local = nearest_day(*year, *month, *day) + hours(std::min(*hour, 23)) +
                                 minutes(std::min(minute, 59)) + seconds(std::min(second, 59));
    static constexpr model::Instant first = sys_days(std::chrono::year(0) / 1 / 1);
    static constexpr model::Instant last =
        sys_days(std::chrono::year(9999) / 12 / 31) + hours(24) - seconds(1);
    return std::clamp(local - *offset, first, last);
}

}  // namespace parsers::certificate

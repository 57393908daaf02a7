#include "parsers/assignment/date.hpp"

#include <charconv>
#include <chrono>
#include <optional>
#include <string>

#include "parsers/assignment/date_text.hpp"
#include "parsers/assignment/value.hpp"

namespace parsers::assignment {
namespace {

using std::chrono::seconds;

/// Outside these years a date is of another calendar (Umm al-Qura, solar Hijri, Buddhist).
constexpr bool is_plausible(std::int64_t year) { return year >= 1950 && year < 2400; }

std::optional<model::Instant> moment(const DateText& shape, const DatePart& year,
                                     const DatePart& month, const DatePart& day) {
    const std::chrono::year_month_day date(std::chrono::year(static_cast<int>(year.value)),
                                           std::chrono::month(static_cast<unsigned>(month.value)),
                                           std::chrono::day(static_cast<unsigned>(day.value)));
    if (!date.ok()) {
        return std::nullopt;
    }
    return std::chrono::sys_days(date) + shape.time - shape.offset.value_or(seconds(0));
}

/// Windows PowerShell's JSON: milliseconds since 1970 in UTC; an offset behind them only tells the
/// zone they came from.
std::optional<model::Instant> milliseconds_of(std::string_view text) {
    constexpr std::string_view start = "/Date(";
    if (!text.starts_with(start) || !text.ends_with(")/")) {
        return std::nullopt;
    }
    text.remove_prefix(start.size());
    std::int64_t count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    constexpr std::int64_t most = 253'402'300'800'000;  // the year 10000
    const bool is_whole = error == std::errc() && (*end == ')' || *end == '+' || *end == '-');
    if (!is_whole || count >= most || count < -most) {
        return std::nullopt;
    }
    return std::chrono::floor<seconds>(model::Instant() + std::chrono::milliseconds(count));
}

/// What .NET prints for a date never set: the first day of the year 1.
bool is_never(model::Instant instant) {
    constexpr auto first = std::chrono::sys_days(std::chrono::year(1) / 1 / 1);
    return instant <= first + std::chrono::days(2);
}

model::PrintedInstant known(std::string_view text, std::optional<model::Instant> value,
                            bool is_local) {
    if (value && is_never(*value)) {
        return {};
    }
    return {std::string(text), value, false, is_local};
}

model::PrintedInstant ambiguous(std::string_view text) {
    return {std::string(text), std::nullopt, true, false};
}

}  // namespace

bool is_date(std::string_view text) { return date_text(text).has_value(); }

void DateReader::learn(std::string_view text) {
    const std::string plain = cleaned(text);
    const auto shape = date_text(plain);
    if (!shape || !shape->is_open()) {
        return;
    }
    has_day_first_ = has_day_first_ || shape->parts[0].value > 12;
    has_month_first_ = has_month_first_ || shape->parts[1].value > 12;
}

model::PrintedInstant DateReader::read(std::string_view text) const {
    const std::string plain = cleaned(text);
    if (plain.starts_with("/Date(")) {
        return known(plain, milliseconds_of(plain), false);
    }
    const auto shape = date_text(plain);
    if (!shape) {
        return known(plain, std::nullopt, false);
    }
    const auto& [first, second, third] = shape->parts;
    const bool is_local = !shape->offset;
    if (!shape->is_year_first() && !shape->is_year_last()) {
        return ambiguous(plain);
    }
    const DatePart& year = shape->is_year_first() ? first : third;
    if (year.value != 1 && !is_plausible(year.value)) {
        return ambiguous(plain);
    }
    if (shape->is_year_first()) {
        return known(plain, moment(*shape, first, second, third), is_local);
    }
    if (!shape->is_open()) {
        return known(plain, moment(*shape, third, second, first), is_local);
    }
    // A file with both orders was put together from several: each date speaks for itself then.
    const bool is_settled = has_day_first_ != has_month_first_;
    if (is_settled ? has_day_first_ : first.value > 12) {
        return known(plain, moment(*shape, third, second, first), is_local);
    }
    if (is_settled || second.value > 12) {
        return known(plain, moment(*shape, third, first, second), is_local);
    }
    return ambiguous(plain);
}

}  // namespace parsers::assignment

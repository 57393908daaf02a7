#include "parsers/model/instant.hpp"

#include <array>

namespace parsers::model {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Takes text apart from the left; the first part that does not fit makes it all fail.
class Scanner {
  public:
    explicit Scanner(std::string_view text) : rest_(text) {}

    /// Exactly `count` decimal digits.
    int digits(std::size_t count) {
        int number = 0;
        for (std::size_t i = 0; i < count; ++i) {
            if (rest_.empty() || !is_digit(rest_.front())) {
                failed_ = true;
                return 0;
            }
            number = number * 10 + (rest_.front() - '0');
            rest_.remove_prefix(1);
        }
        return number;
    }

    /// One of the given characters.
    char one_of(std::string_view choices) {
        if (rest_.empty() || choices.find(rest_.front()) == std::string_view::npos) {
            failed_ = true;
            return 0;
        }
        const char found = rest_.front();
        rest_.remove_prefix(1);
        return found;
    }

    bool starts_with(char c) const { return !rest_.empty() && rest_.front() == c; }
    bool at_end() const { return rest_.empty(); }
    bool failed() const { return failed_; }
    bool is_done() const { return at_end() && !failed_; }

    void skip_digits() {
        while (!rest_.empty() && is_digit(rest_.front())) {
            rest_.remove_prefix(1);
        }
    }

  private:
    std::string_view rest_;
    bool failed_ = false;
};

std::optional<std::chrono::sys_days> scan_date(Scanner& scanner) {
    const std::chrono::year year(scanner.digits(4));
    scanner.one_of("-");
    const std::chrono::month month(static_cast<unsigned>(scanner.digits(2)));
    scanner.one_of("-");
    const std::chrono::day day(static_cast<unsigned>(scanner.digits(2)));
    const std::chrono::year_month_day date(year, month, day);
    if (scanner.failed() || !date.ok()) {
        return std::nullopt;
    }
    return std::chrono::sys_days(date);
}

/// `Z` or `+hh:mm`; RFC 3339, 5.6 time-offset.
std::optional<seconds> scan_offset(Scanner& scanner) {
    const char sign = scanner.one_of("Zz+-");
    if (sign == 'Z' || sign == 'z') {
        return seconds(0);
    }
    const int hour = scanner.digits(2);
    scanner.one_of(":");
    const int minute = scanner.digits(2);
    if (scanner.failed() || hour > 23 || minute > 59) {
        return std::nullopt;
    }
    const seconds offset = hours(hour) + minutes(minute);
    return sign == '+' ? offset : -offset;
}

/// RFC 3339, 5.6 full-time, as seconds of the day in UTC. A leap second is the second before it.
std::optional<seconds> scan_time(Scanner& scanner) {
    const int hour = scanner.digits(2);
    scanner.one_of(":");
    const int minute = scanner.digits(2);
    scanner.one_of(":");
    const int second = scanner.digits(2);
    if (scanner.starts_with('.')) {
        scanner.one_of(".");
        scanner.digits(1);
        scanner.skip_digits();
    }
    const std::optional<seconds> offset = scan_offset(scanner);
    if (!offset || scanner.failed() || hour > 23 || minute > 59 || second > 60) {
        return std::nullopt;
    }
    return hours(hour) + minutes(minute) + seconds(second == 60 ? 59 : second) - *offset;
}

void append_number(std::string& text, int number, int width) {
    std::array<char, 8> digits{};
    for (int i = width - 1; i >= 0; --i) {
        digits[static_cast<std::size_t>(i)] = static_cast<char>('0' + number % 10);
        number /= 10;
    }
    text.append(digits.data(), static_cast<std::size_t>(width));
}

}  // namespace

std::string to_text(Instant instant) {
    const auto day = std::chrono::floor<days>(instant);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(instant - day);
    std::string text;
    text.reserve(20);
    append_number(text, static_cast<int>(date.year()), 4);
    text += '-';
    append_number(text, static_cast<int>(static_cast<unsigned>(date.month())), 2);
    text += '-';
    append_number(text, static_cast<int>(static_cast<unsigned>(date.day())), 2);
    text += 'T';
    append_number(text, static_cast<int>(time.hours().count()), 2);
    text += ':';
    append_number(text, static_cast<int>(time.minutes().count()), 2);
    text += ':';
    append_number(text, static_cast<int>(time.seconds().count()), 2);
    text += 'Z';
    return text;
}

std::optional<Instant> parse_instant(std::string_view text) {
    Scanner scanner(text);
    const auto date = scan_date(scanner);
    if (!date) {
        return std::nullopt;
    }
    if (scanner.at_end()) {
        return Instant(*date);
    }
    // RFC 3339, 5.6 allows lower case and, for readability, a space.
    scanner.one_of("Tt ");
    const auto time = scan_time(scanner);
    if (!time || !scanner.is_done()) {
        return std::nullopt;
    }
    return Instant(*date) + *time;
}

}  // namespace parsers::model

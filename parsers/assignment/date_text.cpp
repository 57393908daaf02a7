#include "parsers/assignment/date_text.hpp"

#include "parsers/text/ascii.hpp"

namespace parsers::assignment {
namespace {

using std::chrono::seconds;

class Cursor {
  public:
    explicit Cursor(std::string_view text) : rest_(text) {}

    bool at_end() const { return rest_.empty(); }

    bool take(std::string_view part) {
        const bool is_there = text::starts_with_ignoring_case(rest_, part);
        rest_.remove_prefix(is_there ? part.size() : 0);
        return is_there;
    }

    char take_one_of(std::string_view characters) {
        if (rest_.empty() || characters.find(rest_.front()) == characters.npos) {
            return '\0';
        }
        const char found = rest_.front();
        rest_.remove_prefix(1);
        return found;
    }

    void skip_space() {
        while (take_one_of(" \t") != '\0') {
        }
    }

    /// Up to `most` digits.
    std::optional<DatePart> number(std::size_t most) {
        DatePart result;
        while (result.digits < most && !rest_.empty() && text::is_digit(rest_.front())) {
            result.value = result.value * 10 + (rest_.front() - '0');
            ++result.digits;
            rest_.remove_prefix(1);
        }
        return result.digits == 0 ? std::nullopt : std::optional(result);
    }

  private:
    std::string_view rest_;
};

/// Morning or afternoon, as the cultures with a 12-hour clock write it; before or behind the time.
std::optional<bool> take_afternoon(Cursor& cursor) {
    constexpr std::array<std::string_view, 7> morning{"AM",   "A.M.", "a. m.", "오전",
                                                      "上午", "午前", "π.μ."};
    constexpr std::array<std::string_view, 7> afternoon{"PM",   "P.M.", "p. m.", "오후",
                                                        "下午", "午後", "μ.μ."};
    cursor.skip_space();
    for (std::size_t index = 0; index < morning.size(); ++index) {
        if (cursor.take(morning[index])) {
            return false;
        }
        if (cursor.take(afternoon[index])) {
            return true;
        }
    }
    return std::nullopt;
}

bool read_date(Cursor& cursor, DateText& shape) {
    for (std::size_t index = 0; index < 3; ++index) {
        const auto part = cursor.number(4);
        if (!part || part->digits == 3) {
            return false;
        }
        shape.parts[index] = *part;
        if (index == 2) {
            break;
        }
        const char separator = cursor.take_one_of("/.-");
        if (separator == '\0' || (index == 1 && separator != shape.separator)) {
            return false;
        }
        shape.separator = separator;
        cursor.skip_space();
    }
    // Hungarian: `2020. 10. 31.`
    if (shape.separator == '.') {
        cursor.take(".");
    }
    return true;
}

/// `hh:mm[:ss[.fffffff]]`, also with full stops; the rest of the seconds is cut off.
std::optional<seconds> read_clock(Cursor& cursor) {
    struct Unit {
        std::int64_t limit;
        std::int64_t size;
    };
    constexpr std::array<Unit, 3> units{{{24, 3600}, {60, 60}, {60, 1}}};
    seconds time{0};
    for (std::size_t index = 0; index < units.size(); ++index) {
        if (index > 0 && cursor.take_one_of(":.") == '\0') {
            return time;
        }
        const auto part = cursor.number(2);
        if (!part || part->value >= units[index].limit) {
            return std::nullopt;
        }
        time += seconds(part->value * units[index].size);
    }
    if (cursor.take_one_of(".,") != '\0' && !cursor.number(9)) {
        return std::nullopt;
    }
    return time;
}

/// `Z`, `+hh:mm`, `+hhmm`; false when something else stands there.
bool read_offset(Cursor& cursor, std::optional<seconds>& offset) {
    if (cursor.take("Z")) {
        offset = seconds(0);
        return true;
    }
    const char sign = cursor.take_one_of("+-");
    if (sign == '\0') {
        return true;
    }
    const auto hours = cursor.number(2);
    cursor.take(":");
    const auto minutes = cursor.number(2);
    if (!hours || !minutes || hours->value > 14 || minutes->value > 59) {
        return false;
    }
    const seconds distance(hours->value * 3600 + minutes->value * 60);
    offset = sign == '-' ? -distance : distance;
    return true;
}

bool read_time(Cursor& cursor, DateText& shape) {
    auto is_afternoon = take_afternoon(cursor);
    cursor.skip_space();
    const auto clock = read_clock(cursor);
    if (!clock) {
        return false;
    }
    shape.time = *clock;
    if (!is_afternoon) {
        is_afternoon = take_afternoon(cursor);
    }
    constexpr seconds half_day(12 * 3600);
    if (is_afternoon && shape.time >= half_day + seconds(3600)) {
        return false;
    }
    if (is_afternoon) {
        shape.time = shape.time % half_day + (*is_afternoon ? half_day : seconds(0));
    }
    cursor.skip_space();
    return read_offset(cursor, shape.offset) && cursor.at_end();
}

}  // namespace

std::optional<DateText> date_text(std::string_view text) {
    Cursor cursor(text);
    DateText shape;
    if (!read_date(cursor, shape)) {
        return std::nullopt;
    }
    if (!cursor.take("T")) {
        cursor.skip_space();
    }
    if (cursor.at_end() || read_time(cursor, shape)) {
        return shape;
    }
    return std::nullopt;
}

}  // namespace parsers::assignment

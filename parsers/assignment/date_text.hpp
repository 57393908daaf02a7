#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace parsers::assignment {

/// One of the three numbers of a date.
struct DatePart {
    std::int64_t value = 0;
    std::size_t digits = 0;
};

/// A date as it stands in a text, before anyone says which number is the day.
struct DateText {
    std::array<DatePart, 3> parts;
    char separator = '\0';
    std::chrono::seconds time{0};
    std::optional<std::chrono::seconds> offset;  ///< from UTC

    bool is_year_first() const { return parts[0].digits == 4; }
    bool is_year_last() const { return parts[2].digits == 4; }
    /// Day and month may stand in either order.
    bool is_open() const {
        return is_year_last() && separator != '.' && parts[0].value != parts[1].value;
    }
};

/// Three numbers and perhaps a time of day, in any of the forms of ISO 8601 and of .NET's cultures;
/// nothing for any other text.
std::optional<DateText> date_text(std::string_view text);

}  // namespace parsers::assignment

#pragma once

#include <string_view>

#include "parsers/model/assignment.hpp"

namespace parsers::assignment {

/// Reads the dates of one file, in which one culture printed them all. Exact are: ISO 8601 as
/// Clixml, PowerShell 7 and sortable formats print it, and `/Date(milliseconds)/` of Windows
/// PowerShell. Of the dates that .NET prints in the culture of the server, those with the year
/// first or with full stops can be read one way only; with `/` or `-` and the year last, day and
/// month may stand in either order, which only a number above 12 anywhere in the file can tell.
class DateReader {
  public:
    /// Takes a date of the file into account for the order of day and month.
    void learn(std::string_view text);

    /// The moment `text` tells. A text that is no date has neither value nor ambiguity; the dates
    /// that .NET and Windows print for "none" (the year 1) read as not said.
    model::PrintedInstant read(std::string_view text) const;

  private:
    bool has_day_first_ = false;
    bool has_month_first_ = false;
};

/// Whether a text has the form of a date, with or without a time, whatever its order.
bool is_date(std::string_view text);

}  // namespace parsers::assignment

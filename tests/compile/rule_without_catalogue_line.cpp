// expected: no_line_in_the_catalogue
#include "rules/catalogue.hpp"

#ifdef TWIN
namespace rules {
extern const Rule no_line_in_the_catalogue;  // what a line in catalogue.inc amounts to
}
#endif

namespace rules {
constexpr Rule no_line_in_the_catalogue{
    .id = "TC0000",
    .name = "no-line",
    .severity = Severity::note,
    .citation = {"Title", "", "https://learn.microsoft.com/"},
    .needs = {},
    .since = "0.1",
    .summary = {"One", "Un", "Один"},
    .message = {"One.", "Un.", "Один."},
    .remedy = {"One.", "Un.", "Один."},
    .check = nullptr,
};
}  // namespace rules

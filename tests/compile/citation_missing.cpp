// expected: Citation
#include "rules/catalogue.hpp"

extern const rules::Rule rule;
constexpr rules::Rule rule{
    .id = "TC0000",
    .name = "no-citation",
    .severity = rules::Severity::note,
#ifdef TWIN
    .citation = {"Title", "", "https://learn.microsoft.com/"},
#endif
    .needs = {},
    .since = "0.1",
    .summary = {"One", "Un", "Один"},
    .message = {"One.", "Un.", "Один."},
    .remedy = {"One.", "Un.", "Один."},
    .check = nullptr,
};

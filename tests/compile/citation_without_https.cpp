// expected: error_a_citation_needs_title_and_https_address
#include "rules/rule.hpp"

#ifdef TWIN
constexpr rules::Citation citation{"Title", "", "https://learn.microsoft.com/"};
#else
constexpr rules::Citation citation{"Title", "", "learn.microsoft.com"};
#endif
static_assert(!citation.title.empty());

// expected: error_a_language_is_empty
#include "rules/text.hpp"

#ifdef TWIN
constexpr rules::Text text{"One", "Un", "Один"};
#else
constexpr rules::Text text{"One", "", "Один"};
#endif
static_assert(text.in(rules::Language::english).size() > 0);

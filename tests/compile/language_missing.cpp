// expected: no matching (function|constructor)
#include "rules/text.hpp"

#ifdef TWIN
constexpr rules::Text text{"One", "Un", "Один"};
#else
constexpr rules::Text text{"One", "Un"};
#endif
static_assert(text.in(rules::Language::english).size() > 0);

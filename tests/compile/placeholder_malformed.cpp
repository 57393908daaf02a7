// expected: error_placeholder_is_not_a_single_digit_in_braces
#include "rules/text.hpp"

#ifdef TWIN
constexpr rules::Text text{"Of {0}.", "De {0}.", "Из {0}."};
#else
constexpr rules::Text text{"Of {name}.", "De {name}.", "Из {name}."};
#endif
static_assert(text.in(rules::Language::english).size() > 0);

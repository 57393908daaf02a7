// expected: error_placeholders_differ_between_languages
#include "rules/text.hpp"

#ifdef TWIN
constexpr rules::Text text{"Of {0}.", "De {0}.", "Из {0}."};
#else
constexpr rules::Text text{"Of {0}.", "De {0}.", "Из."};
#endif
static_assert(text.in(rules::Language::english).size() > 0);

// expected: error_placeholders_differ_between_languages
#include "rules/text.hpp"

#ifdef TWIN
constexpr rules::Text text{"{0} of {1}", "{1} de {0}", "{0} из {1}"};
#else
constexpr rules::Text text{"{0} of {1}", "{0} de {2}", "{0} из {1}"};
#endif
static_assert(text.in(rules::Language::english).size() > 0);

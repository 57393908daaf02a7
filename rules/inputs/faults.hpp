#pragma once

#include "parsers/model/problem.hpp"
#include "rules/text.hpp"

namespace rules {

/// What a fault means, as a sentence with a period; `{0}` is the problem's detail where it has one.
const Text& explanation(parsers::model::Fault fault);

/// What to do about it, as a sentence with a period.
const Text& remedy(parsers::model::Fault fault);

}  // namespace rules

#include "rules/inputs/faults.hpp"

#include <cassert>

namespace rules {

using parsers::model::Fault;

namespace {

// The switches below are complete, or -Wswitch is an error: no fault can be without its words.
#define FAULT(name, consequence, explanation, remedy) \
    constexpr Text explanation_of_##name explanation; \
    constexpr Text remedy_of_##name remedy;
#include "rules/inputs/faults.inc"
#undef FAULT

}  // namespace

const Text& explanation(Fault fault) {
    switch (fault) {
#define FAULT(name, consequence, explanation, remedy) \
    case Fault::name:                                 \
        return explanation_of_##name;
#include "rules/inputs/faults.inc"
#undef FAULT
    }
    assert(false);
    return explanation_of_not_interpreted;
}

const Text& remedy(Fault fault) {
    switch (fault) {
#define FAULT(name, consequence, explanation, remedy) \
    case Fault::name:                                 \
        return remedy_of_##name;
#include "rules/inputs/faults.inc"
#undef FAULT
    }
    assert(false);
    return remedy_of_not_interpreted;
}

std::string_view to_text(Fault fault) {
    switch (fault) {
#define FAULT(name, consequence, explanation, remedy) \
    case Fault::name:                                 \
        return #name;
#include "rules/inputs/faults.inc"
#undef FAULT
    }
    assert(false);
    return {};
}

Consequence consequence(Fault fault) {
    switch (fault) {
#define FAULT(name, consequence, explanation, remedy) \
    case Fault::name:                                 \
        return Consequence::consequence;
#include "rules/inputs/faults.inc"
#undef FAULT
    }
    assert(false);
    return Consequence::mention;
}

}  // namespace rules

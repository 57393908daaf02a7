#include "parsers/assignment/context.hpp"

#include "parsers/topology/source.hpp"

namespace parsers::assignment {

void Context::note(const Flaw& flaw) {
    model::Problems& problems = result_.problems;
    if (problems.size() > limits_.problems) {
        return;
    }
    const model::Location place = document_.locate(flaw.begin, flaw.end);
    if (problems.size() == limits_.problems) {
        problems.push_back(
            {model::Fault::limit_exceeded, place, "problems: " + std::to_string(limits_.problems)});
    } else {
        problems.push_back({flaw.fault, place, topology::shortened(flaw.detail)});
    }
}

void Context::note(model::Fault fault, const Value& value, std::string_view detail) {
    note(Flaw{fault, value.begin, value.end, std::string(detail)});
}

void Context::note(model::Fault fault, const Value& object, std::string_view member,
                   std::string_view text) {
    const Value* value = object.find(member);
    note(fault, value == nullptr ? object : *value, std::string(member) + "=" + std::string(text));
}

}  // namespace parsers::assignment

#pragma once

#include <string_view>

#include "parsers/assignment/date.hpp"
#include "parsers/assignment/value.hpp"
#include "parsers/model/assignment.hpp"
#include "parsers/text/document.hpp"

namespace parsers::assignment {

/// What the objects of one file are read with: its places, its dates, and the result with the
/// problems.
class Context {
  public:
    Context(const text::Document& document, const Limits& limits, model::AssignmentExport& result)
        : document_(document), limits_(limits), result_(result) {}

    model::AssignmentExport& result() { return result_; }
    DateReader& dates() { return dates_; }

    model::Location place(const Value& value) const {
        return document_.locate(value.begin, value.end);
    }

    /// Keeps a problem at the value's place; beyond the limit, one stands for all others.
    void note(model::Fault fault, const Value& value, std::string_view detail);
    void note(const Flaw& flaw);
    /// As `member=text`.
    void note(model::Fault fault, const Value& object, std::string_view member,
              std::string_view text);

  private:
    const text::Document& document_;
    Limits limits_;
    model::AssignmentExport& result_;
    DateReader dates_;
};

}  // namespace parsers::assignment

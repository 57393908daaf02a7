#pragma once

#include <string>
#include <utility>
#include <vector>

#include "analyzer/report/json_reader.hpp"
#include "parsers/model/certificate.hpp"

namespace analyzer::merge {

/// A JSON value kept as what was read of it: equal for equal values, however they were set out.
class Recording {
  public:
    void begin_object() { events_ += '{'; }
    void end_object() { events_ += '}'; }
    void begin_array() { events_ += '['; }
    void end_array() { events_ += ']'; }
    void key(std::string_view name) { add('k', name); }
    void scalar(report::Scalar kind, std::string_view text);

    void clear() { events_.clear(); }
    /// Tells the value again, with every place 0; false when `to` ended it.
    bool replay(report::JsonEvents& to) const;
    parsers::model::Sha256 digest() const;
    /// What an object or an array holds, one after the other; elements have no name.
    std::vector<std::pair<std::string, Recording>> parts() const;
    /// A member of an object, what it holds as text if it is a scalar; empty if there is none.
    Recording at(std::string_view name) const;
    std::string text() const;
    const std::string& bytes() const { return events_; }
    bool operator==(const Recording&) const = default;

  private:
    void add(char what, std::string_view text);

    std::string events_;
};

}  // namespace analyzer::merge

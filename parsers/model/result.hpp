#pragma once

#include <cassert>
#include <utility>
#include <variant>

#include "parsers/model/problem.hpp"

namespace parsers::model {

/// A value or the problem that kept it from being. Named after `std::expected`, which both
/// compilers will have one day.
template <class T>
class [[nodiscard]] Result {
  public:
    // NOLINTBEGIN(google-explicit-constructor): returning a value or a problem is the whole point
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Problem problem) : state_(std::in_place_index<1>, std::move(problem)) {}
    // NOLINTEND(google-explicit-constructor)

    bool has_value() const { return state_.index() == 0; }
    explicit operator bool() const { return has_value(); }

    /// Requires `has_value()`.
    const T& value() const& { return *std::get_if<0>(&state_); }
    T& value() & { return *std::get_if<0>(&state_); }
    T&& value() && { return std::move(*std::get_if<0>(&state_)); }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    /// Requires `!has_value()`.
    const Problem& error() const { return *std::get_if<1>(&state_); }

  private:
    std::variant<T, Problem> state_;
};

}  // namespace parsers::model

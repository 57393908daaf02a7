#pragma once

#include <memory>
#include <utility>

namespace parsers::model {

/// A value on the heap that is moved by its address and copied as a value. Named after
/// `std::indirect`, which both compilers will have one day. What was moved from is only good for
/// being assigned to or destroyed.
template <class T>
class Indirect {
  public:
    Indirect() : value_(std::make_unique<T>()) {}
    explicit Indirect(T value) : value_(std::make_unique<T>(std::move(value))) {}
    Indirect(const Indirect& other) : value_(std::make_unique<T>(*other)) {}
    Indirect(Indirect&&) noexcept = default;
    Indirect& operator=(const Indirect& other) {
        *this = Indirect(other);
        return *this;
    }
    Indirect& operator=(Indirect&&) noexcept = default;
    ~Indirect() = default;

    const T& operator*() const { return *value_; }
    T& operator*() { return *value_; }
    const T* operator->() const { return value_.get(); }
    T* operator->() { return value_.get(); }

  private:
    std::unique_ptr<T> value_;
};

}  // namespace parsers::model

#pragma once

#include <memory>
#include <utility>

namespace parsers::model {

/// A value of some size that is put into order, or from one list into another: to move it moves a
/// pointer. Copies are values of their own. One that was made without a value, or moved from, has
/// none until it is assigned to: it must not be asked for it.
template <class T>
class Held {
  public:
    Held() = default;
    explicit Held(T value) : value_(std::make_unique<T>(std::move(value))) {}
    Held(const Held& other) : value_(other.value_ ? std::make_unique<T>(*other.value_) : nullptr) {}
    Held(Held&&) noexcept = default;
    Held& operator=(const Held& other) {
        *this = Held(other);
        return *this;
    }
    Held& operator=(Held&&) noexcept = default;
    ~Held() = default;

    const T& operator*() const { return *value_; }
    const T* operator->() const { return value_.get(); }
    T& operator*() { return *value_; }
    T* operator->() { return value_.get(); }

  private:
    std::unique_ptr<T> value_;
};

}  // namespace parsers::model

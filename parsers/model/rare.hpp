#pragma once

#include <memory>

namespace parsers::model {

/// A value that few have or few ask for: it takes the room of a pointer, and reads as default-made
/// where it lacks. It comes into being where it is written to.
template <class T>
class Rare {
  public:
    Rare() = default;
    Rare(const Rare& other) : value_(other.value_ ? std::make_unique<T>(*other) : nullptr) {}
    Rare(Rare&&) noexcept = default;
    Rare& operator=(const Rare& other) {
        *this = Rare(other);
        return *this;
    }
    Rare& operator=(Rare&&) noexcept = default;
    ~Rare() = default;

    const T& operator*() const {
        static const T none{};
        return value_ ? *value_ : none;
    }
    const T* operator->() const { return &**this; }
    T& operator*() {
        if (!value_) {
            value_ = std::make_unique<T>();
        }
        return *value_;
    }
    T* operator->() { return &**this; }

  private:
    std::unique_ptr<T> value_;
};

}  // namespace parsers::model

#pragma once

#include <charconv>
#include <initializer_list>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

/// How the values of options are read: each says whether the word is one.
namespace analyzer {

template <class Value>
using Choices = std::initializer_list<std::pair<std::string_view, Value>>;

/// Sets `target` to the choice that `word` names.
template <class Value, class Target>
bool choose(Choices<Value> choices, std::string_view word, Target& target) {
    for (const auto& [name, value] : choices) {
        if (name == word) {
            target = value;
            return true;
        }
    }
    return false;
}

template <class Number>
bool read_number(const std::string& text, Number least, Number most, Number& target) {
    Number value{};
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || stop != end || value < least || value > most) {
        return false;
    }
    target = value;
    return true;
}

inline bool set_text(std::string& target, const std::string& value) {
    target = value;
    return !value.empty();
}

}  // namespace analyzer

#pragma once

#include <concepts>
#include <cstdint>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>

namespace analyzer::report {

/// The JSON that all reports are written with; no third-party header leaves the .cpp files. Members
/// stand in the order of the calls; strings must be UTF-8.
class Json {
  public:
    explicit Json(std::ostream& out);
    /// For elements of an array of another document, so that they can be written side by side;
    /// `depth` counts the objects and arrays that enclose them there.
    static Json within(std::size_t depth) { return Json(depth); }
    ~Json();
    Json(Json&&) noexcept;
    Json& operator=(Json&&) noexcept;

    /// `member("a").begin_object()…end_object()`; inside an array without `member`.
    Json& member(std::string_view name);
    Json& begin_object();
    Json& end_object();
    Json& begin_array();
    Json& end_array();
    Json& value(std::string_view text);
    Json& value(const char* text) { return value(std::string_view(text)); }
    Json& value(const std::string& text) { return value(std::string_view(text)); }
    Json& value(bool is_true);
    Json& null();
    /// What `within` was made for: at least one element. Held by this object.
    std::string_view elements() const;
    /// The elements of an array that another wrote.
    Json& splice(std::string_view elements);
    /// A number as it is written elsewhere.
    Json& number(std::string_view digits);
    template <std::integral Number>
    Json& value(Number number) {
        return integer(static_cast<std::int64_t>(number));
    }
    /// A member and its value.
    template <class Value>
    Json& pair(std::string_view name, const Value& one) {
        return member(name).value(one);
    }

  private:
    explicit Json(std::size_t depth);
    Json& integer(std::int64_t number);

    struct Writer;
    std::unique_ptr<Writer> writer_;
};

}  // namespace analyzer::report

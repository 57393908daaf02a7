#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "parsers/model/location.hpp"
#include "parsers/text/document.hpp"

namespace analyzer::report {

/// A stretch of a text, as SARIF regions tell it: lines from 1, columns from 1 in UTF-16 code
/// units, the end column one past the last.
struct Stretch {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::uint32_t end_line = 0;
    std::uint32_t end_column = 0;
    std::string_view text;
};

/// Answers from a text by line and column, however long its lines are.
class Snippets {
  public:
    explicit Snippets(const parsers::text::Document& document);

    /// The text of a place; nothing when the place is not within the text.
    std::optional<Stretch> at(const parsers::model::Location& place) const;
    /// The same with something around it: a line before and behind, or, where lines are long, some
    /// columns. Nothing when the place is the whole text.
    std::optional<Stretch> around(const Stretch& inner) const;

  private:
    std::size_t offset_of(std::uint32_t line, std::uint32_t column) const;
    std::uint32_t column_of(std::uint32_t line, std::size_t offset) const;
    std::size_t start_of(std::uint32_t line) const;
    Stretch stretch(std::uint32_t line, std::size_t begin, std::uint32_t end_line,
                    std::size_t end) const;

    const parsers::text::Document& document_;
    /// UTF-16 code units before every 1024th byte: columns of a long line in constant time.
    std::vector<std::size_t> units_;
};

}  // namespace analyzer::report

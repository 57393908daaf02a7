#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/model/location.hpp"
#include "parsers/model/problem.hpp"

namespace parsers::text {

enum class Encoding : std::uint8_t { utf8, utf16_le, utf16_be };

/// A text file as UTF-8 with LF, CRLF and CR kept, and the way back to the original file. UTF-16
/// and byte order marks are handled here and nowhere else.
class Document {
  public:
    /// Never fails: what the encoding does not allow becomes U+FFFD and one problem, at the first
    /// such place, with the name of the encoding. The encoding is told by the BOM, else by
    /// `3C 00`/`00 3C`-like patterns, else it is UTF-8.
    static Document read(std::string_view bytes, model::FileId file);

    /// A text that does not stand in the file as it is (unpacked, unescaped): the place of all in
    /// it is that of what holds it.
    static Document inside(std::string_view bytes, const model::Location& container);

    /// The text, UTF-8, without BOM.
    const std::string& utf8() const { return utf8_; }
    Encoding encoding() const { return encoding_; }
    const model::Problems& problems() const { return problems_; }

    /// The place of `utf8()[begin, end)` in the original file, cut to the text. The time does not
    /// depend on the sizes of the text and of its lines.
    model::Location locate(std::size_t begin, std::size_t end) const;

    /// Number of lines; the text of line `number` (from 1) without its line end.
    std::uint32_t lines() const { return static_cast<std::uint32_t>(line_starts_.size()); }
    std::string_view line(std::uint32_t number) const;

  private:
    /// A character's start in both texts.
    struct Mark {
        std::size_t utf8 = 0;
        std::size_t original = 0;
        std::uint32_t column = 0;  ///< UTF-16 code units before it in its line
    };

    /// Both say where in the result the first U+FFFD stands for what the encoding does not allow.
    std::optional<std::size_t> decode_utf8(std::string_view bytes);
    std::optional<std::size_t> decode_utf16(std::string_view bytes);
    void index();
    void step(Mark& mark) const;
    /// Steps over ASCII without line ends, not beyond `end`.
    void skip(Mark& mark, std::size_t end) const;
    bool ends_line(std::size_t at) const;
    Mark mark_at(std::size_t offset) const;
    Mark advanced(Mark mark, std::size_t offset) const;
    std::uint32_t line_at(std::size_t offset) const;

    std::string utf8_;
    std::string original_;  ///< only where U+FFFD may stand for less than its own three bytes
    Encoding encoding_ = Encoding::utf8;
    model::FileId file_;
    std::optional<model::Location> container_;
    std::size_t bom_size_ = 0;
    std::size_t original_size_ = 0;
    std::vector<std::size_t> line_starts_{0};
    std::vector<Mark> marks_{
        Mark{}};  ///< one every few hundred bytes, so that long lines cost nothing
    model::Problems problems_;
};

}  // namespace parsers::text

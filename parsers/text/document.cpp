#include "parsers/text/document.hpp"

#include <algorithm>

#include "parsers/text/unicode.hpp"

namespace parsers::text {
namespace {

using namespace std::string_view_literals;

/// Distance between marks, bytes of UTF-8.
constexpr std::size_t stride = 256;

struct Detected {
    Encoding encoding;
    std::size_t bom_size;
};

/// Whether the unit starting at `at` would be an ASCII character that text can start with.
bool is_ascii_unit(std::string_view bytes, std::size_t at, std::size_t low, std::size_t high) {
    const char c = bytes[at + low];
    return bytes[at + high] == '\0' &&
           (c == '\t' || c == '\n' || c == '\r' || (c >= ' ' && c < 0x7F));
}

/// UTF-16 without a mark shows in the zero halves of its first characters (XML 1.0, appendix F).
bool looks_like_utf16(std::string_view bytes, std::size_t low, std::size_t high) {
    if (bytes.size() < 2) {
        return false;
    }
    return is_ascii_unit(bytes, 0, low, high) &&
           (bytes.size() < 4 || is_ascii_unit(bytes, 2, low, high));
}

Detected detect(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF"sv)) {
        return {Encoding::utf8, 3};
    }
    if (bytes.starts_with("\xFF\xFE"sv)) {
        return {Encoding::utf16_le, 2};
    }
    if (bytes.starts_with("\xFE\xFF"sv)) {
        return {Encoding::utf16_be, 2};
    }
    if (looks_like_utf16(bytes, 0, 1)) {
        return {Encoding::utf16_le, 0};
    }
    if (looks_like_utf16(bytes, 1, 0)) {
        return {Encoding::utf16_be, 0};
    }
    return {Encoding::utf8, 0};
}

}  // namespace

Document Document::read(std::string_view bytes, model::FileId file) {
    Document document;
    const Detected detected = detect(bytes);
    document.encoding_ = detected.encoding;
    document.bom_size_ = detected.bom_size;
    document.file_ = file;
    document.original_size_ = bytes.size();
    const bool is_utf8 = detected.encoding == Encoding::utf8;
    const auto replaced = is_utf8 ? document.decode_utf8(bytes) : document.decode_utf16(bytes);
    document.index();
    if (replaced) {
        document.problems_.push_back(
            {model::Fault::undecodable_text,
             document.locate(*replaced, *replaced + replacement_character.size()),
             is_utf8 ? "UTF-8" : "UTF-16"});
    }
    return document;
}

Document Document::inside(std::string_view bytes, const model::Location& container) {
    Document document = read(bytes, container.file);
    document.container_ = container;
    for (model::Problem& problem : document.problems_) {
        problem.place = container;
    }
    return document;
}

std::optional<std::size_t> Document::decode_utf8(std::string_view bytes) {
    std::optional<std::size_t> replaced;
    std::size_t copied = bom_size_;
    for (std::size_t at = copied; at < bytes.size();) {
        at += ascii_run(bytes.substr(at));
        if (at == bytes.size()) {
            break;
        }
        const Utf8Unit unit = first_unit(bytes.substr(at));
        if (!unit.is_valid) {
            utf8_ += bytes.substr(copied, at - copied);
            replaced = replaced.value_or(utf8_.size());
            utf8_ += replacement_character;
            copied = at + unit.size;
        }
        at += unit.size;
    }
    utf8_ += bytes.substr(copied);
    if (replaced) {
        original_ = bytes;
    }
    return replaced;
}

std::optional<std::size_t> Document::decode_utf16(std::string_view bytes) {
    const bool is_little = encoding_ == Encoding::utf16_le;
    const auto unit_at = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<char32_t>(is_little ? first | second << 8 : first << 8 | second);
    };
    std::optional<std::size_t> replaced;
    const auto replace = [&] {
        replaced = replaced.value_or(utf8_.size());
        utf8_ += replacement_character;
    };
    utf8_.reserve(bytes.size() / 2);
    std::size_t at = bom_size_;
    for (; at + 1 < bytes.size(); at += 2) {
        const char32_t unit = unit_at(at);
        if (unit < 0xD800 || unit > 0xDFFF) {
            append_utf8(utf8_, unit);
            continue;
        }
        const char32_t next = at + 3 < bytes.size() ? unit_at(at + 2) : 0;
        if (unit > 0xDBFF || next < 0xDC00 || next > 0xDFFF) {
            replace();
            continue;
        }
        append_utf8(utf8_, 0x10000 + ((unit - 0xD800) << 10) + (next - 0xDC00));
        at += 2;
    }
    if (at < bytes.size()) {
        replace();
    }
    return replaced;
}

bool Document::ends_line(std::size_t at) const {
    return utf8_[at] == '\n' ||
           (utf8_[at] == '\r' && (at + 1 == utf8_.size() || utf8_[at + 1] != '\n'));
}

void Document::step(Mark& mark) const {
    const std::uint32_t size = utf8_size(utf8_[mark.utf8]);
    if (encoding_ != Encoding::utf8) {
        mark.original = std::min<std::size_t>(mark.original + (size == 4 ? 4 : 2), original_size_);
    } else if (original_.empty()) {
        mark.original += size;
    } else {
        mark.original += first_unit(std::string_view(original_).substr(mark.original)).size;
    }
    mark.column = ends_line(mark.utf8) ? 0 : mark.column + (size == 4 ? 2 : 1);
    mark.utf8 += size;
}

void Document::skip(Mark& mark, std::size_t end) const {
    const std::size_t run =
        ascii_line_run(std::string_view(utf8_).substr(mark.utf8, end - mark.utf8));
    const std::size_t unit = encoding_ == Encoding::utf8 ? 1 : 2;
    mark.original = std::min(mark.original + run * unit, original_size_);
    mark.column += static_cast<std::uint32_t>(run);
    mark.utf8 += run;
}

void Document::index() {
    Mark mark{.original = bom_size_};
    marks_.front() = mark;
    while (mark.utf8 < utf8_.size()) {
        if (mark.utf8 >= marks_.size() * stride) {
            marks_.push_back(mark);
        }
        const std::size_t before = mark.utf8;
        skip(mark, std::min(marks_.size() * stride, utf8_.size()));
        if (mark.utf8 != before) {
            continue;
        }
        step(mark);
        if (mark.column == 0) {
            line_starts_.push_back(mark.utf8);
        }
    }
}

Document::Mark Document::mark_at(std::size_t offset) const {
    std::size_t nearest = std::min(offset / stride, marks_.size() - 1);
    if (marks_[nearest].utf8 > offset) {
        --nearest;
    }
    return advanced(marks_[nearest], offset);
}

Document::Mark Document::advanced(Mark mark, std::size_t offset) const {
    skip(mark, std::max(mark.utf8, offset));
    while (mark.utf8 < offset && mark.utf8 + utf8_size(utf8_[mark.utf8]) <= offset) {
        step(mark);
    }
    return mark;
}

std::uint32_t Document::line_at(std::size_t offset) const {
    return static_cast<std::uint32_t>(std::ranges::upper_bound(line_starts_, offset) -
                                      line_starts_.begin());
}

model::Location Document::locate(std::size_t begin, std::size_t end) const {
    if (container_) {
        return *container_;
    }
    begin = std::min(begin, utf8_.size());
    end = std::clamp(end, begin, utf8_.size());
    const Mark first = mark_at(begin);
    const Mark last = end - begin < stride ? advanced(first, end) : mark_at(end);
    return {.file = file_,
            .line = line_at(begin),
            .column = first.column + 1,
            .end_line = line_at(end),
            .end_column = last.column + 1,
            .offset = first.original,
            .size = last.original - first.original};
}

std::string_view Document::line(std::uint32_t number) const {
    if (number == 0 || number > lines()) {
        return {};
    }
    const std::size_t begin = line_starts_[number - 1];
    std::size_t end = number < lines() ? line_starts_[number] : utf8_.size();
    if (end > begin && utf8_[end - 1] == '\n') {
        --end;
    }
    if (end > begin && utf8_[end - 1] == '\r') {
        --end;
    }
    return std::string_view(utf8_).substr(begin, end - begin);
}

}  // namespace parsers::text

#include "analyzer/report/snippet.hpp"

#include <algorithm>

namespace analyzer::report {

namespace {

constexpr std::size_t block = 1024;

/// UTF-16 code units that a byte of UTF-8 begins: two for a lead byte of four, none inside.
std::size_t units(char byte) {
    const auto value = static_cast<unsigned char>(byte);
    return value >= 0xF0 ? 2 : (value & 0xC0) == 0x80 ? 0 : 1;
}

}  // namespace

Snippets::Snippets(const parsers::text::Document& document) : document_(document) {
    std::size_t total = 0;
    const std::string& text = document.utf8();
    units_.reserve(text.size() / block + 1);
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (at % block == 0) {
            units_.push_back(total);
        }
        total += units(text[at]);
    }
    if (units_.empty()) {
        units_.push_back(0);
    }
}

std::size_t Snippets::start_of(std::uint32_t line) const {
    return static_cast<std::size_t>(document_.line(line).data() - document_.utf8().data());
}

std::uint32_t Snippets::column_of(std::uint32_t line, std::size_t offset) const {
    const std::string& text = document_.utf8();
    const auto count = [&](std::size_t from, std::size_t end) {
        std::size_t sum = 0;
        for (std::size_t at = from; at < end; ++at) {
            sum += units(text[at]);
        }
        return sum;
    };
    const std::size_t start = start_of(line);
    if (offset - start <= block) {
        return static_cast<std::uint32_t>(count(start, offset) + 1);
    }
    const auto before = [&](std::size_t end) {
        const std::size_t from = std::min(end / block, units_.size() - 1);
        return units_[from] + count(from * block, end);
    };
    return static_cast<std::uint32_t>(before(offset) - before(start) + 1);
}

std::size_t Snippets::offset_of(std::uint32_t line, std::uint32_t column) const {
    const std::size_t start = start_of(line);
    const std::size_t end = start + document_.line(line).size();
    std::size_t low = start;
    std::size_t high = end;
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (column_of(line, middle) < column) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    const std::string& text = document_.utf8();
    // The bytes of a character behind its first count as much as the next character.
    while (low < end && units(text[low]) == 0) {
        ++low;
    }
    return low;
}

Stretch Snippets::stretch(std::uint32_t line, std::size_t begin, std::uint32_t end_line,
                          std::size_t end) const {
    return {line, column_of(line, begin), end_line, column_of(end_line, end),
            std::string_view(document_.utf8()).substr(begin, end - begin)};
}

std::optional<Stretch> Snippets::at(const parsers::model::Location& place) const {
    constexpr std::size_t longest = 2000;  // bytes of a start tag worth showing
    if (place.line == 0 || place.end_line < place.line || place.end_line > document_.lines() ||
        place.column == 0 || place.end_column == 0) {
        return std::nullopt;
    }
    const std::size_t begin = offset_of(place.line, place.column);
    const std::size_t end = offset_of(place.end_line, place.end_column);
    if (end <= begin || end - begin > longest) {
        return std::nullopt;
    }
    return stretch(place.line, begin, place.end_line, end);
}

std::optional<Stretch> Snippets::around(const Stretch& inner) const {
    constexpr std::size_t longest = 1000;
    constexpr std::size_t margin = 100;
    const std::uint32_t first = std::max(inner.line, 2u) - 1;
    const std::uint32_t last = std::min(inner.end_line + 1, document_.lines());
    const std::size_t begin = start_of(first);
    const std::size_t end = start_of(last) + document_.line(last).size();
    if (end - begin <= longest + inner.text.size()) {
        return end - begin > inner.text.size() ? std::optional(stretch(first, begin, last, end))
                                               : std::nullopt;
    }
    const std::string& text = document_.utf8();
    const auto inner_begin = static_cast<std::size_t>(inner.text.data() - text.data());
    const std::size_t inner_end = inner_begin + inner.text.size();
    const std::size_t line_begin = start_of(inner.line);
    const std::size_t line_end = start_of(inner.end_line) + document_.line(inner.end_line).size();
    std::size_t from = std::max(line_begin, inner_begin - std::min(inner_begin, margin));
    std::size_t to = std::min(line_end, inner_end + margin);
    while (from > line_begin && units(text[from]) == 0) {
        --from;
    }
    while (to < line_end && units(text[to]) == 0) {
        ++to;
    }
    return to - from > inner.text.size()
               ? std::optional(stretch(inner.line, from, inner.end_line, to))
               : std::nullopt;
}

}  // namespace analyzer::report

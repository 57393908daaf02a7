#include "parsers/topology/scan.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "parsers/text/ascii.hpp"
#include "parsers/text/unicode.hpp"

namespace parsers::topology {
namespace {

/// What pugixml 1.13 takes for an element or a piece of text, and for an attribute, on 64 bits.
constexpr std::size_t node_bytes = 64;
constexpr std::size_t attribute_bytes = 40;
/// With the parser's own copy of the text the tree stays below 32 MiB + 20 × file.
constexpr std::size_t tree_base = std::size_t{31} << 20;
constexpr std::size_t tree_factor = 18;

/// Whether `code` (`65`, `x41`) is that of a character of XML 1.0, production 2.
bool is_character_code(std::string_view code) {
    const bool is_hexadecimal = code.starts_with('x');
    const std::string_view digits = code.substr(is_hexadecimal ? 1 : 0);
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value,
                                              is_hexadecimal ? 16 : 10);
    if (error != std::errc{} || end != digits.data() + digits.size()) {
        return false;
    }
    return value == '\t' || value == '\n' || value == '\r' || (value >= 0x20 && value < 0xD800) ||
           (value > 0xDFFF && value < 0xFFFE) || (value >= 0x10000 && value <= 0x10FFFF);
}

class Scanner {
  public:
    Scanner(std::string_view xml, const Limits& limits) : text_(xml), limits_(limits) {}

    std::optional<Defect> run() {
        while (!defect_ && at_ < text_.size()) {
            next();
        }
        if (!defect_ && !open_.empty()) {
            expected("</" + std::string(open_.back()) + ">");
        } else if (!defect_ && !has_root_) {
            expected("<Topology>");
        }
        return defect_;
    }

  private:
    void fail(model::Fault fault, std::size_t begin, std::size_t end, std::string detail) {
        if (!defect_) {
            defect_ = Defect{fault, begin, end, std::move(detail)};
        }
    }

    void expected(std::string what) {
        const std::size_t size = at_ < text_.size() ? text::utf8_size(text_[at_]) : 0;
        fail(model::Fault::malformed_xml, at_, at_ + size, std::move(what));
    }

    bool is_at(std::string_view part) const { return text_.substr(at_).starts_with(part); }

    bool take(std::string_view part) {
        const bool is_there = is_at(part);
        at_ += is_there ? part.size() : 0;
        return is_there;
    }

    bool skip_space() {
        const std::size_t begin = at_;
        while (at_ < text_.size() && text::is_space(text_[at_])) {
            ++at_;
        }
        return at_ > begin;
    }

    void take_past(std::string_view end) {
        const std::size_t found = text_.find(end, at_);
        at_ = found == text_.npos ? text_.size() : found + end.size();
        if (found == text_.npos) {
            expected(std::string(end));
        }
    }

    void next() {
        if (!is_at("<")) {
            characters();
        } else if (take("<!--")) {
            take_past("-->");
        } else if (take("<?")) {
            take_past("?>");
        } else if (is_at("<!DOCTYPE")) {
            fail(model::Fault::document_type, at_, at_ + 9, {});
        } else if (is_at("<![CDATA[") && !open_.empty()) {
            spend(node_bytes);
            take_past("]]>");
        } else if (is_at("</") && !open_.empty()) {
            end_tag();
        } else if (has_root_ && open_.empty()) {
            expected("EOF");
        } else {
            start_tag();
        }
    }

    void spend(std::size_t bytes) {
        spent_ += bytes;
        const std::size_t limit = tree_base + tree_factor * text_.size();
        if (spent_ > limit) {
            fail(model::Fault::limit_exceeded, at_, at_, "XML tree: " + std::to_string(limit));
        }
    }

    void characters() {
        if (skip_space() && (at_ == text_.size() || is_at("<"))) {
            return;
        }
        if (open_.empty()) {
            expected(has_root_ ? "EOF" : "<Topology>");
            return;
        }
        spend(node_bytes);
        while (!defect_ && at_ < text_.size() && !is_at("<")) {
            character();
        }
    }

    void character() {
        const char c = text_[at_];
        if (c == '&') {
            reference();
        } else if (static_cast<unsigned char>(c) < ' ' && !text::is_space(c)) {
            expected("Char");
        } else {
            ++at_;
        }
    }

    /// XML 1.0, 4.6: without a document type there are five entities, and character references.
    void reference() {
        constexpr std::array<std::string_view, 5> entities{"&amp;", "&lt;", "&gt;", "&quot;",
                                                           "&apos;"};
        for (const std::string_view entity : entities) {
            if (take(entity)) {
                return;
            }
        }
        const std::size_t end = std::min(text_.find(';', at_), text_.size());
        const std::string_view reference = text_.substr(at_, end - at_);
        if (end == text_.size() || !reference.starts_with("&#") ||
            !is_character_code(reference.substr(2))) {
            expected("&amp;");
            return;
        }
        at_ = end + 1;
    }

    std::string_view name() {
        const std::size_t begin = at_;
        while (at_ < text_.size() && static_cast<unsigned char>(text_[at_]) > ' ' &&
               std::string_view("/><=\"'&!?").find(text_[at_]) == std::string_view::npos) {
            ++at_;
        }
        const std::string_view result = text_.substr(begin, at_ - begin);
        if (result.empty() || text::is_digit(result[0]) || result[0] == '-' || result[0] == '.') {
            at_ = begin;
            expected("Name");
        }
        return result;
    }

    void start_tag() {
        const std::size_t begin = at_++;
        const std::string_view element = name();
        spend(node_bytes);
        attributes_.clear();
        while (!defect_ && !is_at(">") && !is_at("/>")) {
            if (!skip_space() || at_ == text_.size()) {
                expected(">");
            } else if (!is_at(">") && !is_at("/>")) {
                attribute();
            }
        }
        if (defect_) {
            return;
        }
        check_attributes();
        has_root_ = true;
        if (open_.size() >= limits_.depth) {
            fail(model::Fault::nesting_too_deep, begin, at_ + 1, std::to_string(limits_.depth));
        }
        if (!take("/>")) {
            take(">");
            open_.push_back(element);
        }
    }

    void attribute() {
        attributes_.push_back(name());
        spend(attribute_bytes);
        skip_space();
        if (defect_ || !take("=")) {
            expected("=");
            return;
        }
        skip_space();
        if (!is_at("\"") && !is_at("'")) {
            expected("\"");
            return;
        }
        const std::string_view quote = text_.substr(at_++, 1);
        while (!defect_ && !is_at(quote)) {
            if (at_ == text_.size() || is_at("<")) {
                expected(std::string(quote));
            } else {
                character();
            }
        }
        at_ += quote.size();
    }

    /// XML 1.0, 3.1: no attribute name may appear twice in a tag.
    void check_attributes() {
        std::ranges::sort(attributes_, [](std::string_view a, std::string_view b) {
            return a != b ? a < b : a.data() < b.data();
        });
        const auto same = std::ranges::adjacent_find(attributes_);
        if (same != attributes_.end()) {
            at_ = static_cast<std::size_t>(std::next(same)->data() - text_.data());
            fail(model::Fault::malformed_xml, at_, at_ + same->size(), ">");
        }
    }

    void end_tag() {
        const std::size_t begin = at_;
        at_ += 2;
        const std::string_view element = name();
        skip_space();
        const bool is_closed = take(">");
        if (element != open_.back()) {
            defect_.reset();
            fail(model::Fault::malformed_xml, begin, at_, "</" + std::string(open_.back()) + ">");
        } else if (!is_closed) {
            expected(">");
        } else {
            open_.pop_back();
        }
    }

    std::string_view text_;
    Limits limits_;
    std::size_t at_ = 0;
    std::size_t spent_ = 0;
    bool has_root_ = false;
    std::vector<std::string_view> open_;
    std::vector<std::string_view> attributes_;
    std::optional<Defect> defect_;
};

}  // namespace

std::optional<Defect> find_defect(std::string_view xml, const Limits& limits) {
    return Scanner(xml, limits).run();
}

}  // namespace parsers::topology

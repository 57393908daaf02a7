#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "parsers/model/result.hpp"
#include "parsers/text/document.hpp"
#include "parsers/topology/element.hpp"
#include "parsers/topology/read.hpp"

namespace pugi {
class xml_document;
}

namespace parsers::topology {

/// A parsed text: its elements, their places in the original file, and what is wrong with them.
/// Required values are read through it, so that whatever is missing becomes a problem.
class Source {
  public:
    /// Bytes of the document's text.
    struct Span {
        std::size_t begin;
        std::size_t end;
    };

    /// Parses `document.utf8()[begin, end)`; the document must outlive the source.
    static model::Result<Source> parse(const text::Document& document, std::size_t begin,
                                       std::size_t end, const Limits& limits);

    Source(Source&& other) noexcept;
    ~Source();

    Element root() const;

    Span start_tag(Element element) const;

    /// The element's start tag.
    model::Location place(Element element) const;
    /// The first occurrence of `part` in the element's start tag, or the whole tag.
    model::Location place(Element element, std::string_view part) const;

    /// Keeps a problem; beyond a thousand, one `limit_exceeded` stands for all others.
    void note(model::Fault fault, Element element, std::string_view detail);
    /// `invalid_value`, as `attribute=value`.
    void note_invalid(Element element, std::string_view attribute, std::string_view value);

    /// The child, or a problem and an element that is not there.
    Element required_child(Element parent, std::string_view name);
    /// The attribute's value, or a problem and an empty text; an empty value counts as missing.
    std::string_view required(Element element, std::string_view attribute);
    /// As `required`, in lower case.
    std::string required_host(Element element, std::string_view attribute);

    /// The attribute's value in lower case, or an empty text.
    static std::string host(Element element, std::string_view attribute);
    /// The attribute's value as it is, or an empty text.
    static std::string text(Element element, std::string_view attribute);
    /// Nothing when the attribute is not there; nothing and a problem when it is no number.
    std::optional<std::uint32_t> number(Element element, std::string_view attribute);
    /// An xs:boolean; nothing when the attribute is not there; nothing and a problem when it is
    /// none.
    std::optional<bool> flag(Element element, std::string_view attribute);

    /// The problems noted, in the order of their places.
    model::Problems take_problems();

  private:
    Source(const text::Document& document, std::size_t begin, std::size_t end);
    std::optional<model::Problem> load();

    const text::Document* document_;
    std::size_t begin_;
    std::size_t end_;
    std::unique_ptr<pugi::xml_document> tree_;
    model::Problems problems_;
};

/// `text` cut to what a report can show, at a character's end.
std::string shortened(std::string_view text);

}  // namespace parsers::topology

#include "parsers/topology/source.hpp"

#include <algorithm>
#include <utility>

#include <pugixml.hpp>

#include "parsers/text/ascii.hpp"
#include "parsers/topology/scan.hpp"

namespace parsers::topology {
namespace {

constexpr std::size_t most_problems = 1000;

}  // namespace

std::string shortened(std::string_view text) {
    constexpr std::size_t longest = 200;
    if (text.size() <= longest) {
        return std::string(text);
    }
    std::size_t size = longest;
    while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) {
        --size;
    }
    return std::string(text.substr(0, size)) + "\xE2\x80\xA6";
}

Source::Source(const text::Document& document, std::size_t begin, std::size_t end)
    : document_(&document),
      begin_(begin),
      end_(end),
      tree_(std::make_unique<pugi::xml_document>()) {}

Source::Source(Source&& other) noexcept = default;
Source::~Source() = default;

model::Result<Source> Source::parse(const text::Document& document, std::size_t begin,
                                    std::size_t end, const Limits& limits) {
    const std::string_view xml = std::string_view(document.utf8()).substr(begin, end - begin);
    if (auto defect = find_defect(xml, limits)) {
        return model::Problem{defect->fault,
                              document.locate(begin + defect->begin, begin + defect->end),
                              shortened(defect->detail)};
    }
    Source source(document, begin, end);
    if (auto problem = source.load()) {
        return std::move(*problem);
    }
    return source;
}

std::optional<model::Problem> Source::load() {
    // The text is UTF-8 by now, whatever its XML declaration says; a DTD never gets here, and none
    // of its entities would be expanded.
    constexpr unsigned options =
        pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_wconv_attribute;
    const auto result = tree_->load_buffer(document_->utf8().data() + begin_, end_ - begin_,
                                           options, pugi::encoding_utf8);
    if (result) {
        return std::nullopt;
    }
    const std::size_t at =
        begin_ + static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0));
    return model::Problem{model::Fault::malformed_xml, document_->locate(at, at + 1), "XML 1.0"};
}

Element Source::root() const { return Element(tree_->document_element().internal_object()); }

Source::Span Source::start_tag(Element element) const {
    // pugixml counts from the start of its buffer to the name, one past `<`.
    const auto name = pugi::xml_node(element.node()).offset_debug();
    const std::string_view text = document_->utf8();
    const std::size_t begin =
        begin_ + static_cast<std::size_t>(std::max<std::ptrdiff_t>(name, 1)) - 1;
    std::size_t end = begin;
    char quote = '\0';
    while (end < end_ && (quote != '\0' || text[end] != '>')) {
        const char c = text[end++];
        if (quote != '\0') {
            quote = c == quote ? '\0' : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        }
    }
    return {begin, std::min(end + 1, end_)};
}

model::Location Source::place(Element element) const {
    const Span tag = start_tag(element);
    return document_->locate(tag.begin, tag.end);
}

model::Location Source::place(Element element, std::string_view part) const {
    const Span tag = start_tag(element);
    const std::string_view text(document_->utf8());
    const std::size_t at = text.substr(0, tag.end).find(part, tag.begin);
    return at == text.npos ? document_->locate(tag.begin, tag.end)
                           : document_->locate(at, at + part.size());
}

void Source::note(model::Fault fault, Element element, std::string_view detail) {
    if (problems_.size() < most_problems) {
        problems_.push_back({fault, place(element), shortened(detail)});
    } else if (problems_.size() == most_problems) {
        problems_.push_back({model::Fault::limit_exceeded, place(element),
                             "problems: " + std::to_string(most_problems)});
    }
}

void Source::note_invalid(Element element, std::string_view attribute, std::string_view value) {
    note(model::Fault::invalid_value, element, std::string(attribute) + "=" + std::string(value));
}

Element Source::required_child(Element parent, std::string_view name) {
    const Element child = parent.child(name);
    if (parent && !child) {
        note(model::Fault::missing_element, parent, name);
    }
    return child;
}

std::string_view Source::required(Element element, std::string_view attribute) {
    const std::string_view value = element.attribute(attribute).value_or(std::string_view{});
    if (element && value.empty()) {
        note(model::Fault::missing_attribute, element, attribute);
    }
    return value;
}

std::string Source::required_host(Element element, std::string_view attribute) {
    return text::to_lower(required(element, attribute));
}

std::string Source::host(Element element, std::string_view attribute) {
    return text::to_lower(element.attribute(attribute).value_or(std::string_view{}));
}

std::string Source::text(Element element, std::string_view attribute) {
    return std::string(element.attribute(attribute).value_or(std::string_view{}));
}

std::optional<std::uint32_t> Source::number(Element element, std::string_view attribute) {
    const auto value = element.attribute(attribute);
    if (!value) {
        return std::nullopt;
    }
    const auto number = text::to_number(*value);
    if (!number) {
        note_invalid(element, attribute, *value);
    }
    return number;
}

std::optional<bool> Source::flag(Element element, std::string_view attribute) {
    const auto value = element.attribute(attribute);
    if (!value) {
        return std::nullopt;
    }
    if (*value == "1" || text::equal_ignoring_case(*value, "true")) {
        return true;
    }
    if (*value == "0" || text::equal_ignoring_case(*value, "false")) {
        return false;
    }
    note_invalid(element, attribute, *value);
    return std::nullopt;
}

model::Problems Source::take_problems() {
    std::ranges::stable_sort(problems_, {},
                             [](const model::Problem& problem) { return problem.place.offset; });
    return std::exchange(problems_, {});
}

}  // namespace parsers::topology

#include "parsers/topology/embedded.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "parsers/text/ascii.hpp"
#include "parsers/text/unicode.hpp"

namespace parsers::topology {
namespace {

constexpr std::string_view topology_name = "Topology";
constexpr std::string_view simple_urls_name = "SimpleUrlConfiguration";

struct Tag {
    std::string_view all;        ///< `<` to `>`, both included
    std::string_view qualified;  ///< its name, with prefix
    bool is_end = false;
    bool is_empty = false;  ///< `/>`

    std::string_view name() const { return qualified.substr(qualified.rfind(':') + 1); }
};

/// Of an attribute of that name; empty when it is not there.
std::string_view attribute(std::string_view tag, std::string_view name) {
    for (std::size_t at = tag.find(name); at != tag.npos; at = tag.find(name, at + 1)) {
        const std::string_view rest = tag.substr(at + name.size());
        if (text::is_space(tag[at - 1]) && (rest.starts_with("=\"") || rest.starts_with("='"))) {
            const std::string_view value = rest.substr(2);
            return value.substr(0, value.find(rest[1]));
        }
    }
    return {};
}

/// Elements of other namespaces may have the names; where the tag does not say, what is inside
/// will.
bool is_in_namespace(std::string_view tag, std::string_view wanted) {
    return tag.find("xmlns") == tag.npos || tag.find(wanted) != tag.npos;
}

std::optional<Embedded::Kind> kind_of(const Tag& tag) {
    if (tag.name() == topology_name && is_in_namespace(tag.all, "Deploy.Topology.2008")) {
        return Embedded::Kind::topology;
    }
    if (tag.name() == simple_urls_name && is_in_namespace(tag.all, "Settings.SimpleUrl.2008")) {
        return Embedded::Kind::simple_urls;
    }
    return std::nullopt;
}

/// DocItems of users are named after them, and hold where they are homed.
bool is_user_data(const Tag& tag) {
    return tag.name() == "HomedResource" ||
           (tag.name() == "DocItem" && attribute(tag.all, "Name").find("urn:lcd:") == 0);
}

/// The character that `&…;` at the start of `text` stands for, and its size.
std::pair<std::string, std::size_t> reference_at(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, char>, 5> entities{
        {{"&lt;", '<'}, {"&gt;", '>'}, {"&amp;", '&'}, {"&quot;", '"'}, {"&apos;", '\''}}};
    for (const auto& [entity, character] : entities) {
        if (text.starts_with(entity)) {
            return {std::string(1, character), entity.size()};
        }
    }
    const bool is_hexadecimal = text.starts_with("&#x");
    const std::size_t begin = is_hexadecimal ? 3 : 2;
    std::uint32_t code = 0;
    if (text.starts_with("&#") && text.size() > begin) {
        const auto [end, error] = std::from_chars(text.data() + begin, text.data() + text.size(),
                                                  code, is_hexadecimal ? 16 : 10);
        const auto size = static_cast<std::size_t>(end - text.data());
        const bool is_scalar = code > 0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
        if (error == std::errc() && is_scalar && size < text.size() && *end == ';') {
            std::string character;
            text::append_utf8(character, code);
            return {std::move(character), size + 1};
        }
    }
    return {"&", 1};
}

std::string unescaped(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        const std::size_t plain = std::min(text.find('&'), text.size());
        result += text.substr(0, plain);
        text.remove_prefix(plain);
        if (!text.empty()) {
            const auto [character, size] = reference_at(text);
            result += character;
            text.remove_prefix(size);
        }
    }
    return result;
}

/// Whether a tag of that name may stand in a text, be it escaped any number of times; namespaces
/// have the names in them, too.
bool has_tag(std::string_view text, std::string_view name) {
    for (std::size_t at = text.find(name); at != text.npos; at = text.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        const bool is_start = at > 0 && std::string_view("<;:").find(text[at - 1]) != text.npos;
        const bool is_end =
            end < text.size() && std::string_view(" \t\r\n>/&").find(text[end]) != text.npos;
        if (is_start && is_end) {
            return true;
        }
    }
    return false;
}

bool names_ours(std::string_view text) {
    return has_tag(text, topology_name) || has_tag(text, simple_urls_name);
}

class Finder {
  public:
    explicit Finder(std::string_view xml) : xml_(xml) {}

    std::optional<std::vector<Embedded>> run() {
        while (at_ < xml_.size() && !is_user_data_) {
            step();
        }
        return is_user_data_ ? std::nullopt : std::optional(std::move(found_));
    }

  private:
    bool is_at(std::string_view part) const { return xml_.substr(at_).starts_with(part); }

    void skip_past(std::string_view end) {
        const std::size_t found = xml_.find(end, at_);
        at_ = found == xml_.npos ? xml_.size() : found + end.size();
    }

    void step() {
        const std::size_t begin = at_;
        if (!is_at("<")) {
            at_ = std::min(xml_.find('<', at_), xml_.size());
            take_text(begin);
        } else if (is_at("<!--")) {
            skip_past("-->");
        } else if (is_at("<![CDATA[")) {
            skip_past("]]>");
            take_characters(begin);
        } else if (is_at("<?") || is_at("<!")) {
            skip_past(">");
        } else {
            take_tag(tag());
        }
    }

    /// At `<`, to behind `>`.
    Tag tag() {
        const std::size_t begin = at_;
        char quote = '\0';
        while (at_ < xml_.size() && (quote != '\0' || xml_[at_] != '>')) {
            const char c = xml_[at_++];
            if (quote != '\0') {
                quote = c == quote ? '\0' : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            }
        }
        at_ = std::min(at_ + 1, xml_.size());
        Tag result{xml_.substr(begin, at_ - begin), {}, false, false};
        result.is_end = result.all.starts_with("</");
        result.is_empty = result.all.ends_with("/>");
        const std::string_view rest = result.all.substr(result.is_end ? 2 : 1);
        result.qualified = rest.substr(0, rest.find_first_of(" \t\r\n/>"));
        return result;
    }

    void take_tag(const Tag& tag) {
        if (tag.is_end) {
            return;
        }
        is_user_data_ = is_user_data(tag);
        take_scope(tag);
        if (const auto kind = kind_of(tag)) {
            Embedded element;
            element.kind = *kind;
            element.begin = static_cast<std::size_t>(tag.all.data() - xml_.data());
            element.is_closed = tag.is_empty || skip_element(tag.qualified);
            element.end = at_;
            element.scope = scope_;
            found_.push_back(std::move(element));
        }
    }

    /// To behind the end tag of the element whose start tag has been read.
    bool skip_element(std::string_view qualified) {
        std::size_t depth = 1;
        while (at_ < xml_.size()) {
            if (is_at("<!--")) {
                skip_past("-->");
            } else if (is_at("<![CDATA[")) {
                skip_past("]]>");
            } else if (!is_at("<")) {
                at_ = std::min(xml_.find('<', at_), xml_.size());
            } else if (const Tag inner = tag(); inner.qualified == qualified && !inner.is_empty) {
                depth = inner.is_end ? depth - 1 : depth + 1;
                if (depth == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /// `[{namespace}Element,Host{…},Global]` names a document; its first Key says the scope again.
    void take_scope(const Tag& tag) {
        if (tag.name() == "DocItem") {
            std::string_view name = attribute(tag.all, "Name");
            name = name.substr(std::min(name.rfind(',') + 1, name.size()));
            scope_ = name.substr(0, name.find(']'));
        } else if (tag.name() == "Key") {
            const std::string_view scope = attribute(tag.all, "ScopeClass");
            scope_ = scope.empty() ? std::move(scope_) : std::string(scope);
        }
    }

    void take_text(std::size_t begin) {
        const std::string_view text = xml_.substr(begin, at_ - begin);
        if (names_ours(text)) {
            keep_text(begin, unescaped(text));
        }
    }

    void take_characters(std::size_t begin) {
        constexpr std::size_t start = 9;
        constexpr std::size_t end = 3;
        const std::string_view all = xml_.substr(begin, at_ - begin);
        if (all.size() > start + end && names_ours(all)) {
            keep_text(begin, std::string(all.substr(start, all.size() - start - end)));
        }
    }

    void keep_text(std::size_t begin, std::string text) {
        Embedded element;
        element.kind = Embedded::Kind::text;
        element.begin = begin;
        element.end = at_;
        element.text = std::move(text);
        element.scope = scope_;
        found_.push_back(std::move(element));
    }

    std::string_view xml_;
    std::size_t at_ = 0;
    std::vector<Embedded> found_;
    std::string scope_;
    bool is_user_data_ = false;
};

}  // namespace

std::optional<std::vector<Embedded>> find_embedded(std::string_view xml) {
    return Finder(xml).run();
}

}  // namespace parsers::topology

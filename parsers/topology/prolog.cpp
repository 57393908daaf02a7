#include "parsers/topology/prolog.hpp"

#include <algorithm>

#include "parsers/text/ascii.hpp"

namespace parsers::topology {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Removes everything through `end`; nothing remains when `end` is not there.
void skip_past(std::string_view& text, std::string_view end) {
    const std::size_t at = text.find(end);
    text.remove_prefix(at == text.npos ? text.size() : at + end.size());
}

/// Removes a document type declaration with its internal subset (XML 1.0, production 28).
void skip_document_type(std::string_view& text) {
    const std::size_t at = text.find_first_of("[>");
    if (at != text.npos && text[at] == '[') {
        skip_past(text, "]");
    }
    skip_past(text, ">");
}

/// Removes one piece of what may precede the root; false when none is there.
bool skip_prolog_item(std::string_view& text) {
    if (text.starts_with("<?")) {
        skip_past(text, "?>");
    } else if (text.starts_with("<!--")) {
        skip_past(text, "-->");
    } else if (text.starts_with("<!DOCTYPE")) {
        skip_document_type(text);
    } else if (text.starts_with(byte_order_mark)) {
        text.remove_prefix(byte_order_mark.size());
    } else {
        return false;
    }
    return true;
}

std::size_t tag_size(std::string_view xml) {
    char quote = '\0';
    for (std::size_t at = 0; at < xml.size(); ++at) {
        const char c = xml[at];
        if (quote != '\0') {
            quote = c == quote ? '\0' : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            return at;
        }
    }
    return xml.size();
}

/// Where the here-string that starts with the root element at `at` has its opening quote; an XML
/// declaration may lie between.
std::optional<std::size_t> opening_quote(std::string_view script, std::size_t at) {
    constexpr std::size_t longest_declaration = 200;
    const std::size_t from = at - std::min(at, longest_declaration);
    std::string_view before = script.substr(from, at - from);
    const auto drop_space = [&before] {
        while (!before.empty() && text::is_space(before.back())) {
            before.remove_suffix(1);
        }
    };
    drop_space();
    if (before.ends_with("?>")) {
        const std::size_t declaration = before.rfind("<?xml");
        before = before.substr(0, declaration == before.npos ? 0 : declaration);
        drop_space();
    }
    if (!before.ends_with("@\"") && !before.ends_with("@'")) {
        return std::nullopt;
    }
    return from + before.size() - 1;
}

}  // namespace

std::optional<RootTag> find_root(std::string_view xml) {
    do {
        xml = text::trim(xml);
    } while (skip_prolog_item(xml));
    if (!xml.starts_with('<')) {
        return std::nullopt;
    }
    const std::size_t name_end = xml.find_first_of(" \t\r\n/>", 1);
    std::string_view name = xml.substr(1, name_end == xml.npos ? xml.npos : name_end - 1);
    if (name.empty() || !text::is_letter(name.front())) {
        return std::nullopt;
    }
    name.remove_prefix(name.rfind(':') + 1);
    const std::size_t size = tag_size(xml);
    return RootTag{name, xml.substr(0, size), size < xml.size()};
}

std::optional<HereString> find_here_string(std::string_view script) {
    constexpr std::string_view root = "<Topology";
    for (std::size_t at = script.find(root); at != script.npos; at = script.find(root, at + 1)) {
        if (const auto quote = opening_quote(script, at)) {
            const bool expands = script[*quote] == '"';
            const std::size_t close = script.find(expands ? "\n\"@" : "\n'@", at);
            return HereString{*quote + 1, std::min(close, script.size()), expands};
        }
    }
    return std::nullopt;
}

}  // namespace parsers::topology

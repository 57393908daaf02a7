#include "parsers/assignment/value.hpp"

#include <algorithm>
#include <array>

#include "parsers/text/ascii.hpp"
#include "parsers/text/unicode.hpp"

namespace parsers::assignment {
namespace {

/// U+200B..U+200F, U+202A..U+202E, U+2060, U+FEFF: they show nothing.
bool is_invisible(std::string_view character) {
    return (character >= "\xE2\x80\x8B" && character <= "\xE2\x80\x8F") ||
           (character >= "\xE2\x80\xAA" && character <= "\xE2\x80\xAE") ||
           character == "\xE2\x81\xA0" || character == "\xEF\xBB\xBF";
}

/// U+00A0 and U+202F, which cultures put between number and designator.
bool is_wide_space(std::string_view character) {
    return character == "\xC2\xA0" || character == "\xE2\x80\xAF";
}

bool drop_suffix(std::string_view& text, std::string_view suffix) {
    const bool is_there = text.ends_with(suffix);
    text.remove_suffix(is_there ? suffix.size() : 0);
    return is_there;
}

/// Windows PowerShell ends a list longer than $FormatEnumerationLimit with three full stops,
/// PowerShell 7 with U+2026.
bool drop_ellipsis(std::string_view& text) {
    return drop_suffix(text, "...") || drop_suffix(text, "\xE2\x80\xA6");
}

/// The scalar inside `{"value": …}`.
const Value& unwrapped(const Value& value) {
    const Value* inner =
        value.kind == Value::Kind::object && value.text.empty() ? value.find("value") : nullptr;
    return inner != nullptr ? *inner : value;
}

}  // namespace

const Value* Value::find(std::string_view name) const {
    const auto found = std::ranges::find_if(members, [&](const Member& member) {
        return text::equal_ignoring_case(member.name, name);
    });
    return found == members.end() ? nullptr : &found->value;
}

const Value* Value::find_any(std::initializer_list<std::string_view> names) const {
    for (const std::string_view name : names) {
        const Value* value = find(name);
        if (value != nullptr && !value->is_empty()) {
            return value;
        }
    }
    return nullptr;
}

bool Value::is_empty() const {
    return kind == Kind::null || (kind == Kind::text && text::trim(text).empty());
}

Flaw beyond(std::string_view limit, std::uint32_t most, std::size_t at) {
    return {model::Fault::limit_exceeded, at, at, std::string(limit) + ": " + std::to_string(most)};
}

std::string text_of(const Value& value) { return cleaned(unwrapped(value).text); }

std::string text_of(const Value& object, std::string_view member) {
    const Value* value = object.find(member);
    return value == nullptr ? std::string() : text_of(*value);
}

const std::vector<Value>* items_of(const Value& value) {
    const Value& inner = unwrapped(value);
    return inner.kind == Value::Kind::list ? &inner.items : nullptr;
}

std::string cleaned(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view character = text.substr(at, text::utf8_size(text[at]));
        if (is_wide_space(character)) {
            result += ' ';
        } else if (!is_invisible(character)) {
            result += character;
        }
        at += character.size();
    }
    return std::string(text::trim(result));
}

bool is_type_name(std::string_view text) {
    constexpr std::array<std::string_view, 4> starts{"System.", "Microsoft.", "Deserialized.",
                                                     "Selected."};
    return std::ranges::any_of(starts,
                               [&](std::string_view start) { return text.starts_with(start); }) &&
           (text.find_first_of("[`") != text.npos || text.find("Collection") != text.npos ||
            text.find("List") != text.npos);
}

Words split_words(std::string_view text) {
    Words result;
    std::string_view rest = text::trim(text);
    if (rest.starts_with('{') && rest.ends_with('}')) {
        rest = text::trim(rest.substr(1, rest.size() - 2));
    }
    result.is_cut = drop_ellipsis(rest);
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find_first_of(",; \t\r\n"), rest.size());
        if (end > 0) {
            result.words.push_back(cleaned(rest.substr(0, end)));
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    std::erase(result.words, std::string());
    return result;
}

}  // namespace parsers::assignment

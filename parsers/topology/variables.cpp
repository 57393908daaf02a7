#include "parsers/topology/variables.hpp"

#include <algorithm>
#include <array>

#include <pugixml.hpp>

#include "parsers/text/ascii.hpp"

namespace parsers::topology {
namespace {

bool continues_name(char c) {
    return text::is_letter(c) || text::is_digit(c) || c == '_' || c == ':';
}

/// The variable at the start of `text`, or nothing.
std::string_view variable_at(std::string_view text) {
    if (text.size() < 2 || text[0] != '$') {
        return {};
    }
    if (text[1] == '{' || text[1] == '(') {
        const std::size_t end = text.find(text[1] == '{' ? '}' : ')');
        return text.substr(0, end == text.npos ? 2 : end + 1);
    }
    if (!text::is_letter(text[1]) && text[1] != '_') {
        return {};
    }
    const auto end = std::find_if_not(text.begin() + 1, text.end(), continues_name);
    return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

/// Names that may hold a dollar sign of their own.
bool is_free_name(std::string_view attribute) {
    constexpr std::array<std::string_view, 3> names{"ShareName", "Name", "FileName"};
    return std::ranges::find(names, attribute) != names.end();
}

std::string_view left_in(pugi::xml_attribute attribute) {
    const std::string_view value(attribute.value());
    if (is_free_name(attribute.name())) {
        return variable_at(value);
    }
    return find_variable(value).value_or(std::string_view{});
}

std::string_view left_in(pugi::xml_node node) {
    for (const pugi::xml_attribute attribute : node.attributes()) {
        if (const auto variable = left_in(attribute); !variable.empty()) {
            return variable;
        }
    }
    return variable_at(text::trim(node.text().get()));
}

}  // namespace

std::optional<std::string_view> find_variable(std::string_view text) {
    for (std::size_t at = text.find('$'); at != text.npos; at = text.find('$', at + 1)) {
        const bool is_escaped = at > 0 && text[at - 1] == '`';
        const std::string_view variable = is_escaped ? "" : variable_at(text.substr(at));
        if (!variable.empty()) {
            return variable;
        }
    }
    return std::nullopt;
}

std::optional<LeftVariable> find_left_variable(Element root) {
    for (Element element = root; element; element = element.following()) {
        if (const auto variable = left_in(pugi::xml_node(element.node())); !variable.empty()) {
            return LeftVariable{element, variable};
        }
    }
    return std::nullopt;
}

}  // namespace parsers::topology

#include "parsers/topology/element.hpp"

#include <pugixml.hpp>

#include "parsers/text/ascii.hpp"

namespace parsers::topology {
namespace {

std::string_view local(std::string_view qualified) {
    return qualified.substr(qualified.rfind(':') + 1);
}

Element first_element(pugi::xml_node node) {
    while (node && node.type() != pugi::node_element) {
        node = node.next_sibling();
    }
    return Element(node.internal_object());
}

}  // namespace

std::string_view Element::name() const { return local(pugi::xml_node(node_).name()); }

std::string_view Element::text() const { return text::trim(pugi::xml_node(node_).text().get()); }

std::string Element::contents() const {
    std::string result;
    for (const pugi::xml_node piece : pugi::xml_node(node_).children()) {
        if (piece.type() == pugi::node_pcdata || piece.type() == pugi::node_cdata) {
            result += piece.value();
        }
    }
    return result;
}

std::optional<std::string_view> Element::attribute(std::string_view name) const {
    const pugi::xml_node node(node_);
    for (auto it = node.first_attribute(); it; it = it.next_attribute()) {
        if (local(it.name()) == name) {
            return text::trim(it.value());
        }
    }
    return std::nullopt;
}

Element Element::child(std::string_view name) const { return *children(name).begin(); }

Element Element::first_child() const { return first_element(pugi::xml_node(node_).first_child()); }

Element Element::next_sibling() const {
    return first_element(pugi::xml_node(node_).next_sibling());
}

Element Element::following() const {
    if (const Element child = first_child()) {
        return child;
    }
    for (pugi::xml_node node(node_); node; node = node.parent()) {
        if (const Element next = first_element(node.next_sibling())) {
            return next;
        }
    }
    return {};
}

}  // namespace parsers::topology

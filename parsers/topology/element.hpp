#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pugi {
struct xml_node_struct;
}

namespace parsers::topology {

class Children;

/// An element of a parsed file; names are local names, whatever the namespace. Valid as long as
/// its `Source`. A default-made one stands for an element that is not there: it is false, and has
/// neither attributes nor children.
class Element {
  public:
    Element() = default;
    explicit Element(pugi::xml_node_struct* node) : node_(node) {}

    explicit operator bool() const { return node_ != nullptr; }
    friend bool operator==(Element, Element) = default;

    std::string_view name() const;
    std::string_view text() const;  ///< its first piece of text, trimmed
    std::string contents() const;   ///< all its own text, as it is
    /// Trimmed; nothing when the attribute is not there.
    std::optional<std::string_view> attribute(std::string_view name) const;
    /// The first child of that name.
    Element child(std::string_view name) const;
    Children children() const;
    Children children(std::string_view name) const;

    /// The next element in document order, inside or behind this one; none after the last.
    Element following() const;
    Element first_child() const;
    Element next_sibling() const;

    pugi::xml_node_struct* node() const { return node_; }

  private:
    pugi::xml_node_struct* node_ = nullptr;
};

/// The child elements of an element, all or those of a name, in document order.
class Children {
  public:
    class Iterator {
      public:
        Iterator(Element element, std::string_view name) : element_(element), name_(name) {
            skip();
        }
        Element operator*() const { return element_; }
        Iterator& operator++() {
            element_ = element_.next_sibling();
            skip();
            return *this;
        }
        bool operator==(const Iterator& other) const { return element_ == other.element_; }

      private:
        void skip() {
            while (element_ && !name_.empty() && element_.name() != name_) {
                element_ = element_.next_sibling();
            }
        }

        Element element_;
        std::string_view name_;
    };

    Children(Element parent, std::string_view name) : first_(parent.first_child()), name_(name) {}

    Iterator begin() const { return {first_, name_}; }
    Iterator end() const { return {Element{}, name_}; }
    bool empty() const { return begin() == end(); }
    /// The only one; none when there are more or fewer.
    Element only() const {
        Iterator second = begin();
        return empty() || ++second != end() ? Element{} : *begin();
    }

  private:
    Element first_;
    std::string_view name_;  ///< empty: every child
};

inline Children Element::children() const { return {*this, {}}; }
inline Children Element::children(std::string_view name) const { return {*this, name}; }

}  // namespace parsers::topology

#include "parsers/assignment/clixml.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <unordered_map>
#include <utility>

#include "parsers/text/unicode.hpp"
#include "parsers/topology/source.hpp"

namespace parsers::assignment {
namespace {

using topology::Element;
using topology::Source;

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::ranges::find(names, name) != names.end();
}

/// MS-PSRP, 2.2.5.1: the elements of primitive types.
std::optional<Value::Kind> scalar_kind(std::string_view name) {
    if (name == "Nil") {
        return Value::Kind::null;
    }
    if (name == "B") {
        return Value::Kind::boolean;
    }
    if (is_one_of(name, {"I16", "I32", "I64", "U16", "U32", "U64", "By", "SB", "Sg", "Db", "D"})) {
        return Value::Kind::number;
    }
    if (is_one_of(name, {"S", "C", "DT", "TS", "URI", "G", "Version", "XD", "SBK", "BA"})) {
        return Value::Kind::text;
    }
    return std::nullopt;
}

/// The UTF-16 code unit of `_xHHHH_` at the start of a text.
std::optional<char32_t> escaped_unit(std::string_view text) {
    if (text.size() < 7 || text[0] != '_' || text[1] != 'x' || text[6] != '_') {
        return std::nullopt;
    }
    std::uint32_t unit = 0;
    const char* const end = text.data() + 6;
    const auto [at, error] = std::from_chars(text.data() + 2, end, unit, 16);
    return error == std::errc() && at == end ? std::optional<char32_t>(unit) : std::nullopt;
}

/// MS-PSRP, 2.2.5.3.2: what XML cannot hold, and a `_x` of the text itself, is written as
/// `_xHHHH_`.
std::string unescaped(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const auto unit = escaped_unit(text);
        if (!unit) {
            result += text.front();
            text.remove_prefix(1);
            continue;
        }
        text.remove_prefix(7);
        const auto low = *unit >= 0xD800 && *unit < 0xDC00 ? escaped_unit(text) : std::nullopt;
        if (low && *low >= 0xDC00 && *low < 0xE000) {
            text::append_utf8(result, 0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00));
            text.remove_prefix(7);
        } else if (*unit >= 0xD800 && *unit < 0xE000) {
            result += text::replacement_character;
        } else {
            text::append_utf8(result, *unit);
        }
    }
    return result;
}

/// The name of a type, also when it passed remoting.
std::string_view plain_type(std::string_view type) {
    constexpr std::string_view mark = "Deserialized.";
    return type.starts_with(mark) ? type.substr(mark.size()) : type;
}

class ClixmlReader {
  public:
    ClixmlReader(const Source& source, const Limits& limits) : source_(source), limits_(limits) {}

    Values run() {
        for (const Element element : source_.root().children()) {
            result_.values.push_back(read(element));
        }
        return std::move(result_);
    }

  private:
    /// Text counts too: references may repeat it.
    bool spend(std::size_t bytes, Element element) {
        constexpr std::size_t bytes_a_value = 256;
        spent_ += 1 + bytes / bytes_a_value;
        return spent_ <= limits_.values ||
               stop(beyond("values", limits_.values, source_.start_tag(element).begin));
    }

    bool stop(Flaw flaw) {
        if (!is_stopped_) {
            result_.flaws.push_back(std::move(flaw));
        }
        is_stopped_ = true;
        return false;
    }

    Value made(Element element) const {
        Value value;
        const auto [begin, end] = source_.start_tag(element);
        value.begin = begin;
        value.end = end;
        return value;
    }

    Value read(Element element) {
        if (is_stopped_ || !spend(0, element)) {
            return {};
        }
        if (const auto kind = scalar_kind(element.name())) {
            return scalar(element, *kind);
        }
        if (element.name() == "Ref") {
            const auto found = objects_.find(element.attribute("RefId").value_or(""));
            return found == objects_.end() ? Value() : nested(found->second);
        }
        return element.name() == "Obj" ? nested(element) : Value();
    }

    Value scalar(Element element, Value::Kind kind) {
        Value value = made(element);
        value.kind = kind;
        value.text =
            kind == Value::Kind::text ? unescaped(element.contents()) : std::string(element.text());
        return spend(value.text.size(), element) ? std::move(value) : Value();
    }

    /// An object, unless it is one of those it stands in: object graphs may go round in circles.
    Value nested(Element element) {
        if (std::ranges::find(open_, element) != open_.end()) {
            return {};
        }
        if (open_.size() >= limits_.depth) {
            const auto [begin, end] = source_.start_tag(element);
            stop({model::Fault::nesting_too_deep, begin, end, std::to_string(limits_.depth)});
            return {};
        }
        open_.push_back(element);
        Value value = object(element);
        open_.pop_back();
        return value;
    }

    Value object(Element element) {
        if (const auto id = element.attribute("RefId")) {
            objects_.try_emplace(*id, element);
        }
        Value value = made(element);
        value.kind = Value::Kind::object;
        for (const Element part : element.children()) {
            take(part, value);
        }
        return value;
    }

    void take(Element part, Value& object) {
        const std::string_view name = part.name();
        if (name == "TN" || name == "TNRef") {
            object.type = type(part);
        } else if (name == "ToString") {
            take_printed(part, object);
        } else if (name == "Props" || name == "MS") {
            for (const Element member : part.children()) {
                add(object, member.attribute("N").value_or(""), member);
            }
        } else if (is_one_of(name, {"LST", "IE", "STK", "QUE"})) {
            object.kind = Value::Kind::list;
            for (const Element item : part.children()) {
                object.items.push_back(read(item));
            }
        } else if (name == "DCT") {
            for (const Element entry : part.children("En")) {
                take_entry(entry, object);
            }
        } else if (const auto kind = scalar_kind(name)) {
            take_scalar(part, *kind, object);
        }
    }

    /// What an object prints itself as, unless its exact value is known already.
    void take_printed(Element part, Value& object) {
        if (object.kind == Value::Kind::text || object.kind == Value::Kind::boolean) {
            return;
        }
        std::string printed = unescaped(part.contents());
        spend(printed.size(), part);
        if (object.kind == Value::Kind::number && printed != object.text) {
            object.kind = Value::Kind::text;
        }
        object.text = std::move(printed);
    }

    /// The value of an object that wraps a scalar. Of an enumeration, the name it prints itself as
    /// says more; of anything else, the value is exact.
    void take_scalar(Element part, Value::Kind kind, Value& object) {
        Value inner = scalar(part, kind);
        const bool is_named = kind == Value::Kind::number && !object.text.empty();
        if (is_named) {
            object.kind = object.text == inner.text ? kind : Value::Kind::text;
            return;
        }
        object.kind = kind;
        object.text = std::move(inner.text);
    }

    void take_entry(Element entry, Value& object) {
        std::string key;
        for (const Element part : entry.children()) {
            if (part.attribute("N") == "Key") {
                key = read(part).text;
            } else {
                add(object, key, part);
            }
        }
    }

    void add(Value& object, std::string_view name, Element element) {
        Value value = read(element);
        if (!is_stopped_) {
            object.members.push_back({unescaped(name), std::move(value)});
        }
    }

    /// The first name is the object's own type; those behind it are its bases.
    std::string type(Element names) {
        const std::string_view id = names.attribute("RefId").value_or("");
        if (names.name() == "TNRef") {
            const auto found = types_.find(id);
            return found == types_.end() ? std::string() : found->second;
        }
        const std::string written = names.child("T").contents();
        std::string own(plain_type(written));
        types_.try_emplace(id, own);
        return own;
    }

    const Source& source_;
    Limits limits_;
    Values result_;
    std::unordered_map<std::string_view, Element> objects_;    ///< by RefId
    std::unordered_map<std::string_view, std::string> types_;  ///< by RefId
    std::vector<Element> open_;
    std::size_t spent_ = 0;
    bool is_stopped_ = false;
};

}  // namespace

model::Result<Values> read_clixml(const text::Document& document, const Limits& limits) {
    auto source = Source::parse(document, 0, document.utf8().size(), {});
    if (!source) {
        return source.error();
    }
    return ClixmlReader(*source, limits).run();
}

}  // namespace parsers::assignment

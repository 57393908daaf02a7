#include "parsers/assignment/list.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "parsers/text/ascii.hpp"

namespace parsers::assignment {
namespace {

struct Line {
    std::string_view text;  ///< without its end
    std::size_t begin = 0;
};

class Lines {
  public:
    explicit Lines(std::string_view text) : text_(text) {}

    std::optional<Line> next() {
        if (at_ >= text_.size()) {
            return std::nullopt;
        }
        const std::size_t begin = at_;
        const std::size_t end = std::min(text_.find_first_of("\r\n", at_), text_.size());
        at_ = end + (text_.substr(end).starts_with("\r\n") ? 2 : 1);
        return Line{text_.substr(begin, end - begin), begin};
    }

  private:
    std::string_view text_;
    std::size_t at_ = 0;
};

struct Property {
    std::string_view name;
    std::string_view value;  ///< its end untrimmed: a wrapped value may end with a space
    std::size_t indent = 0;
};

constexpr bool is_name_character(char c) {
    return text::is_letter(c) || text::is_digit(c) || c == '_';
}

/// `Name`, space, a colon, and a space or the end.
std::optional<Property> property_of(std::string_view line) {
    const std::size_t begin = std::min(line.find_first_not_of(" \t"), line.size());
    std::size_t end = begin;
    while (end < line.size() && is_name_character(line[end])) {
        ++end;
    }
    const std::size_t colon = line.find_first_not_of(" \t", end);
    const bool has_name = end > begin && !text::is_digit(line[begin]);
    if (!has_name || colon == line.npos || line[colon] != ':') {
        return std::nullopt;
    }
    std::string_view value = line.substr(colon + 1);
    if (!value.empty() && value.front() != ' ' && value.front() != '\t') {
        return std::nullopt;
    }
    value.remove_prefix(std::min(value.find_first_not_of(" \t"), value.size()));
    return Property{line.substr(begin, end - begin), value, begin};
}

class ListReader {
  public:
    ListReader(std::string_view text, std::size_t offset, const Limits& limits)
        : lines_(text), offset_(offset), limits_(limits) {}

    Values run() {
        while (const auto line = lines_.next()) {
            take(*line);
            if (spent_ > limits_.values) {
                result_.flaws.push_back(beyond("values", limits_.values, offset_ + line->begin));
                break;
            }
        }
        close();
        return std::move(result_);
    }

  private:
    void take(const Line& line) {
        if (text::trim(line.text).empty()) {
            close();
            return;
        }
        const std::size_t indent = line.text.find_first_not_of(" \t");
        if (!object_.members.empty() && indent > indent_) {
            continue_value(line, indent);
            return;
        }
        if (const auto property = property_of(line.text)) {
            add(*property, line);
        } else {
            close();
        }
    }

    void add(const Property& property, const Line& line) {
        // No object has so many properties; the search for the name stays short.
        constexpr std::size_t most_members = 500;
        if (object_.members.size() == most_members || object_.find(property.name) != nullptr) {
            close();
        }
        if (object_.members.empty()) {
            object_.kind = Value::Kind::object;
            object_.begin = offset_ + line.begin + property.indent;
            indent_ = property.indent;
        }
        Value value;
        value.kind = Value::Kind::text;
        value.text = property.value;
        value.begin = offset_ + line.begin + property.indent;
        value.end = offset_ + line.begin + line.text.size();
        object_.end = value.end;
        object_.members.push_back({std::string(property.name), std::move(value)});
        ++spent_;
    }

    /// PowerShell breaks a long value behind a space or a hyphen, which stays at the line's end, or
    /// in the middle of a word. Where an editor cut the space off, a comma still tells it.
    void continue_value(const Line& line, std::size_t indent) {
        Value& value = object_.members.back().value;
        if (value.text.ends_with(',')) {
            value.text += ' ';
        }
        value.text += line.text.substr(indent);
        value.end = offset_ + line.begin + line.text.size();
        object_.end = value.end;
    }

    void close() {
        if (!object_.members.empty()) {
            result_.values.push_back(std::exchange(object_, Value()));
        }
    }

    Lines lines_;
    std::size_t offset_;
    Limits limits_;
    Values result_;
    Value object_;
    std::size_t indent_ = 0;
    std::uint32_t spent_ = 0;
};

}  // namespace

bool is_list(std::string_view text) {
    bool has_thumbprint = false;
    bool has_use = false;
    Lines lines(text);
    while (const auto line = lines.next()) {
        const auto property = property_of(line->text);
        if (!property) {
            continue;
        }
        const auto is_named = [&](std::string_view name) {
            return text::equal_ignoring_case(property->name, name);
        };
        has_thumbprint = has_thumbprint || is_named("Thumbprint");
        has_use = has_use || is_named("Use");
        const bool is_chat = is_named("Identity") && text::starts_with_ignoring_case(
                                                         property->value, "PersistentChatServer:");
        if ((has_thumbprint && has_use) || is_chat || is_named("SimpleUrl")) {
            return true;
        }
    }
    return false;
}

Values read_list(std::string_view text, std::size_t offset, const Limits& limits) {
    return ListReader(text, offset, limits).run();
}

}  // namespace parsers::assignment

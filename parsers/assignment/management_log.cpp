#include "parsers/assignment/management_log.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "parsers/assignment/date.hpp"
#include "parsers/assignment/list.hpp"
#include "parsers/text/ascii.hpp"
#include "parsers/topology/source.hpp"

namespace parsers::assignment {
namespace {

using topology::Element;
using topology::Source;

constexpr std::size_t thumbprint_size = 40;

bool is_hexadecimal(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789abcdefABCDEF") == text.npos;
}

/// What stands before `separator`, which is taken off with it; nothing when there is none.
std::optional<std::string_view> take_until(std::string_view& text, std::string_view separator) {
    const std::size_t at = text.find(separator);
    if (at == text.npos) {
        return std::nullopt;
    }
    const std::string_view before = text.substr(0, at);
    text.remove_prefix(at + separator.size());
    return before;
}

void add(Value& object, std::string_view name, std::string text) {
    Value value;
    value.kind = Value::Kind::text;
    value.text = std::move(text);
    object.members.push_back({std::string(name), std::move(value)});
}

/// Common name and issuer may hold spaces; the first date between them tells where they part.
void add_names(Value& object, std::string_view text) {
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        const std::string_view word = text.substr(begin, end - begin);
        if (is_date(word)) {
            add(object, "Subject", "CN=" + std::string(text::trim(text.substr(0, begin))));
            add(object, "NotAfter", std::string(word));
            add(object, "Issuer", std::string(text::trim(text.substr(end))));
            return;
        }
        begin = end + 1;
    }
}

std::optional<Value> assigned(std::string_view line) {
    const auto use = take_until(line, ": ");
    const std::string_view thumbprint = line.substr(0, line.find(' '));
    if (!use || use->empty() || !std::ranges::all_of(*use, text::is_letter) ||
        thumbprint.size() != thumbprint_size || !is_hexadecimal(thumbprint)) {
        return std::nullopt;
    }
    Value object;
    object.kind = Value::Kind::object;
    add(object, "Use", std::string(*use));
    add(object, "Thumbprint", std::string(thumbprint));
    line = text::trim(line.substr(thumbprint.size()));
    const std::size_t last = line.rfind(' ') + 1;
    if (is_hexadecimal(line.substr(last))) {
        add(object, "SerialNumber", std::string(line.substr(last)));
        line = line.substr(0, last);
    }
    add_names(object, line);
    return object;
}

/// Everything in it stands at the element that the log gives it.
void move_to(Source::Span place, Value& object) {
    object.begin = place.begin;
    object.end = place.end;
    for (Member& member : object.members) {
        member.value.begin = place.begin;
        member.value.end = place.end;
    }
}

class LogReader {
  public:
    LogReader(const Source& source, const Limits& limits) : source_(source), limits_(limits) {
        const std::string_view command = source_.root().attribute("Name").value_or("");
        is_setting_ = text::equal_ignoring_case(command, "Set-CsCertificate");
        result_.is_request = text::starts_with_ignoring_case(command, "Request-") ||
                             text::starts_with_ignoring_case(command, "Import-");
    }

    Values run() {
        for (Element element = source_.root(); element; element = element.following()) {
            if (element.name() == "Info") {
                take(element);
            }
        }
        return std::move(result_);
    }

  private:
    void take(Element info) {
        const std::string contents = info.contents();
        if (is_setting_) {
            if (auto object = assigned(text::trim(contents))) {
                put(std::move(*object), info);
            }
        } else if (is_list(contents)) {
            Values printed = read_list(contents, 0, limits_);
            for (Flaw& flaw : printed.flaws) {
                const auto [begin, end] = source_.start_tag(info);
                flaw.begin = begin;
                flaw.end = end;
                result_.flaws.push_back(std::move(flaw));
            }
            for (Value& object : printed.values) {
                put(std::move(object), info);
            }
        }
    }

    void put(Value object, Element info) {
        move_to(source_.start_tag(info), object);
        result_.values.push_back(std::move(object));
    }

    const Source& source_;
    Limits limits_;
    Values result_;
    bool is_setting_ = false;
};

}  // namespace

model::Result<Values> read_management_log(const text::Document& document, const Limits& limits) {
    auto source = Source::parse(document, 0, document.utf8().size(), {});
    if (!source) {
        return source.error();
    }
    return LogReader(*source, limits).run();
}

}  // namespace parsers::assignment

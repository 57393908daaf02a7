#include "parsers/assignment/certificate.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "parsers/text/ascii.hpp"

namespace parsers::assignment {
namespace {

constexpr std::array<std::string_view, 4> date_members{"NotBefore", "NotAfter", "EffectiveDate",
                                                       "UpdateTime"};

/// Upper-case hexadecimal, without the spaces, colons and directional marks of Windows' dialogs;
/// empty when there is anything else.
std::string hexadecimal(std::string_view text) {
    std::string result;
    for (const char c : cleaned(text)) {
        const char low = text::lower(c);
        if (text::is_digit(c)) {
            result += c;
        } else if (low >= 'a' && low <= 'f') {
            result += static_cast<char>(low - 'a' + 'A');
        } else if (c != ' ' && c != ':') {
            return {};
        }
    }
    return result;
}

std::string thumbprint(const Value& object, std::string_view member, Context& context) {
    constexpr std::size_t size = 40;  // SHA-1
    const std::string text = text_of(object, member);
    std::string result = hexadecimal(text);
    if (result.size() == size) {
        return result;
    }
    if (!text.empty()) {
        context.note(model::Fault::invalid_value, object, member, text);
    }
    return {};
}

model::PrintedInstant date(const Value& object, std::string_view member, Context& context) {
    model::PrintedInstant result = context.dates().read(text_of(object, member));
    if (result.is_ambiguous) {
        context.note(model::Fault::ambiguous_date, object, member, result.text);
    } else if (!result.value && !result.text.empty()) {
        context.note(model::Fault::invalid_value, object, member, result.text);
    }
    return result;
}

void read_names(const Value& object, model::Assignment& assignment) {
    const Value* names = object.find("AlternativeNames");
    if (names == nullptr) {
        return;
    }
    if (const auto* items = items_of(*names)) {
        for (const Value& item : *items) {
            assignment.alternative_names.push_back(text_of(item));
        }
        std::erase(assignment.alternative_names, std::string());
    } else if (const std::string text = text_of(*names); !is_type_name(text)) {
        Words words = split_words(text);
        assignment.alternative_names = std::move(words.words);
        assignment.is_alternative_names_cut = words.is_cut;
    }
}

/// The words of a Use; empty when there are none that can be understood.
std::vector<std::string> uses(const Value& use) {
    std::vector<std::string> result;
    const auto add = [&](const Value& value) {
        const std::string text = text_of(value);
        Words split = split_words(text);
        for (std::string& word : split.words) {
            if (text::is_letter(word.front()) && !is_type_name(text)) {
                result.push_back(std::move(word));
            }
        }
    };
    if (const auto* items = items_of(use)) {
        std::ranges::for_each(*items, add);
    } else {
        add(use);
    }
    return result;
}

/// One word at least: an empty one stands for a use that the export does not tell.
std::vector<std::string> uses(const Value& object, Context& context) {
    const Value* use = object.find("Use");
    std::vector<std::string> words = use == nullptr ? std::vector<std::string>() : uses(*use);
    if (words.empty()) {
        words.emplace_back();
        const std::string text = use == nullptr ? std::string() : text_of(*use);
        if (text.empty()) {
            context.note(model::Fault::missing_element, object, "Use");
        } else {
            context.note(text::is_digit(text.front()) ? model::Fault::unnamed_value
                                                      : model::Fault::invalid_value,
                         object, "Use", text);
        }
    }
    return words;
}

}  // namespace

bool is_certificate(const Value& object) {
    return object.kind == Value::Kind::object &&
           (object.type.find("CertificateReference") != std::string::npos ||
            (object.find("Thumbprint") != nullptr && object.find("Use") != nullptr));
}

void learn_dates(const Value& object, DateReader& dates) {
    for (const std::string_view member : date_members) {
        dates.learn(text_of(object, member));
    }
}

void read_certificate(const Value& object, const Computer& computer, bool is_request,
                      Context& context) {
    model::Assignment assignment;
    assignment.thumbprint = thumbprint(object, "Thumbprint", context);
    if (assignment.thumbprint.empty()) {
        if (text_of(object, "Thumbprint").empty()) {
            context.note(model::Fault::missing_element, object, "Thumbprint");
        }
        return;
    }
    assignment.computer = computer.name;
    assignment.computer_source = computer.source;
    assignment.issuer = text_of(object, "Issuer");
    assignment.subject = text_of(object, "Subject");
    assignment.serial = hexadecimal(text_of(object, "SerialNumber"));
    assignment.not_before = date(object, "NotBefore", context);
    assignment.not_after = date(object, "NotAfter", context);
    assignment.effective_date = date(object, "EffectiveDate", context);
    assignment.previous_thumbprint = thumbprint(object, "PreviousThumbprint", context);
    assignment.source_scope = text_of(object, "SourceScope");
    assignment.is_request = is_request;
    assignment.place = context.place(object);
    read_names(object, assignment);
    for (std::string& use : uses(object, context)) {
        assignment.use = std::move(use);
        context.result().assignments.push_back(assignment);
    }
}

}  // namespace parsers::assignment

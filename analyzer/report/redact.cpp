#include "analyzer/report/redact.hpp"

#include "parsers/text/ascii.hpp"

namespace analyzer::report {

namespace {

bool is_letter(char c) {
    const char lower = parsers::text::lower(c);
    return lower >= 'a' && lower <= 'z';
}

/// `C:\` or `C:/`, unless it is the end of a longer word, as in `https://`.
bool is_drive(std::string_view text, std::size_t at) {
    const bool is_word =
        at > 0 && (is_letter(text[at - 1]) || parsers::text::is_digit(text[at - 1]));
    return !is_word && text.size() - at > 2 && is_letter(text[at]) && text[at + 1] == ':' &&
           (text[at + 2] == '\\' || text[at + 2] == '/');
}

}  // namespace

std::string redacted(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_drive(text, at)) {
            result += text[at];
            continue;
        }
        result += redaction;
        const std::size_t end = text.find_first_of("\"'<>|\r\n", at);
        if (end == std::string_view::npos) {
            break;
        }
        at = end - 1;
    }
    return result;
}

}  // namespace analyzer::report

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
    std::size_t from = 0;
    for (std::size_t colon = text.find(':'); colon != text.npos;
         colon = text.find(':', colon + 1)) {
        if (colon == 0 || !is_drive(text, colon - 1)) {
            continue;
        }
        result += text.substr(from, colon - 1 - from);
        result += redaction;
        from = text.find_first_of("\"'<>|\r\n", colon);
        if (from == text.npos) {
            return result;
        }
        colon = from;
    }
    return result.append(text.substr(from));
}

}  // namespace analyzer::report

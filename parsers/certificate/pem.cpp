#include "parsers/certificate/pem.hpp"

#include <algorithm>

#include "parsers/certificate/base64.hpp"
#include "parsers/certificate/der.hpp"
#include "parsers/certificate/strings.hpp"
#include "parsers/text/ascii.hpp"

namespace parsers::certificate {

namespace {

constexpr std::string_view dashes = "-----";
constexpr std::string_view begin_mark = "-----BEGIN ";
constexpr std::string_view end_mark = "-----END ";

constexpr bool is_line_end(char c) { return c == '\n' || c == '\r'; }
constexpr bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// Takes the first line off, whatever ends it.
std::string_view take_line(std::string_view& text) {
    const auto end = std::min(text.find_first_of("\r\n"), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end);
    if (text.starts_with("\r\n")) {
        text.remove_prefix(2);
    } else if (!text.empty()) {
        text.remove_prefix(1);
    }
    return line;
}

/// The rest of a BEGIN or END line behind its mark: the label and how many dashes close it.
struct Boundary {
    std::string_view label;
    std::size_t end = 0;  ///< behind the dashes
    std::size_t dashes = 0;
};

Boundary boundary_at(std::string_view source, std::size_t label_start) {
    const auto stop = std::min(source.find_first_of("-\r\n", label_start), source.size());
    // No more than five: the next block may follow without a line end.
    const std::string_view closing = source.substr(stop, dashes.size());
    const auto count = std::min(closing.find_first_not_of('-'), closing.size());
    return {text::trim(source.substr(label_start, stop - label_start)), stop + count, count};
}

std::pair<std::string, std::string> field(std::string_view line, std::size_t colon) {
    return {valid_utf8(text::trim(line.substr(0, colon))),
            valid_utf8(text::trim(line.substr(colon + 1)))};
}

/// `Name: value`; an indented line goes on with the value before (RFC 1421, 4.6.1). They are taken
/// off the body, with the empty line behind them.
PemFields take_headers(std::string_view& body) {
    PemFields fields;
    std::string_view rest = body;
    while (!rest.empty() && is_line_end(rest.front())) {
        take_line(rest);
    }
    while (!rest.empty()) {
        const std::string_view line = take_line(rest);
        const auto colon = line.find(':');
        if (!fields.empty() && !line.empty() && is_blank(line.front())) {
            fields.back().second += valid_utf8(text::trim(line));
        } else if (colon != std::string_view::npos) {
            fields.push_back(field(line, colon));
        } else {
            body = text::trim(line).empty() ? rest : body;
            break;
        }
        body = rest;
    }
    return fields;
}

/// What `openssl pkcs12` says about the block that follows: indented `name: value` lines.
PemFields bag_attributes(std::string_view before) {
    PemFields fields;
    const auto start = before.rfind("Bag Attributes");
    if (start == std::string_view::npos) {
        return fields;
    }
    std::string_view rest = before.substr(start);
    while (!rest.empty()) {
        const std::string_view line = take_line(rest);
        const auto colon = line.find(':');
        if (!line.empty() && is_blank(line.front()) && colon != std::string_view::npos) {
            fields.push_back(field(line, colon));
        }
    }
    return fields;
}

/// How many lines end in `text`. A CR counts unless a LF follows, which then counts itself.
std::uint32_t line_ends(std::string_view text, bool is_line_feed_next) {
    std::uint32_t ends = 0;
    for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
        ++ends;
    }
    if (text.find('\r') != std::string_view::npos) {
        for (std::size_t at = 0; at + 1 < text.size(); ++at) {
            ends += text[at] == '\r' && text[at + 1] != '\n' ? 1u : 0u;
        }
        ends += text.back() == '\r' && !is_line_feed_next ? 1u : 0u;
    }
    return ends;
}

/// UTF-16 code units of UTF-8 text: one for each character, two beyond U+FFFF.
std::uint32_t utf16_size(std::string_view text) {
    std::uint32_t size = 0;
    for (const char c : text) {
        const auto octet = static_cast<std::uint8_t>(c);
        size += ((octet & 0xc0u) != 0x80 ? 1u : 0u) + (octet >= 0xf0 ? 1u : 0u);
    }
    return size;
}

bool is_whole_structure(std::string_view data) {
    return DerReader(data).next(tag::sequence).has_value();
}

}  // namespace

/// Where the parts of a block are.
struct PemScanner::Frame {
    std::size_t gap = 0;  ///< start of what stands before it
    std::size_t begin = 0;
    std::size_t body = 0;
    std::size_t body_end = 0;
    std::size_t end = 0;
    std::string_view label;
    bool has_end = false;
    bool is_sound = true;  ///< five dashes everywhere, the same label twice
};

std::string_view PemBlock::find(const PemFields& fields, std::string_view name) {
    for (const auto& [key, value] : fields) {
        if (text::equal_ignoring_case(key, name)) {
            return value;
        }
    }
    return {};
}

PemScanner::PemScanner(std::string_view text, model::FileId file) : text_(text), file_(file) {}

std::optional<PemScanner::Frame> PemScanner::next_frame() {
    Frame frame;
    frame.gap = next_;
    Boundary opening;
    do {
        frame.begin = text_.find(begin_mark, next_);
        if (frame.begin == std::string_view::npos) {
            next_ = text_.size();
            return std::nullopt;
        }
        opening = boundary_at(text_, frame.begin + begin_mark.size());
        next_ = opening.end;
    } while (opening.dashes == 0);
    frame.label = opening.label;
    frame.body = opening.end;

    std::size_t at = text_.find(dashes, frame.body);
    while (at != std::string_view::npos && !text_.substr(at).starts_with(end_mark) &&
           !text_.substr(at).starts_with(begin_mark)) {
        at = text_.find(dashes, text_.find_first_not_of('-', at));
    }
    frame.body_end = frame.end = std::min(at, text_.size());
    frame.has_end = text_.substr(frame.end).starts_with(end_mark);
    if (frame.has_end) {
        const Boundary closing = boundary_at(text_, at + end_mark.size());
        frame.end = closing.end;
        frame.is_sound = opening.dashes == 5 && closing.dashes == 5 && closing.label == frame.label;
    }
    next_ = frame.end;
    return frame;
}

std::optional<PemBlock> PemScanner::read_frame(const Frame& frame) {
    PemBlock block;
    block.label = valid_utf8(frame.label);
    block.place = locate(frame.begin, frame.end);
    std::string_view body = text_.substr(frame.body, frame.body_end - frame.body);
    block.headers = take_headers(body);
    auto data = decode_base64(body);
    const bool is_readable = data && (frame.has_end || is_whole_structure(*data));
    if (!is_readable || !frame.is_sound || !frame.has_end) {
        problems_.push_back({model::Fault::malformed_pem, block.place, block.label});
    }
    if (!is_readable) {
        return std::nullopt;
    }
    block.data = std::move(*data);
    block.attributes = bag_attributes(text_.substr(frame.gap, frame.begin - frame.gap));
    return block;
}

std::optional<PemBlock> PemScanner::next() {
    while (const auto frame = next_frame()) {
        found_armour_ = true;
        if (auto block = read_frame(*frame)) {
            return block;
        }
    }
    return std::nullopt;
}

void PemScanner::advance(std::size_t until) {
    const std::string_view passed = text_.substr(counted_, until - counted_);
    line_ += line_ends(passed, text_.substr(until).starts_with('\n'));
    const auto line_end = passed.find_last_of("\r\n");
    if (line_end != std::string_view::npos) {
        column_ = 1;
    }
    column_ += utf16_size(passed.substr(line_end + 1));
    counted_ = until;
}

model::Location PemScanner::locate(std::size_t begin, std::size_t end) {
    model::Location place{.file = file_};
    advance(begin);
    place.line = line_;
    place.column = column_;
    advance(end);
    place.end_line = line_;
    place.end_column = column_;
    place.offset = begin;
    place.size = end - begin;
    return place;
}

}  // namespace parsers::certificate

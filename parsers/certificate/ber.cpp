#include "parsers/certificate/ber.hpp"

#include <functional>
#include <utility>
#include <vector>

namespace parsers::certificate::ber {

using model::Fault;

namespace {

std::uint8_t octet(std::string_view bytes, std::size_t index) {
    return static_cast<std::uint8_t>(bytes[index]);
}

constexpr std::size_t max_pieces_depth = 1024;

bool may_be_in_pieces(std::uint8_t tag) {
    return tag == tag::octet_string || tag == tag::bit_string || tag == tag::utf8_string ||
           tag == tag::bmp_string || (tag & 0xc0) == 0x80;
}

bool matches(std::uint8_t found, std::uint8_t wanted) {
    return found == wanted || (may_be_in_pieces(wanted) && found == (wanted | 0x20));
}

}  // namespace

Source Source::inside(std::string_view bytes) const {
    Source inner = beside(bytes);
    inner.nesting_ = nesting_ > 0 ? nesting_ - 1 : 0;
    return inner;
}

Source Source::beside(std::string_view bytes) const {
    const std::less_equal<> before;
    const bool is_part = before(bytes_.data(), bytes.data()) &&
                         before(bytes.data() + bytes.size(), bytes_.data() + bytes_.size());
    const bool is_verbatim = is_part && is_verbatim_;
    Source other(bytes, is_verbatim ? locate(bytes) : place_, is_verbatim, limit_);
    other.nesting_ = nesting_;
    return other;
}

model::Location Source::locate(std::string_view part) const {
    model::Location place = place_;
    if (is_verbatim_) {
        place.offset += static_cast<std::uint64_t>(part.data() - bytes_.data());
        place.size = part.size();
    }
    return place;
}

void Source::fail(std::string_view where, Fault fault, std::string detail) {
    if (!problem_) {
        problem_ = model::Problem{fault, locate(where.substr(0, 0)), std::move(detail)};
    }
}

std::string_view Source::joined(const Element& string) {
    if (!is_constructed(string)) {
        return string.contents;
    }
    Secret& joined = joined_.emplace_front();
    // Pieces of pieces are no nesting of values: there are files 200 deep, and no recursion.
    std::vector<DerReader> open{DerReader(string.contents)};
    while (!open.empty()) {
        if (open.back().at_end()) {
            open.pop_back();
            continue;
        }
        const auto piece = open.back().next();
        if (!piece || !is_of_type(*piece, tag::octet_string) || open.size() > max_pieces_depth) {
            fail(string.whole, Fault::malformed_der, "OCTET STRING");
            return {};
        }
        if (is_constructed(*piece)) {
            open.emplace_back(piece->contents);
        } else {
            joined.insert(joined.end(), piece->contents.begin(), piece->contents.end());
        }
    }
    return view(joined);
}

Reader::Reader(const Reader& outer, const Element& element)
    : source_(outer.source_),
      rest_(element.contents),
      depth_(outer.depth_ == 0 ? 0 : outer.depth_ - 1) {
    if (depth_ == 0) {
        fail(Fault::limit_exceeded, "nesting " + std::to_string(source_->limit()));
    }
}

void Reader::fail(Fault fault, std::string_view detail) {
    source_->fail(rest_, fault, std::string(detail));
}

Element Reader::next(std::string_view name) {
    if (source_->problem()) {
        return {};
    }
    DerReader reader(rest_);
    const auto element = reader.next();
    if (!element) {
        fail(Fault::malformed_der, name);
        return {};
    }
    rest_ = reader.rest();
    return *element;
}

Element Reader::next(std::uint8_t tag, std::string_view name) {
    if (!matches(peek(), tag)) {
        fail(Fault::malformed_der, name);
    }
    return next(name);
}

std::optional<Element> Reader::next_if(std::uint8_t tag) {
    if (is_at_end() || !matches(peek(), tag)) {
        return std::nullopt;
    }
    return next("value");
}

Reader Reader::enter(std::uint8_t tag, std::string_view name) { return {*this, next(tag, name)}; }

model::Oid Reader::oid(std::string_view name) {
    return {std::string(next(tag::oid, name).contents)};
}

std::string_view Reader::string(std::uint8_t tag, std::string_view name) {
    return source_->joined(next(tag, name));
}

std::uint64_t Reader::number(std::string_view name) {
    const Reader before = *this;
    std::string_view digits = next(tag::integer, name).contents;
    const bool is_negative = !digits.empty() && (octet(digits, 0) & 0x80) != 0;
    while (digits.size() > 1 && digits.front() == 0) {
        digits.remove_prefix(1);
    }
    if (digits.empty() || is_negative || digits.size() > 8 ||
        (octet(digits, 0) >> 7) * 8u == digits.size()) {
        source_->fail(before.rest_, Fault::malformed_der, std::string(name));
        return 0;
    }
    std::uint64_t number = 0;
    for (const char digit : digits) {
        number = number << 8 | static_cast<std::uint8_t>(digit);
    }
    return number;
}

std::string encode(std::uint8_t tag, std::string_view contents) {
    std::string length;
    for (std::size_t size = contents.size(); size > 0; size >>= 8) {
        length.insert(length.begin(), static_cast<char>(size));
    }
    std::string encoded(1, static_cast<char>(tag));
    if (contents.size() < 0x80) {
        encoded += static_cast<char>(contents.size());
    } else {
        encoded += static_cast<char>(0x80 | length.size());
        encoded += length;
    }
    return encoded += contents;
}

bool is_whole_sequence(std::string_view bytes) {
    DerReader reader(bytes);
    return reader.next(tag::sequence) && reader.at_end();
}

}  // namespace parsers::certificate::ber

#include "analyzer/report/json.hpp"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include <algorithm>
#include <array>
#include <bit>

namespace analyzer::report {

namespace {

/// Whether JSON wants one of the octets escaped (RFC 8259, 7): quotes, backslashes and controls.
/// Eight are looked at together: a difference that borrows from an octet's highest bit tells that
/// it was too small.
bool needs_escape(std::string_view text) {
    constexpr std::uint64_t ones = 0x0101010101010101;
    constexpr std::uint64_t highest = ones << 7;
    const auto some_below = [](std::uint64_t word, std::uint64_t bound) {
        return (word - ones * bound) & ~word & highest;
    };
    const auto is_special = [&](std::uint64_t word) {
        return (some_below(word, ' ') | some_below(word ^ ones * '"', 1) |
                some_below(word ^ ones * '\\', 1)) != 0;
    };
    std::array<char, sizeof(std::uint64_t)> octets{};
    for (; text.size() >= octets.size(); text.remove_prefix(octets.size())) {
        std::copy_n(text.data(), octets.size(), octets.data());
        if (is_special(std::bit_cast<std::uint64_t>(octets))) {
            return true;
        }
    }
    octets.fill(' ');
    text.copy(octets.data(), text.size());
    return is_special(std::bit_cast<std::uint64_t>(octets));
}

}  // namespace

struct Json::Writer {
    explicit Writer(std::ostream* to) : out(to), pretty(bytes) { pretty.SetIndent(' ', indent); }
    ~Writer() {
        bytes.Put('\n');
        flush_above(0);
    }
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    /// RapidJSON is fast into memory of its own, not into a stream: what it wrote goes on in
    /// pieces.
    void flush_above(std::size_t size) {
        if (out != nullptr && bytes.GetSize() > size) {
            out->write(bytes.GetString(), static_cast<std::streamsize>(bytes.GetSize()));
            bytes.Clear();
        }
    }

    /// RapidJSON looks at letters one by one and takes half of the time of a report for that: what
    /// needs no escape goes in as it is.
    void string(std::string_view text) {
        const auto size = static_cast<rapidjson::SizeType>(text.size());
        if (needs_escape(text)) {
            pretty.String(text.data(), size);
            return;
        }
        pretty.RawValue("", 0, rapidjson::kStringType);
        char* const to = bytes.Push(text.size() + 2);
        to[0] = '"';
        text.copy(to + 1, text.size());
        to[text.size() + 1] = '"';
    }

    static constexpr std::size_t piece = 64 << 10;
    static constexpr unsigned indent = 2;
    std::ostream* out;      ///< nothing: all stays in memory
    std::size_t start = 0;  ///< of the elements
    rapidjson::StringBuffer bytes;
    rapidjson::PrettyWriter<rapidjson::StringBuffer> pretty;
};

Json::Json(std::ostream& out) : writer_(std::make_unique<Writer>(&out)) {}

Json::Json(std::size_t depth) : writer_(std::make_unique<Writer>(nullptr)) {
    for (std::size_t level = 0; level < depth; ++level) {
        begin_array();
    }
    const std::size_t new_line = 1 + depth * Writer::indent;
    writer_->start = writer_->bytes.GetSize() + new_line;
}

Json::Json(Json&&) noexcept = default;
Json& Json::operator=(Json&&) noexcept = default;
Json::~Json() = default;

Json& Json::member(std::string_view name) {
    writer_->flush_above(Writer::piece);
    writer_->string(name);
    return *this;
}

Json& Json::begin_object() {
    writer_->flush_above(Writer::piece);
    writer_->pretty.StartObject();
    return *this;
}

Json& Json::end_object() {
    writer_->pretty.EndObject();
    return *this;
}

Json& Json::begin_array() {
    writer_->pretty.StartArray();
    return *this;
}

Json& Json::end_array() {
    writer_->pretty.EndArray();
    return *this;
}

Json& Json::value(std::string_view text) {
    writer_->flush_above(Writer::piece);
    writer_->string(text);
    return *this;
}

Json& Json::value(bool is_true) {
    writer_->pretty.Bool(is_true);
    return *this;
}

Json& Json::null() {
    writer_->pretty.Null();
    return *this;
}

std::string_view Json::elements() const {
    const std::string_view all(writer_->bytes.GetString(), writer_->bytes.GetSize());
    return all.substr(writer_->start);
}

Json& Json::splice(std::string_view elements) {
    // RapidJSON would copy them byte by byte.
    writer_->pretty.RawValue("", 0, rapidjson::kObjectType);
    if (elements.size() < Writer::piece) {
        elements.copy(writer_->bytes.Push(elements.size()), elements.size());
        writer_->flush_above(Writer::piece);
    } else {
        writer_->flush_above(0);
        writer_->out->write(elements.data(), static_cast<std::streamsize>(elements.size()));
    }
    return *this;
}

Json& Json::number(std::string_view digits) {
    writer_->pretty.RawValue(digits.data(), digits.size(), rapidjson::kNumberType);
    return *this;
}

Json& Json::integer(std::int64_t number) {
    writer_->pretty.Int64(number);
    return *this;
}

}  // namespace analyzer::report

#include "analyzer/report/json.hpp"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

namespace analyzer::report {

struct Json::Writer {
    explicit Writer(std::ostream* to) : out(to), pretty(bytes) { pretty.SetIndent(' ', indent); }

    /// RapidJSON is fast into memory of its own, not into a stream: what it wrote goes on in
    /// pieces.
    void flush_above(std::size_t size) {
        if (out != nullptr && bytes.GetSize() > size) {
            out->write(bytes.GetString(), static_cast<std::streamsize>(bytes.GetSize()));
            bytes.Clear();
        }
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

Json::~Json() {
    writer_->bytes.Put('\n');
    writer_->flush_above(0);
}

Json& Json::member(std::string_view name) {
    writer_->flush_above(Writer::piece);
    writer_->pretty.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
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
    writer_->pretty.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
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

std::string Json::elements() const {
    const std::string_view all(writer_->bytes.GetString(), writer_->bytes.GetSize());
    return std::string(all.substr(writer_->start));
}

Json& Json::splice(std::string_view elements) {
    // RapidJSON would copy them byte by byte.
    writer_->pretty.RawValue("", 0, rapidjson::kObjectType);
    writer_->flush_above(0);
    writer_->out->write(elements.data(), static_cast<std::streamsize>(elements.size()));
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

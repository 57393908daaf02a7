#include "analyzer/report/json.hpp"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

namespace analyzer::report {

struct Json::Writer {
    explicit Writer(std::ostream& to) : out(to), pretty(bytes) { pretty.SetIndent(' ', 2); }

    /// RapidJSON is fast into memory of its own, not into a stream: what it wrote goes on in
    /// pieces.
    void flush_above(std::size_t size) {
        if (bytes.GetSize() > size) {
            out.write(bytes.GetString(), static_cast<std::streamsize>(bytes.GetSize()));
            bytes.Clear();
        }
    }

    static constexpr std::size_t piece = 64 << 10;
    std::ostream& out;
    rapidjson::StringBuffer bytes;
    rapidjson::PrettyWriter<rapidjson::StringBuffer> pretty;
};

Json::Json(std::ostream& out) : writer_(std::make_unique<Writer>(out)) {}

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

Json& Json::number(std::string_view digits) {
    writer_->pretty.RawValue(digits.data(), digits.size(), rapidjson::kNumberType);
    return *this;
}

Json& Json::integer(std::int64_t number) {
    writer_->pretty.Int64(number);
    return *this;
}

}  // namespace analyzer::report

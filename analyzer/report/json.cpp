#include "analyzer/report/json.hpp"

#include <rapidjson/prettywriter.h>

namespace analyzer::report {

struct Json::Writer {
    /// What RapidJSON calls an output stream; its own wrapper hands on every character by itself.
    class Buffer {
      public:
        using Ch = char;

        explicit Buffer(std::ostream& out) : out_(out) { bytes_.reserve(size); }
        void Put(char c) {  // NOLINT(readability-identifier-naming): RapidJSON's name
            bytes_ += c;
            if (bytes_.size() == size) {
                Flush();
            }
        }
        void Flush() {  // NOLINT(readability-identifier-naming): RapidJSON's name
            out_.write(bytes_.data(), static_cast<std::streamsize>(bytes_.size()));
            bytes_.clear();
        }

      private:
        static constexpr std::size_t size = 64 << 10;
        std::ostream& out_;
        std::string bytes_;
    };

    explicit Writer(std::ostream& out) : stream(out), pretty(stream) { pretty.SetIndent(' ', 2); }

    Buffer stream;
    rapidjson::PrettyWriter<Buffer> pretty;
};

Json::Json(std::ostream& out) : writer_(std::make_unique<Writer>(out)) {}

Json::~Json() {
    writer_->stream.Put('\n');
    writer_->stream.Flush();
}

Json& Json::member(std::string_view name) {
    writer_->pretty.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
    return *this;
}

Json& Json::begin_object() {
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

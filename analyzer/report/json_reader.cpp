#include "analyzer/report/json_reader.hpp"

#include <algorithm>
#include <cassert>
#include <vector>

#include <rapidjson/reader.h>

namespace analyzer::report {

namespace {

constexpr std::size_t piece = 64 << 10;
constexpr std::uint64_t longest_token = 64 << 20;
constexpr unsigned deepest = 128;

/// What RapidJSON calls an input stream.
class Stream {
  public:
    using Ch = char;

    Stream(const SourceFile& file, Extent extent)
        : file_(file), next_(extent.begin), end_(extent.end), mark_(extent.begin) {
        bytes_.resize(
            static_cast<std::size_t>(std::min<std::uint64_t>(piece, extent.end - extent.begin)));
        refill();
        // RFC 8259, 8.1: a reader may ignore a byte order mark.
        if (extent.begin == 0 && size_ >= 3 &&
            std::string_view(bytes_.data(), 3) == "\xEF\xBB\xBF") {
            at_ += 3;
        }
    }

    // The names are RapidJSON's.
    char Peek() const { return at_ < size_ ? bytes_[at_] : '\0'; }  // NOLINT
    char Take() {                                                   // NOLINT
        const char c = Peek();
        if (++at_ >= size_) {
            refill();
        }
        return c;
    }
    std::size_t Tell() const { return start_ + at_; }  // NOLINT
    // Writing is for reading in place, which is not done here.
    char* PutBegin() { return assert(false), nullptr; }     // NOLINT
    void Put(char) { assert(false); }                       // NOLINT
    std::size_t PutEnd(char*) { return assert(false), 0; }  // NOLINT

    /// A token ends here.
    void mark() { mark_ = Tell(); }
    bool is_at_end() const { return at_ >= size_; }
    JsonFault fault() const { return fault_; }

  private:
    void refill() {
        start_ += size_;
        at_ = 0;
        size_ = 0;
        if (next_ - mark_ > longest_token) {
            fault_ = JsonFault::too_long;
            return;
        }
        const std::size_t wish =
            static_cast<std::size_t>(std::min<std::uint64_t>(bytes_.size(), end_ - next_));
        const auto got = file_.read(next_, std::span(bytes_.data(), wish));
        if (!got) {
            fault_ = JsonFault::unreadable;
        }
        start_ = next_;
        size_ = got.value_or(0);
        next_ += size_;
    }

    const SourceFile& file_;
    std::vector<char> bytes_;
    std::uint64_t start_ = 0;  ///< offset of the first of `bytes_`
    std::size_t at_ = 0;
    std::size_t size_ = 0;
    std::uint64_t next_;
    std::uint64_t end_;
    std::uint64_t mark_;
    JsonFault fault_ = JsonFault::none;
};

/// What RapidJSON calls a handler; it is told of a bracket before that is taken.
class Handler {
  public:
    Handler(Stream& stream, JsonEvents& events) : stream_(stream), events_(events) {}

    bool is_too_deep() const { return depth_ > deepest; }

    // The names are RapidJSON's.
    bool Null() { return scalar(Scalar::null, {}); }                                    // NOLINT
    bool Bool(bool is_true) { return scalar(is_true ? Scalar::yes : Scalar::no, {}); }  // NOLINT
    bool RawNumber(const char* text, rapidjson::SizeType size, bool) {                  // NOLINT
        return scalar(Scalar::number, {text, size});
    }
    bool String(const char* text, rapidjson::SizeType size, bool) {  // NOLINT
        return scalar(Scalar::string, {text, size});
    }
    bool Key(const char* text, rapidjson::SizeType size, bool) {  // NOLINT
        stream_.mark();
        return events_.key({text, size});
    }
    bool StartObject() { return deeper() && events_.begin_object(stream_.Tell()); }  // NOLINT
    bool StartArray() { return deeper() && events_.begin_array(stream_.Tell()); }    // NOLINT
    bool EndObject(rapidjson::SizeType) {                                            // NOLINT
        --depth_;
        return events_.end_object(stream_.Tell() + 1);
    }
    bool EndArray(rapidjson::SizeType) {  // NOLINT
        --depth_;
        return events_.end_array(stream_.Tell() + 1);
    }
    // Numbers arrive as they are written.
    bool Int(int) { return false; }               // NOLINT
    bool Uint(unsigned) { return false; }         // NOLINT
    bool Int64(std::int64_t) { return false; }    // NOLINT
    bool Uint64(std::uint64_t) { return false; }  // NOLINT
    bool Double(double) { return false; }         // NOLINT

  private:
    bool scalar(Scalar kind, std::string_view text) {
        stream_.mark();
        return events_.scalar(kind, text);
    }
    bool deeper() {
        stream_.mark();
        return ++depth_ <= deepest;
    }

    Stream& stream_;
    JsonEvents& events_;
    unsigned depth_ = 0;
};

}  // namespace

JsonEnd read_json(const SourceFile& file, Extent extent, JsonEvents& events) {
    using rapidjson::ParseFlag;
    constexpr unsigned flags = ParseFlag::kParseNumbersAsStringsFlag |
                               ParseFlag::kParseValidateEncodingFlag |
                               ParseFlag::kParseIterativeFlag;
    Stream stream(file, extent);
    Handler handler(stream, events);
    rapidjson::Reader reader;
    const rapidjson::ParseResult result = reader.Parse<flags>(stream, handler);
    if (stream.fault() != JsonFault::none) {
        return {stream.fault(), stream.Tell()};
    }
    if (handler.is_too_deep()) {
        return {JsonFault::too_deep, stream.Tell()};
    }
    if (result.Code() == rapidjson::kParseErrorTermination) {
        return {JsonFault::stopped, stream.Tell()};
    }
    // A zero byte ends the text for RapidJSON.
    if (result.IsError() || !stream.is_at_end()) {
        return {JsonFault::malformed, result.IsError() ? result.Offset() : stream.Tell()};
    }
    return {};
}

}  // namespace analyzer::report

#include "parsers/assignment/json.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

namespace parsers::assignment {
namespace {

using Size = rapidjson::SizeType;

/// Builds values from the reader's events. The reader tells a bracket before it takes it, and
/// stands behind any other token; a token's start is what follows the last one, separators aside.
class Builder : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Builder> {
  public:
    Builder(std::string_view text, const rapidjson::MemoryStream& stream, const Limits& limits)
        : text_(text), stream_(stream), limits_(limits) {}

    // NOLINTBEGIN(readability-identifier-naming): the names the reader calls
    bool Null() { return scalar(Value::Kind::null, {}); }
    bool Bool(bool value) { return scalar(Value::Kind::boolean, value ? "True" : "False"); }
    bool RawNumber(const char* digits, Size size, bool /*copy*/) {
        return scalar(Value::Kind::number, {digits, size});
    }
    bool String(const char* characters, Size size, bool /*copy*/) {
        return scalar(Value::Kind::text, {characters, size});
    }
    bool Key(const char* characters, Size size, bool /*copy*/) {
        key_.assign(characters, size);
        end_ = stream_.Tell();
        return true;
    }
    bool StartObject() { return open(Value::Kind::object); }
    bool StartArray() { return open(Value::Kind::list); }
    bool EndObject(Size /*count*/) { return close(); }
    bool EndArray(Size /*count*/) { return close(); }
    // NOLINTEND(readability-identifier-naming)

    /// The text breaks off: what was complete counts all the same.
    void give_up() {
        while (!open_.empty()) {
            Open unfinished = std::move(open_.back());
            open_.pop_back();
            if (unfinished.value.kind == Value::Kind::list || open_.empty()) {
                salvage(std::move(unfinished.value));
            }
        }
    }

    Values& result() { return result_; }
    bool is_stopped() const { return is_stopped_; }

  private:
    struct Open {
        Value value;
        std::string name;  ///< as a member
    };

    std::size_t start() const {
        return std::min(text_.find_first_not_of(" \t\r\n,:", end_), stream_.Tell());
    }

    Value made(Value::Kind kind) {
        Value value;
        value.kind = kind;
        value.begin = start();
        end_ = stream_.Tell();
        value.end = end_;
        return value;
    }

    bool stop(Flaw flaw) {
        result_.flaws.push_back(std::move(flaw));
        is_stopped_ = true;
        return false;
    }

    bool spend() {
        return ++spent_ <= limits_.values || stop(beyond("values", limits_.values, end_));
    }

    bool scalar(Value::Kind kind, std::string_view text) {
        Value value = made(kind);
        value.text = text;
        put(std::move(value), std::move(key_));
        return spend();
    }

    bool open(Value::Kind kind) {
        open_.push_back({made(kind), std::move(key_)});
        ++end_;
        if (open_.size() > limits_.depth) {
            return stop(
                {model::Fault::nesting_too_deep, end_ - 1, end_, std::to_string(limits_.depth)});
        }
        return spend();
    }

    bool close() {
        end_ = stream_.Tell() + 1;
        Open closed = std::move(open_.back());
        open_.pop_back();
        closed.value.end = end_;
        put(std::move(closed.value), std::move(closed.name));
        return true;
    }

    void put(Value value, std::string name) {
        if (open_.empty()) {
            salvage(std::move(value));
        } else if (open_.back().value.kind == Value::Kind::list) {
            open_.back().value.items.push_back(std::move(value));
        } else {
            open_.back().value.members.push_back({std::move(name), std::move(value)});
        }
    }

    /// A top value; a list stands for its items.
    void salvage(Value value) {
        if (value.kind == Value::Kind::list) {
            std::ranges::move(value.items, std::back_inserter(result_.values));
        } else {
            result_.values.push_back(std::move(value));
        }
    }

    std::string_view text_;
    const rapidjson::MemoryStream& stream_;
    Limits limits_;
    Values result_;
    std::vector<Open> open_;
    std::string key_;
    std::size_t end_ = 0;  ///< of the last token
    std::uint32_t spent_ = 0;
    bool is_stopped_ = false;
};

}  // namespace

Values read_json(std::string_view text, const Limits& limits) {
    constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseStopWhenDoneFlag |
                               rapidjson::kParseNumbersAsStringsFlag;
    rapidjson::MemoryStream stream(text.data(), text.size());
    Builder builder(text, stream, limits);
    rapidjson::Reader reader;
    while (!builder.is_stopped() && text.find_first_not_of(" \t\r\n", stream.Tell()) != text.npos) {
        reader.Parse<flags>(stream, builder);
        if (reader.HasParseError()) {
            const std::size_t at = std::min(reader.GetErrorOffset(), text.size());
            if (!builder.is_stopped()) {
                builder.result().flaws.push_back(
                    {model::Fault::malformed_export, at, std::min(at + 1, text.size()), "JSON"});
            }
            builder.give_up();
            break;
        }
    }
    return std::move(builder.result());
}

}  // namespace parsers::assignment

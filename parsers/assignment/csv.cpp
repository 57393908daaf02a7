#include "parsers/assignment/csv.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "parsers/text/ascii.hpp"

namespace parsers::assignment {
namespace {

constexpr std::string_view type_mark = "#TYPE ";

struct Field {
    std::string text;
    std::size_t begin = 0;
    std::size_t end = 0;
};

struct Record {
    std::vector<Field> fields;
    bool is_closed = true;  ///< false: its last field has an opening quote and no other
};

/// Cuts a text into records and fields.
class Cutter {
  public:
    explicit Cutter(std::string_view text, std::size_t at = 0) : text_(text), at_(at) {}

    bool at_end() const { return at_ >= text_.size(); }
    std::size_t position() const { return at_; }

    /// Empty lines are passed over.
    void skip_lines() {
        while (!at_end() && (text_[at_] == '\r' || text_[at_] == '\n')) {
            ++at_;
        }
    }

    std::string_view line() {
        const std::size_t begin = at_;
        at_ = std::min(text_.find_first_of("\r\n", at_), text_.size());
        return text_.substr(begin, at_ - begin);
    }

    bool is_at(std::string_view part) const { return text_.substr(at_).starts_with(part); }

    Record record(char separator) {
        Record result;
        do {
            result.is_closed = field(separator, result.fields.emplace_back());
        } while (result.is_closed && take(separator));
        return result;
    }

  private:
    bool take(char c) {
        const bool is_there = !at_end() && text_[at_] == c;
        at_ += is_there ? 1 : 0;
        return is_there;
    }

    bool field(char separator, Field& result) {
        result.begin = at_;
        const bool is_closed = !take('"') || quoted(result.text);
        const std::array<char, 3> ends{separator, '\r', '\n'};
        const std::size_t end = std::min(
            text_.find_first_of(std::string_view(ends.data(), ends.size()), at_), text_.size());
        result.text += text_.substr(at_, end - at_);
        at_ = end;
        result.end = at_;
        return is_closed;
    }

    /// Behind the opening quote, to behind the closing one; a doubled quote is one.
    bool quoted(std::string& result) {
        while (!at_end()) {
            const std::size_t end = std::min(text_.find('"', at_), text_.size());
            result += text_.substr(at_, end - at_);
            at_ = end;
            if (!take('"')) {
                break;
            }
            if (!take('"')) {
                return true;
            }
            result += '"';
        }
        return false;
    }

    std::string_view text_;
    std::size_t at_;
};

/// The separator is whichever stands behind the first name.
char separator_of(std::string_view header) {
    std::size_t at = 0;
    if (header.starts_with('"')) {
        at = std::min(header.find('"', 1), header.size());
    }
    const std::size_t found = header.find_first_of(",;\t", at);
    return found == header.npos ? ',' : header[found];
}

class CsvReader {
  public:
    CsvReader(std::string_view text, const Limits& limits)
        : text_(text), cutter_(text), limits_(limits) {}

    Values run() {
        for (cutter_.skip_lines(); !cutter_.at_end(); cutter_.skip_lines()) {
            if (cutter_.is_at(type_mark)) {
                type_ = text::trim(cutter_.line().substr(type_mark.size()));
                names_.clear();
            } else if (!take_record()) {
                break;
            }
        }
        return std::move(result_);
    }

  private:
    bool take_record() {
        const std::size_t begin = cutter_.position();
        if (names_.empty()) {
            separator_ = separator_of(Cutter(text_, begin).line());
        }
        Record record = cutter_.record(separator_);
        spent_ += record.fields.size();
        if (spent_ > limits_.values) {
            result_.flaws.push_back(beyond("values", limits_.values, begin));
            return false;
        }
        if (!record.is_closed) {
            return resume_behind(begin);
        }
        if (names_.empty()) {
            take_names(record);
        } else if (!repeats_names(record)) {
            add(record, begin);
        }
        return true;
    }

    /// A quote that nothing closes would swallow the rest of the file: only its line is lost.
    bool resume_behind(std::size_t begin) {
        constexpr std::size_t most_attempts = 16;
        cutter_ = Cutter(text_, begin);
        cutter_.line();
        result_.flaws.push_back({model::Fault::malformed_export, begin, cutter_.position(), "\""});
        return ++attempts_ < most_attempts;
    }

    void take_names(const Record& record) {
        for (const Field& field : record.fields) {
            names_.emplace_back(text::trim(field.text));
        }
    }

    bool repeats_names(const Record& record) const {
        return std::ranges::equal(record.fields, names_, {},
                                  [](const Field& field) { return text::trim(field.text); });
    }

    void add(Record& record, std::size_t begin) {
        Value object;
        object.kind = Value::Kind::object;
        object.type = type_;
        object.begin = begin;
        object.end = cutter_.position();
        const std::size_t count = std::min(record.fields.size(), names_.size());
        for (std::size_t index = 0; index < count; ++index) {
            Field& field = record.fields[index];
            Value value;
            value.kind = Value::Kind::text;
            value.text = std::move(field.text);
            value.begin = field.begin;
            value.end = field.end;
            object.members.push_back({names_[index], std::move(value)});
        }
        result_.values.push_back(std::move(object));
    }

    std::string_view text_;
    Cutter cutter_;
    Limits limits_;
    Values result_;
    std::string type_;
    std::vector<std::string> names_;
    char separator_ = ',';
    std::size_t spent_ = 0;
    std::size_t attempts_ = 0;
};

}  // namespace

bool is_csv(std::string_view text) {
    Cutter cutter(text);
    cutter.skip_lines();
    if (cutter.is_at(type_mark)) {
        cutter.line();
        cutter.skip_lines();
    }
    const std::string_view header = cutter.line();
    const Record record = Cutter(header).record(separator_of(header));
    const auto has = [&](std::string_view name) {
        return std::ranges::any_of(record.fields, [&](const Field& field) {
            return text::equal_ignoring_case(text::trim(field.text), name);
        });
    };
    return (has("Thumbprint") && has("Use")) || has("SimpleUrl") ||
           (has("Identity") && has("ActiveServers"));
}

Values read_csv(std::string_view text, const Limits& limits) {
    return CsvReader(text, limits).run();
}

}  // namespace parsers::assignment

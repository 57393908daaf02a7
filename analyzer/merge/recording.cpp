#include "analyzer/merge/recording.hpp"

#include <cstring>

#include "parsers/certificate/digest.hpp"

namespace analyzer::merge {

using report::JsonEvents;
using report::Scalar;

namespace {

char letter(Scalar kind) {
    switch (kind) {
        case Scalar::string:
            return 's';
        case Scalar::number:
            return 'n';
        case Scalar::yes:
            return 't';
        case Scalar::no:
            return 'f';
        default:
            return '0';
    }
}

bool tell(char what, std::string_view text, JsonEvents& to) {
    switch (what) {
        case '{':
            return to.begin_object(0);
        case '}':
            return to.end_object(0);
        case '[':
            return to.begin_array(0);
        case ']':
            return to.end_array(0);
        case 'k':
            return to.key(text);
        case 's':
            return to.scalar(Scalar::string, text);
        case 'n':
            return to.scalar(Scalar::number, text);
        case 't':
            return to.scalar(Scalar::yes, {});
        case 'f':
            return to.scalar(Scalar::no, {});
        default:
            return to.scalar(Scalar::null, {});
    }
}

/// Takes a value apart.
class Splitter : public JsonEvents {
  public:
    bool begin_object(std::uint64_t) override { return begin('{'); }
    bool begin_array(std::uint64_t) override { return begin('['); }
    bool end_object(std::uint64_t) override { return end('}'); }
    bool end_array(std::uint64_t) override { return end(']'); }
    bool key(std::string_view name) override {
        if (depth_ == 1) {
            name_ = name;
        } else {
            parts_.back().second.key(name);
        }
        return true;
    }
    bool scalar(Scalar kind, std::string_view text) override {
        if (depth_ == 1) {
            parts_.emplace_back(name_, Recording());
        }
        if (depth_ > 0) {
            parts_.back().second.scalar(kind, text);
        }
        return true;
    }
    std::vector<std::pair<std::string, Recording>> take() { return std::move(parts_); }

  private:
    bool begin(char bracket) {
        if (++depth_ == 2) {
            parts_.emplace_back(name_, Recording());
        }
        if (depth_ > 1) {
            Recording& part = parts_.back().second;
            bracket == '{' ? part.begin_object() : part.begin_array();
        }
        return true;
    }
    bool end(char bracket) {
        if (depth_-- > 1) {
            Recording& part = parts_.back().second;
            bracket == '}' ? part.end_object() : part.end_array();
        }
        return true;
    }

    std::vector<std::pair<std::string, Recording>> parts_;
    std::string name_;
    unsigned depth_ = 0;
};

bool has_text(char what) { return what == 'k' || what == 's' || what == 'n'; }

}  // namespace

void Recording::add(char what, std::string_view text) {
    // The reader hands on no longer text than 64 MiB.
    const auto size = static_cast<std::uint32_t>(text.size());
    char digits[sizeof size];
    std::memcpy(digits, &size, sizeof size);
    events_ += what;
    events_.append(digits, sizeof digits).append(text);
}

void Recording::scalar(Scalar kind, std::string_view text) {
    const char what = letter(kind);
    if (has_text(what)) {
        add(what, text);
    } else {
        events_ += what;
    }
}

bool Recording::replay(JsonEvents& to) const {
    std::size_t at = 0;
    while (at < events_.size()) {
        const char what = events_[at++];
        std::string_view text;
        if (has_text(what)) {
            std::uint32_t size = 0;
            std::memcpy(&size, events_.data() + at, sizeof size);
            at += sizeof size;
            text = std::string_view(events_).substr(at, size);
            at += size;
        }
        if (!tell(what, text, to)) {
            return false;
        }
    }
    return true;
}

std::vector<std::pair<std::string, Recording>> Recording::parts() const {
    Splitter splitter;
    replay(splitter);
    return splitter.take();
}

Recording Recording::at(std::string_view name) const {
    for (auto& [own, value] : parts()) {
        if (own == name) {
            return std::move(value);
        }
    }
    return {};
}

std::string Recording::text() const {
    const std::size_t head = 1 + sizeof(std::uint32_t);
    return events_.size() < head || !has_text(events_.front()) ? std::string()
                                                               : events_.substr(head);
}

parsers::model::Sha256 Recording::digest() const { return parsers::certificate::sha256(events_); }

}  // namespace analyzer::merge

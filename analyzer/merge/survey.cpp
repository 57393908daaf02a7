#include "analyzer/merge/survey.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "analyzer/merge/run_draft.hpp"

namespace analyzer::merge {

using report::Scalar;

namespace {

constexpr std::string_view run_path = "/runs/*";
constexpr std::string_view driver_rules = "/runs/*/tool/driver/rules";
constexpr std::string_view external_path = "/inlineExternalProperties/*";
constexpr std::array<std::string_view, 3> by_element{"results", "artifacts", "logicalLocations"};

/// Indexes of the elements themselves: no part of what they are.
constexpr std::array<std::string_view, 4> own_indexes{
    "/runs/*/artifacts/*/parentIndex", "/runs/*/artifacts/*/location/index",
    "/runs/*/logicalLocations/*/parentIndex", "/runs/*/logicalLocations/*/index"};

/// The brackets that are open inside what is named, its own among them.
namespace depth {
constexpr std::size_t log = 1, runs = 2, run = 3, member = 4, driver_rules = 6, suppression = 7;
/// Where the frame of a result's locations stands.
constexpr std::size_t locations = 5;
}  // namespace depth

class Surveyor : public report::JsonEvents {
  public:
    explicit Surveyor(std::uint32_t file) : file_(file) {}

    bool begin_object(std::uint64_t at) override { return begin(false, at); }
    bool begin_array(std::uint64_t at) override { return begin(true, at); }
    bool end_object(std::uint64_t at) override { return end(at); }
    bool end_array(std::uint64_t at) override { return end(at); }
    bool key(std::string_view name) override {
        key_ = name;
        return true;
    }

    bool scalar(Scalar kind, std::string_view text) override {
        const std::size_t size = enter();
        const bool is_good = take(kind, text);
        path_.resize(size);
        return is_good;
    }

    /// What the log lacks as a whole.
    std::string missing() const {
        return !has_version_ ? "version" : !has_runs_ ? "runs" : std::string();
    }
    const std::string& flaw() const { return flaw_; }
    std::vector<Run> take_runs() { return std::move(runs_); }

  private:
    struct Frame {
        bool is_array = false;
        std::size_t path_size = 0;  ///< of the path outside
        std::uint64_t begin = 0;
        std::uint32_t count = 0;  ///< of elements begun
    };

    std::string_view in_run() const { return std::string_view(path_).substr(run_path.size() + 1); }
    bool refuse(std::string_view what) {
        flaw_ = what;
        return false;
    }

    /// Goes to the next value's path; returns the size of the one outside.
    std::size_t enter() {
        const std::size_t size = path_.size();
        if (frames_.empty()) {
            return size;
        }
        Frame& outside = frames_.back();
        path_ += '/';
        path_ += outside.is_array ? std::string_view("*") : std::string_view(key_);
        ++outside.count;
        return size;
    }

    void record_key() {
        if (sink_ != nullptr && !frames_.back().is_array) {
            sink_->key(key_);
        }
    }

    bool take(Scalar kind, std::string_view text) {
        if (frames_.size() <= depth::log) {
            return take_of_log(kind, text);
        }
        if (frames_.size() == depth::run && draft_) {
            return take_member(kind, text);
        }
        if (path_ == run_path || is_in_table()) {
            return refuse(run_path.substr(1));
        }
        if (sink_ != nullptr && std::ranges::find(own_indexes, path_) == own_indexes.end()) {
            record_key();
            sink_->scalar(kind, text);
        }
        if (draft_ && !is_other_place()) {
            draft_->note(in_run(), kind, text);
        }
        return true;
    }

    /// Of a result's locations, the first is where it lies.
    bool is_other_place() const {
        return frames_.size() > depth::locations && frames_[depth::locations].count > 1 &&
               in_run().starts_with("results/*/locations/*");
    }

    bool take_of_log(Scalar kind, std::string_view text) {
        if (path_ == "/version") {
            has_version_ = true;
            return (kind == Scalar::string && text == "2.1.0") || refuse("version");
        }
        return (!path_.empty() && path_ != "/runs") || refuse("runs");
    }

    bool take_member(Scalar kind, std::string_view text) {
        if (!draft_->takes_member(key_) || (is_by_element() && kind != Scalar::null)) {
            return refuse(in_run());
        }
        member_.scalar(kind, text);
        draft_->add_member(key_, std::exchange(member_, {}));
        return true;
    }

    bool is_by_element() const {
        return std::ranges::find(by_element, in_run()) != by_element.end();
    }

    /// Whether the value at the path is an element of a table, or a result.
    bool is_in_table() const {
        const std::string_view outside = std::string_view(path_).substr(0, path_.rfind('/'));
        if (!draft_ || frames_.size() != depth::member) {
            return draft_ && frames_.size() == depth::driver_rules && outside == driver_rules;
        }
        return std::ranges::find(by_element, outside.substr(run_path.size() + 1)) !=
               by_element.end();
    }

    bool begin(bool is_array, std::uint64_t at) {
        const std::size_t size = enter();
        if (!frames_.empty()) {
            record_key();
        }
        const bool is_element = is_in_table();
        frames_.push_back({is_array, size, at, 0});
        if (is_element) {
            element_.clear();
            outer_ = std::exchange(sink_, &element_);
        }
        if (is_element ? is_array && !refuse(in_run()) : !fits(is_array, at)) {
            return false;
        }
        if (sink_ != nullptr) {
            is_array ? sink_->begin_array() : sink_->begin_object();
        }
        if (draft_ && frames_.size() == depth::suppression &&
            in_run() == "results/*/suppressions/*") {
            draft_->note_suppression();
        }
        return true;
    }

    /// Whether SARIF has an array or an object here.
    bool fits(bool is_array, std::uint64_t at) {
        switch (frames_.size()) {
            case depth::log:
                return !is_array || refuse("runs");
            case depth::runs:
                return path_ == "/runs"
                           ? (is_array && !std::exchange(has_runs_, true)) || refuse("runs")
                           : path_ != "/version" || refuse("version");
            case depth::run:
                return path_ == run_path ? begin_run(is_array, at)
                                         : path_ != external_path || refuse(external_path);
            case depth::member:
                return !draft_ || begin_member(is_array);
            case depth::driver_rules:
                return path_ != driver_rules || (is_array && !std::exchange(has_rules_, true)) ||
                       refuse(in_run());
            default:
                return true;
        }
    }

    bool begin_run(bool is_array, std::uint64_t at) {
        draft_.emplace(file_, at);
        return !is_array || refuse(run_path.substr(1));
    }

    bool begin_member(bool is_array) {
        if (!draft_->takes_member(in_run()) || (is_by_element() && !is_array)) {
            return refuse(in_run());
        }
        sink_ = is_by_element() ? nullptr : &member_;
        has_rules_ = false;
        return true;
    }

    bool end(std::uint64_t end) {
        if (sink_ != nullptr) {
            frames_.back().is_array ? sink_->end_array() : sink_->end_object();
        }
        const Frame frame = frames_.back();
        frames_.pop_back();
        const bool is_good = close(frame, end);
        path_.resize(frame.path_size);
        return is_good;
    }

    /// What has ended: an element, a member or the run.
    bool close(const Frame& frame, std::uint64_t end) {
        if (!draft_) {
            return true;
        }
        if (is_in_table()) {
            close_element({frame.begin, end});
        } else if (frames_.size() == depth::run) {
            draft_->add_member(in_run(), std::exchange(member_, {}));
            sink_ = nullptr;
        } else if (frames_.size() == depth::runs) {
            return close_run(end);
        }
        return true;
    }

    void close_element(Extent extent) {
        const std::string_view where = in_run();
        if (where.starts_with("results")) {
            draft_->add_result(extent, element_);
        } else {
            draft_->add_entry(where.starts_with("artifacts") ? Table::artifacts
                              : where.starts_with("tool")    ? Table::rules
                                                             : Table::locations,
                              extent, element_);
        }
        sink_ = outer_;
    }

    bool close_run(std::uint64_t end) {
        if (!draft_->has_driver()) {
            return refuse("tool.driver.name");
        }
        auto settled = draft_->finish(end);
        draft_.reset();
        if (const auto* wrong = std::get_if<std::string_view>(&settled)) {
            return refuse(*wrong);
        }
        runs_.push_back(std::get<Run>(std::move(settled)));
        return true;
    }

    std::uint32_t file_;
    std::vector<Run> runs_;
    std::optional<RunDraft> draft_;
    std::vector<Frame> frames_;
    std::string path_;
    std::string key_;
    Recording member_;
    Recording element_;
    Recording* sink_ = nullptr;   ///< where events are kept, if anywhere
    Recording* outer_ = nullptr;  ///< the same outside the element
    bool has_version_ = false;
    bool has_runs_ = false;
    bool has_rules_ = false;
    std::string flaw_;
};

}  // namespace

std::variant<std::vector<Run>, Flaw> survey(const SourceFile& file, std::uint32_t number) {
    Surveyor surveyor(number);
    const report::JsonEnd end = report::read_json(file, {}, surveyor);
    if (end.fault == report::JsonFault::stopped) {
        const bool is_elsewhere = surveyor.flaw() == external_path;
        return Flaw{is_elsewhere ? Flaw::Kind::elsewhere : Flaw::Kind::not_sarif, end.at,
                    surveyor.flaw()};
    }
    if (end.fault != report::JsonFault::none) {
        return Flaw{kind_of(end.fault), end.at, {}};
    }
    if (const std::string missing = surveyor.missing(); !missing.empty()) {
        return Flaw{Flaw::Kind::not_sarif, 0, missing};
    }
    return surveyor.take_runs();
}

}  // namespace analyzer::merge

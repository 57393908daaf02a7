// check REPORT.sarif EXPECTED.tsv: whether the findings of an audit are those that the generator
// says. Each of them must be there as often as it says, and there may be no other error or warning;
// prints what is missing or unexpected and ends with 1 then.
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/report/json_reader.hpp"
#include "analyzer/source_file.hpp"

namespace bench {

namespace {

/// Rule and subject, separated by a tab.
using Findings = std::map<std::string, long>;

/// Takes from a report what `check` compares: the first logical location is the subject.
class Report : public analyzer::report::JsonEvents {
  public:
    bool begin_object(std::uint64_t) override { return begin(false); }
    bool begin_array(std::uint64_t) override { return begin(true); }
    bool end_object(std::uint64_t) override { return end(); }
    bool end_array(std::uint64_t) override { return end(); }
    bool key(std::string_view name) override {
        key_ = name;
        return true;
    }
    bool scalar(analyzer::report::Scalar, std::string_view text) override {
        const std::string path =
            path_ + '/' + (frames_.empty() || frames_.back().is_array ? std::string("*") : key_);
        if (path == "/runs/*/logicalLocations/*/name") {
            names_.emplace_back(text);
        } else if (path == "/runs/*/results/*/ruleId") {
            rule_ = text;
        } else if (path == "/runs/*/results/*/level") {
            level_ = text;
        } else if (path == "/runs/*/results/*/locations/*/logicalLocations/*/index" &&
                   subject_.empty()) {
            subject_ = names_.at(std::stoul(std::string(text)));
        }
        return true;
    }

    Findings errors_and_warnings;
    Findings notes;

  private:
    struct Frame {
        bool is_array;
        std::size_t path_size;
    };

    bool begin(bool is_array) {
        const std::size_t size = path_.size();
        if (!frames_.empty()) {
            path_ += '/' + (frames_.back().is_array ? std::string("*") : key_);
        }
        frames_.push_back({is_array, size});
        return true;
    }
    bool end() {
        if (path_ == "/runs/*/results/*") {
            const bool is_note = level_ == "note" || level_ == "none";
            ++(is_note ? notes : errors_and_warnings)[rule_ + '\t' + subject_];
            rule_.clear();
            level_.clear();
            subject_.clear();
        } else if (path_ == "/runs/*") {
            names_.clear();
        }
        path_.resize(frames_.back().path_size);
        frames_.pop_back();
        return true;
    }

    std::vector<Frame> frames_;
    std::string path_;
    std::string key_;
    std::vector<std::string> names_;
    std::string rule_;
    std::string level_;
    std::string subject_;
};

int compare(const std::string& report_path, const std::string& expected_path) {
    const auto file = analyzer::SourceFile::open(report_path);
    std::ifstream expected(expected_path);
    Report report;
    if (file == nullptr || !expected ||
        analyzer::report::read_json(*file, {}, report).fault != analyzer::report::JsonFault::none) {
        std::cerr << "check: cannot read " << report_path << " or " << expected_path << '\n';
        return 2;
    }
    Findings left = report.errors_and_warnings;
    left.insert(report.notes.begin(), report.notes.end());
    int wrong = 0;
    for (std::string line; std::getline(expected, line);) {
        if (--left[line] < 0) {
            std::cerr << "missing: " << line << '\n';
            ++wrong;
        }
    }
    for (const auto& [finding, count] : report.errors_and_warnings) {
        if (left[finding] > 0) {
            std::cerr << "unexpected: " << finding << '\n';
            ++wrong;
        }
    }
    return wrong == 0 ? 0 : 1;
}

}  // namespace

}  // namespace bench

int main(int count, char** words) {
    if (count != 3) {
        std::cerr << "usage: check REPORT.sarif EXPECTED.tsv\n";
        return 2;
    }
    return bench::compare(words[1], words[2]);
}

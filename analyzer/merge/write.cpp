#include "analyzer/merge/write.hpp"

#include <algorithm>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <utility>

#include "analyzer/merge/copy.hpp"
#include "analyzer/merge/fold.hpp"
#include "analyzer/report/json.hpp"
#include "analyzer/source_file.hpp"

namespace analyzer::merge {

namespace {

using Parts = std::vector<std::pair<std::string, Recording>>;

/// What encloses the elements of a run's array: log, runs, run, array.
constexpr std::size_t elements_depth = 4;

/// The files of the runs: what follows in the output mostly lies in the same file.
class Sources {
  public:
    explicit Sources(const std::vector<std::string>& disk_paths) : disk_paths_(disk_paths) {}

    bool read(std::uint32_t number, Extent extent, report::JsonEvents& events) {
        if (file_ == nullptr || number_ != number) {
            file_ = SourceFile::open(disk_paths_[number]);
            number_ = number;
        }
        if (file_ == nullptr) {
            failure_ = {number, {Flaw::Kind::unreadable, extent.begin, {}}};
            return false;
        }
        const report::JsonEnd end = report::read_json(*file_, extent, events);
        if (end.fault == report::JsonFault::stopped) {
            failure_ = {number, {Flaw::Kind::not_sarif, end.at, "index"}};
        } else if (end.fault != report::JsonFault::none) {
            failure_ = {number, {kind_of(end.fault), end.at, {}}};
        }
        return !failure_;
    }
    /// What was kept of a file tells of an index that leads nowhere.
    bool replay(const Run& run, const Recording& value, report::JsonEvents& events) {
        if (!value.replay(events) && !failure_) {
            failure_ = {run.file, {Flaw::Kind::not_sarif, run.extent.begin, "index"}};
        }
        return !failure_;
    }
    const std::optional<Failure>& failure() const { return failure_; }

  private:
    const std::vector<std::string>& disk_paths_;
    std::unique_ptr<SourceFile> file_;
    std::uint32_t number_ = 0;
    std::optional<Failure> failure_;
};

/// Runs that have become one.
class FoldedWriter {
  public:
    FoldedWriter(const Plan& plan, const Group& group, Sources& sources, report::Json& json)
        : plan_(plan), group_(group), sources_(sources), json_(json), fold_(fold(plan, group)) {
        for (std::size_t at = 0; at < group.size(); ++at) {
            indexes_of_.resize(std::max<std::size_t>(indexes_of_.size(), group[at] + 1));
            indexes_of_[group[at]] = &fold_.indexes[at];
        }
    }

    bool write() {
        has_bag_ = differs("properties") || differs("automationDetails");
        json_.begin_object();
        for (const std::string& name : fold_.members) {
            if (!write_member(name)) {
                return false;
            }
        }
        if (has_bag_ && !is_bag_written_) {
            write_bag();
        }
        json_.end_object();
        return !sources_.failure();
    }

  private:
    const Run& run(std::size_t at) const { return plan_.runs[group_[at]]; }

    bool write_member(const std::string& name) {
        if (name == "artifacts") {
            return write_table(name, Table::artifacts, Role::artifact);
        }
        if (name == "logicalLocations") {
            return write_table(name, Table::locations, Role::logical_location);
        }
        if (name == "results") {
            return write_results();
        }
        if (has_bag_ && (name == "properties" || name == "automationDetails")) {
            return name == "automationDetails" || write_bag();
        }
        if (name == "originalUriBaseIds") {
            return write_bases();
        }
        if (name == "invocations" || name == "redactionTokens" ||
            name == "versionControlProvenance") {
            return write_list(name);
        }
        return write_common(name);
    }

    bool write_extent(const Source& source, Extent extent, Role role) {
        Copier copier(json_, role, indexes_of_[source.run]);
        return sources_.read(plan_.runs[source.run].file, extent, copier);
    }

    bool write_entries(Table table, Role role) {
        for (const Source& source : fold_.tables[static_cast<std::size_t>(table)]) {
            const Entry& entry = plan_.runs[source.run].table(table)[source.index];
            if (!write_extent(source, entry.extent, role)) {
                return false;
            }
        }
        return true;
    }

    bool write_table(const std::string& name, Table table, Role role) {
        json_.member(name).begin_array();
        const bool is_good = write_entries(table, role);
        return is_good && (json_.end_array(), true);
    }

    bool write_results() {
        json_.member("results").begin_array();
        for (const Source& source : fold_.results) {
            const Result& result = plan_.runs[source.run].results[source.index];
            if (!write_extent(source, result.extent, Role::result)) {
                return false;
            }
        }
        json_.end_array();
        return true;
    }

    /// What all runs have alike, and the driver with the rules of all.
    bool write_common(const std::string& name) {
        std::size_t at = 0;
        while (run(at).find(name) == nullptr) {
            ++at;
        }
        json_.member(name);
        Copier copier(json_, role_of(Role::run, name), &fold_.indexes[at]);
        copier.write_rules = [this] { return write_entries(Table::rules, Role::other); };
        return sources_.replay(run(at), run(at).find(name)->value, copier);
    }

    bool write_bases() {
        std::set<std::string> known;
        json_.member("originalUriBaseIds").begin_object();
        for (std::size_t at = 0; at < group_.size(); ++at) {
            for (const auto& [name, value] : parts(at, "originalUriBaseIds")) {
                if (!known.insert(name).second) {
                    continue;
                }
                json_.member(name);
                Copier copier(json_, Role::artifact_location, &fold_.indexes[at]);
                if (!sources_.replay(run(at), value, copier)) {
                    return false;
                }
            }
        }
        json_.end_object();
        return true;
    }

    /// The elements of all runs; each invocation is one of its own, the rest once.
    bool write_list(const std::string& name) {
        std::set<std::string, std::less<>> known;
        json_.member(name).begin_array();
        for (std::size_t at = 0; at < group_.size(); ++at) {
            for (auto& [unnamed, value] : parts(at, name)) {
                report::Json one = report::Json::within(elements_depth);
                Copier copier(one, Role::other, &fold_.indexes[at]);
                if (!sources_.replay(run(at), value, copier)) {
                    return false;
                }
                if (known.emplace(one.elements()).second || name == "invocations") {
                    json_.splice(one.elements());
                }
            }
        }
        json_.end_array();
        return true;
    }

    Parts parts(std::size_t at, const std::string& name) const {
        const Member* member = run(at).find(name);
        return member == nullptr ? Parts() : member->value.parts();
    }

    bool differs(const std::string& name) const {
        const Member* first = run(0).find(name);
        for (std::size_t at = 1; at < group_.size(); ++at) {
            const Member* other = run(at).find(name);
            if ((first == nullptr) != (other == nullptr) ||
                (first != nullptr && first->value != other->value)) {
                return true;
            }
        }
        return false;
    }

    /// What only one run can say of itself, in the order of the invocations.
    bool write_bag() {
        is_bag_written_ = true;
        json_.member("properties").begin_object().member("merged").begin_array();
        for (std::size_t at = 0; at < group_.size(); ++at) {
            const Parts merged = merged_before(run(at));
            for (const auto& [unnamed, bag] : merged) {
                Copier copier(json_, Role::opaque);
                bag.replay(copier);
            }
            if (merged.empty()) {
                write_bag_of(run(at));
            }
        }
        json_.end_array().end_object();
        return true;
    }

    void write_bag_of(const Run& run) {
        json_.begin_object();
        for (const char* name : {"automationDetails", "properties"}) {
            if (const Member* member = run.find(name)) {
                json_.member(name);
                Copier copier(json_, Role::opaque);
                member->value.replay(copier);
            }
        }
        json_.end_object();
    }

    /// What an earlier merge wrote there, if this is all that there is.
    static Parts merged_before(const Run& run) {
        const Member* member = run.find("properties");
        if (member == nullptr || run.find("automationDetails") != nullptr) {
            return {};
        }
        const Parts all = member->value.parts();
        const bool is_merged =
            all.size() == 1 && all[0].first == "merged" && all[0].second.bytes().front() == '[';
        return is_merged ? all[0].second.parts() : Parts();
    }

    const Plan& plan_;
    const Group& group_;
    Sources& sources_;
    report::Json& json_;
    Fold fold_;
    std::vector<const Indexes*> indexes_of_;  ///< by run of the plan
    bool has_bag_ = false;
    bool is_bag_written_ = false;
};

bool write_alone(const Plan& plan, std::uint32_t number, Sources& sources, report::Json& json) {
    const Run& run = plan.runs[number];
    Copier copier(json, Role::run);
    copier.is_left_out = [&](std::uint32_t result) { return plan.repeated[number][result]; };
    return sources.read(run.file, run.extent, copier);
}

}  // namespace

std::optional<Failure> write(const Plan& plan, const std::vector<std::string>& disk_paths,
                             std::ostream& out) {
    Sources sources(disk_paths);
    report::Json json(out);
    json.begin_object().pair("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    json.pair("version", "2.1.0").member("runs").begin_array();
    for (const Group& group : plan.groups) {
        const bool is_good = group.size() == 1 ? write_alone(plan, group.front(), sources, json)
                                               : FoldedWriter(plan, group, sources, json).write();
        if (!is_good) {
            return sources.failure();
        }
    }
    json.end_array().end_object();
    return std::nullopt;
}

}  // namespace analyzer::merge

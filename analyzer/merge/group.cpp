#include "analyzer/merge/group.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "analyzer/merge/copy.hpp"
#include "analyzer/report/json.hpp"
#include "parsers/certificate/digest.hpp"

namespace analyzer::merge {

namespace {

constexpr std::array<std::string_view, 9> joined_members{"artifacts",
                                                         "logicalLocations",
                                                         "results",
                                                         "invocations",
                                                         "originalUriBaseIds",
                                                         "redactionTokens",
                                                         "versionControlProvenance",
                                                         "properties",
                                                         "automationDetails"};

using Texts = std::map<std::string, std::string>;
using Identities = std::set<Sha256>;

/// Writes values so that the same index of two runs reads the same where it leads to the same.
class Interpreter {
  public:
    explicit Interpreter(const std::vector<Run>& runs) : runs_(runs) {}

    std::string text(std::uint32_t run, const Recording& value, Role role) {
        report::Json json = report::Json::within(1);
        Copier copier(json, role, &indexes(run));
        // Of what leads nowhere the writer will complain.
        return value.replay(copier) ? std::string(json.elements()) : value.bytes();
    }

  private:
    const Indexes& indexes(std::uint32_t run) {
        if (run == run_) {
            return indexes_;
        }
        run_ = run;
        indexes_ = {};
        indexes_.are_rules_moved = true;
        indexes_.name_driver(runs_[run]);
        for (std::size_t table = 0; table < indexes_.tables.size(); ++table) {
            auto& known = numbers_[table];
            for (const Entry& entry : runs_[run].tables[table]) {
                const auto next = static_cast<std::uint32_t>(known.size());
                indexes_.tables[table].push_back(
                    known.try_emplace(entry.identity, next).first->second);
            }
        }
        return indexes_;
    }

    const std::vector<Run>& runs_;
    std::array<std::map<Sha256, std::uint32_t>, 3> numbers_;  ///< by `Table`
    std::uint32_t run_ = nowhere;
    Indexes indexes_;  ///< of that run
};

/// What has to fit in runs that become one.
struct Frame {
    /// Has to be equal; rules that name others by index are what they are among the same only.
    std::string common;
    Texts bases;  ///< of the same name have to
    /// What an id stands for has to: a result may name its rule by nothing else.
    std::map<std::string, Identities> rules;
};

Frame frame_of(const std::vector<Run>& runs, std::uint32_t at, Interpreter& interpreter) {
    Frame frame;
    std::map<std::string_view, Sha256> common;
    for (const Member& member : runs[at].members) {
        if (!is_joined(member.name)) {
            common.emplace(member.name, parsers::certificate::sha256(interpreter.text(
                                            at, member.value, role_of(Role::run, member.name))));
        }
    }
    if (runs[at].has_linked_rules) {
        std::string all;
        for (const Entry& rule : runs[at].table(Table::rules)) {
            append(all, rule.identity);
        }
        common.emplace("tool.driver.rules", parsers::certificate::sha256(all));
    }
    for (const auto& [name, digest] : common) {
        frame.common.append(name).append("=");
        append(frame.common, digest);
    }
    if (const Member* bases = runs[at].find("originalUriBaseIds")) {
        for (const auto& [name, value] : bases->value.parts()) {
            frame.bases.emplace(name, interpreter.text(at, value, Role::artifact_location));
        }
    }
    for (const Entry& rule : runs[at].table(Table::rules)) {
        frame.rules[rule.key].insert(rule.identity);
    }
    return frame;
}

template <class Map>
bool agree(const Map& known, const Map& own) {
    return std::ranges::all_of(own, [&](const auto& one) {
        const auto found = known.find(one.first);
        return found == known.end() || found->second == one.second;
    });
}

}  // namespace

bool is_joined(std::string_view member) {
    return std::ranges::find(joined_members, member) != joined_members.end();
}

std::vector<Group> group(const std::vector<Run>& runs) {
    struct Candidate {
        std::size_t group;
        Frame frame;
    };
    std::vector<Group> groups;
    std::map<std::string, std::vector<Candidate>> candidates;
    Interpreter interpreter(runs);
    for (std::uint32_t at = 0; at < runs.size(); ++at) {
        // Indexes in files that are not at hand cannot be changed (3.15).
        if (runs[at].find(external_files) != nullptr) {
            groups.push_back({at});
            continue;
        }
        Frame own = frame_of(runs, at, interpreter);
        std::vector<Candidate>& same = candidates[own.common];
        const auto fitting = std::ranges::find_if(same, [&](const Candidate& one) {
            return agree(one.frame.bases, own.bases) && agree(one.frame.rules, own.rules);
        });
        if (fitting == same.end()) {
            same.push_back({groups.size(), std::move(own)});
            groups.push_back({at});
            continue;
        }
        fitting->frame.bases.merge(own.bases);
        fitting->frame.rules.merge(own.rules);
        groups[fitting->group].push_back(at);
    }
    return groups;
}

}  // namespace analyzer::merge

#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "analyzer/merge/settle.hpp"

namespace analyzer::merge {

/// A run while it is read: what is said of one element is noted until the element ends.
class RunDraft {
  public:
    RunDraft(std::uint32_t file, std::uint64_t begin);

    /// Whether the run may have this member: no other of the name is there, nor too many.
    bool takes_member(std::string_view name) const;
    bool has_driver() const { return !unsettled_.run.order[0].empty(); }
    void add_member(std::string_view name, Recording value = {});
    void add_entry(Table table, Extent extent, const Recording& content);
    void add_result(Extent extent, const Recording& content);

    /// A scalar inside the run, by its path from there: `results/*/ruleId`.
    void note(std::string_view path, report::Scalar kind, std::string_view text);
    void note_suppression() { ++suppressions_; }

    /// As `settle`.
    std::variant<Run, std::string_view> finish(std::uint64_t end);

  private:
    std::string_view noted(std::string_view path) const;
    bool is_suppressed() const { return suppressions_ > 0 && refused_suppressions_ == 0; }
    Sha256 fingerprint_of_result(std::string_view mark) const;
    std::optional<Level> level_of_result() const;
    RuleReference reference_of_result() const;
    std::uint32_t rule_of_result();
    std::uint32_t place_of_result();

    Unsettled unsettled_;
    std::string frame_;    ///< what its digest is made of
    std::string results_;  ///< the same of the results
    std::map<std::string, std::string, std::less<>> notes_;
    std::uint32_t suppressions_ = 0;
    std::uint32_t refused_suppressions_ = 0;
};

}  // namespace analyzer::merge

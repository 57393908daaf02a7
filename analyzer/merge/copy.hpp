#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/merge/run.hpp"
#include "analyzer/report/json.hpp"
#include "analyzer/report/json_reader.hpp"

namespace analyzer::merge {

/// What the indexes of a run become in the run that it is folded into.
struct Indexes {
    std::array<std::vector<std::uint32_t>, 3> tables;  ///< by `Table`
    std::uint32_t first_invocation = 0;
    bool are_rules_moved = false;  ///< else the rules' indexes stay as they are
    /// Of the driver: what references to components may call it.
    std::string driver_name;
    std::string driver_guid;

    void name_driver(const Run& run);
};

/// What a value that is copied is, as far as that decides about indexes beneath it.
enum class Role : std::uint8_t {
    other,
    opaque,  ///< a property bag (3.8), where `index` is anything
    run,
    tool,
    driver,
    rules,  ///< of the driver
    components,
    component,   ///< of a tool, but not the driver
    conversion,  ///< 3.22, with a tool of its own
    converter,
    results,
    result,
    artifact,
    artifact_location,
    artifact_locations,
    logical_location,
    logical_locations,
    overrides,
    override_,  // NOLINT(readability-identifier-naming): `override` is a keyword
    reference,  ///< to a rule
    component_reference,
    provenance,
};

/// Of the member `name` of what is `outside`.
Role role_of(Role outside, std::string_view name);

/// Writes what it is told, with new indexes if any are given.
class Copier : public report::JsonEvents {
  public:
    Copier(report::Json& out, Role role, const Indexes* indexes = nullptr)
        : out_(out), role_(role), indexes_(indexes) {}

    /// Results of a run to be left out, by their index.
    std::function<bool(std::uint32_t)> is_left_out;
    /// Writes the driver's rules, where none were recorded.
    std::function<bool()> write_rules;

    bool begin_object(std::uint64_t at) override;
    bool begin_array(std::uint64_t at) override;
    bool end_object(std::uint64_t end) override;
    bool end_array(std::uint64_t end) override;
    bool key(std::string_view name) override;
    bool scalar(report::Scalar kind, std::string_view text) override;

  private:
    struct Frame {
        Role role = Role::other;
        bool is_array = false;
        std::uint32_t count = 0;  ///< of elements
        /// An index that counts in the driver's rules, unless another component is named.
        std::string held_key;
        std::string held;
        bool has_component = false;  ///< one that is not the driver
    };

    Role role_of_next() const;
    bool begin(bool is_array);
    bool end();
    void write_key();
    bool is_held(std::string_view digits);
    bool is_other_component(std::string_view text) const;
    const std::vector<std::uint32_t>* table_of_index() const;
    bool write_index(const std::vector<std::uint32_t>& table, std::string_view digits);

    report::Json& out_;
    Role role_;
    const Indexes* indexes_;
    std::vector<Frame> frames_;
    std::string key_;
    std::uint32_t left_out_ = 0;  ///< brackets open in what is left out
};

}  // namespace analyzer::merge

#include "analyzer/merge/copy.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace analyzer::merge {

using report::Scalar;

namespace {

/// What the value of a member is, wherever it stands (SARIF 2.1.0).
constexpr std::array<std::pair<std::string_view, Role>, 21> roles{
    {{"properties", Role::opaque},
     {"parameters", Role::opaque},
     {"artifactLocation", Role::artifact_location},
     {"analysisTarget", Role::artifact_location},
     {"executableLocation", Role::artifact_location},
     {"workingDirectory", Role::artifact_location},
     {"stdin", Role::artifact_location},
     {"stdout", Role::artifact_location},
     {"stderr", Role::artifact_location},
     {"stdoutStderr", Role::artifact_location},
     {"mappedTo", Role::artifact_location},
     {"displayBase", Role::artifact_location},
     {"location", Role::artifact_location},
     {"responseFiles", Role::artifact_locations},
     {"logicalLocations", Role::logical_locations},
     {"ruleConfigurationOverrides", Role::overrides},
     {"rule", Role::reference},
     {"associatedRule", Role::reference},
     {"target", Role::reference},
     {"toolComponent", Role::component_reference},
     {"provenance", Role::provenance}}};

struct Inside {
    Role outside;
    std::string_view name;
    Role role;
};

/// What the same name means elsewhere is something else.
constexpr std::array<Inside, 16> roles_inside{
    {{Role::run, "results", Role::results},
     {Role::run, "tool", Role::tool},
     {Role::run, "conversion", Role::conversion},
     {Role::run, "taxonomies", Role::components},
     {Role::run, "translations", Role::components},
     {Role::run, "policies", Role::components},
     {Role::tool, "driver", Role::driver},
     {Role::tool, "extensions", Role::components},
     {Role::driver, "rules", Role::rules},
     {Role::driver, "locations", Role::artifact_locations},
     {Role::component, "locations", Role::artifact_locations},
     {Role::conversion, "tool", Role::converter},
     {Role::conversion, "analysisToolLogFiles", Role::artifact_locations},
     {Role::converter, "driver", Role::component},
     {Role::converter, "extensions", Role::components},
     {Role::override_, "descriptor", Role::reference}}};

Role role_of_element(Role array) {
    switch (array) {
        case Role::opaque:
            return Role::opaque;
        case Role::results:
            return Role::result;
        case Role::artifact_locations:
            return Role::artifact_location;
        case Role::logical_locations:
            return Role::logical_location;
        case Role::overrides:
            return Role::override_;
        case Role::components:
            return Role::component;
        default:
            return Role::other;
    }
}

}  // namespace

void Indexes::name_driver(const Run& run) {
    if (const Member* tool = run.find("tool")) {
        const Recording driver = tool->value.at("driver");
        driver_name = driver.at("name").text();
        driver_guid = driver.at("guid").text();
    }
}

Role role_of(Role outside, std::string_view name) {
    const auto inside = std::ranges::find_if(roles_inside, [&](const Inside& one) {
        return one.outside == outside && one.name == name;
    });
    if (inside != roles_inside.end()) {
        return inside->role;
    }
    const auto found = std::ranges::find(roles, name, &std::pair<std::string_view, Role>::first);
    return found == roles.end() ? Role::other : found->second;
}

Role Copier::role_of_next() const {
    if (frames_.empty()) {
        return role_;
    }
    const Frame& outside = frames_.back();
    if (outside.is_array || outside.role == Role::opaque) {
        return role_of_element(outside.role);
    }
    return role_of(outside.role, key_);
}

void Copier::write_key() {
    if (!frames_.empty() && !frames_.back().is_array) {
        out_.member(key_);
    }
}

bool Copier::begin(bool is_array) {
    if (left_out_ > 0) {
        ++left_out_;
        return true;
    }
    const Role role = role_of_next();
    if (role == Role::result && is_left_out && !frames_.empty() &&
        is_left_out(frames_.back().count++)) {
        left_out_ = 1;
        return true;
    }
    write_key();
    is_array ? out_.begin_array() : out_.begin_object();
    Frame& frame = frames_.emplace_back();
    frame.role = role;
    frame.is_array = is_array;
    return role != Role::rules || !write_rules || write_rules();
}

bool Copier::end() {
    if (left_out_ > 0) {
        --left_out_;
        return true;
    }
    const Frame frame = std::move(frames_.back());
    frames_.pop_back();
    if (!frame.held.empty()) {
        out_.member(frame.held_key);
        const auto& moved = indexes_->tables[static_cast<std::size_t>(Table::rules)];
        if (frame.has_component) {
            out_.number(frame.held);
        } else if (!write_index(moved, frame.held)) {
            return false;
        }
    }
    // A result's `ruleIndex` counts in the component that its `rule` names (3.27.6).
    const bool is_reference =
        frame.role == Role::reference || frame.role == Role::component_reference;
    if (is_reference && frame.has_component && !frames_.empty()) {
        frames_.back().has_component = true;
    }
    frame.is_array ? out_.end_array() : out_.end_object();
    return true;
}

bool Copier::begin_object(std::uint64_t) { return begin(false); }
bool Copier::begin_array(std::uint64_t) { return begin(true); }
bool Copier::end_object(std::uint64_t) { return end(); }
bool Copier::end_array(std::uint64_t) { return end(); }

bool Copier::key(std::string_view name) {
    if (left_out_ == 0) {
        key_ = name;
    }
    return true;
}

/// Whether the scalar is an index into the driver's rules that may yet turn out to be none.
bool Copier::is_held(std::string_view digits) {
    if (indexes_ == nullptr || !indexes_->are_rules_moved || frames_.empty()) {
        return false;
    }
    Frame& outside = frames_.back();
    const bool is_index = (outside.role == Role::result && key_ == "ruleIndex") ||
                          (outside.role == Role::reference && key_ == "index");
    if (is_index) {
        outside.held_key = key_;
        outside.held = digits;
    }
    return is_index;
}

/// Whether this scalar of a reference to a component says that it is not the driver (3.54).
bool Copier::is_other_component(std::string_view text) const {
    if (indexes_ == nullptr || frames_.empty() ||
        frames_.back().role != Role::component_reference) {
        return false;
    }
    return (key_ == "index" && text != "-1") || (key_ == "name" && text != indexes_->driver_name) ||
           (key_ == "guid" && text != indexes_->driver_guid);
}

/// The table that the number at hand is an index of.
const std::vector<std::uint32_t>* Copier::table_of_index() const {
    if (indexes_ == nullptr || frames_.empty()) {
        return nullptr;
    }
    const auto table = [this](Table which) {
        return &indexes_->tables[static_cast<std::size_t>(which)];
    };
    switch (frames_.back().role) {
        case Role::artifact_location:
            return key_ == "index" ? table(Table::artifacts) : nullptr;
        case Role::artifact:
            return key_ == "parentIndex" ? table(Table::artifacts) : nullptr;
        case Role::logical_location:
            return key_ == "index" || key_ == "parentIndex" ? table(Table::locations) : nullptr;
        default:
            return nullptr;
    }
}

/// False for an index that leads nowhere; -1, or none, is what stands for no element.
bool Copier::write_index(const std::vector<std::uint32_t>& table, std::string_view digits) {
    if (digits == "-1") {
        out_.value(-1);
        return true;
    }
    std::size_t index = table.size();
    const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), index);
    if (error != std::errc() || stop != digits.data() + digits.size() || index >= table.size()) {
        return false;
    }
    out_.value(table[index]);
    return true;
}

bool Copier::scalar(Scalar kind, std::string_view text) {
    if (left_out_ > 0 || (kind == Scalar::number && is_held(text))) {
        return true;
    }
    if (is_other_component(text)) {
        frames_.back().has_component = true;
    }
    write_key();
    switch (kind) {
        case Scalar::string:
            out_.value(text);
            break;
        case Scalar::yes:
        case Scalar::no:
            out_.value(kind == Scalar::yes);
            break;
        case Scalar::null:
            out_.null();
            break;
        case Scalar::number:
            if (const auto* table = table_of_index()) {
                return write_index(*table, text);
            }
            if (indexes_ != nullptr && !frames_.empty() && text != "-1" &&
                frames_.back().role == Role::provenance && key_ == "invocationIndex") {
                std::uint32_t index = 0;
                std::from_chars(text.data(), text.data() + text.size(), index);
                out_.value(indexes_->first_invocation + index);
                break;
            }
            out_.number(text);
            break;
    }
    return true;
}

}  // namespace analyzer::merge

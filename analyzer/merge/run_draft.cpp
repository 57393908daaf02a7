#include "analyzer/merge/run_draft.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "parsers/certificate/digest.hpp"

namespace analyzer::merge {

using report::Scalar;

namespace {

constexpr std::array<std::string_view, 31> noted_paths{
    "tool/driver/name",
    "tool/driver/rules/*/id",
    "tool/driver/rules/*/defaultConfiguration/level",
    "tool/driver/rules/*/relationships/*/target/index",
    "invocations/*/executionSuccessful",
    "artifacts/*/location/uri",
    "artifacts/*/location/uriBaseId",
    "artifacts/*/parentIndex",
    "logicalLocations/*/fullyQualifiedName",
    "logicalLocations/*/name",
    "logicalLocations/*/parentIndex",
    "results/*/ruleId",
    "results/*/rule/id",
    "results/*/ruleIndex",
    "results/*/rule/index",
    "results/*/rule/toolComponent/index",
    "results/*/rule/toolComponent/name",
    "results/*/rule/toolComponent/guid",
    "results/*/provenance/invocationIndex",
    "results/*/level",
    "results/*/kind",
    "results/*/baselineState",
    "results/*/suppressions/*/status",
    "results/*/partialFingerprints/topocert/v1",
    "results/*/locations/*/physicalLocation/artifactLocation/uri",
    "results/*/locations/*/physicalLocation/artifactLocation/uriBaseId",
    "results/*/locations/*/physicalLocation/artifactLocation/index",
    "results/*/locations/*/physicalLocation/region/startLine",
    "results/*/locations/*/physicalLocation/region/startColumn",
    "results/*/locations/*/physicalLocation/region/byteOffset",
    "results/*/locations/*/physicalLocation/region/charOffset"};

/// Of a run: 28 are known (3.14), and they are looked for one by one.
constexpr std::size_t most_members = 1000;

constexpr std::string_view physical = "results/*/locations/*/physicalLocation/";

template <class Number>
Number number(std::string_view text, Number otherwise) {
    Number value{};
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && stop == text.data() + text.size() ? value : otherwise;
}

/// What was percent-encoded (RFC 3986, 2.1), decoded: the order of paths is that of their bytes.
std::string decoded(std::string_view uri) {
    std::string path;
    for (std::size_t at = 0; at < uri.size(); ++at) {
        unsigned byte = 0;
        const char* digits = uri.data() + at + 1;
        if (uri[at] == '%' && at + 2 < uri.size() &&
            std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2) {
            path += static_cast<char>(byte);
            at += 2;
        } else {
            path += uri[at];
        }
    }
    return path;
}

std::string place_key(std::string_view uri, std::string_view base) {
    return decoded(uri) + '\0' + std::string(base);
}

std::uint32_t number_of(Numbers& numbers, const std::string& text) {
    return numbers.try_emplace(text, static_cast<std::uint32_t>(numbers.size())).first->second;
}

void add_digest(std::string& digests, std::string_view what, const Sha256& digest) {
    digests.append(what);
    append(digests, digest);
    // One digest stands for all before.
    if (digests.size() > 4096) {
        const Sha256 all = parsers::certificate::sha256(digests);
        digests.clear();
        append(digests, all);
    }
}

}  // namespace

RunDraft::RunDraft(std::uint32_t file, std::uint64_t begin) {
    unsettled_.run.file = file;
    unsettled_.run.extent.begin = begin;
}

void RunDraft::note(std::string_view path, Scalar kind, std::string_view text) {
    if (std::ranges::find(noted_paths, path) == noted_paths.end()) {
        return;
    }
    if (path == "invocations/*/executionSuccessful") {
        unsettled_.run.is_done = unsettled_.run.is_done && kind != Scalar::no;
    } else if (path == "results/*/suppressions/*/status") {
        refused_suppressions_ += text == "accepted" ? 0 : 1;
    } else if (path == "tool/driver/rules/*/relationships/*/target/index") {
        unsettled_.run.has_linked_rules = true;
    } else if (path == "tool/driver/name") {
        unsettled_.run.order[0] = text;
    } else {
        notes_.try_emplace(std::string(path), text);
    }
}

std::string_view RunDraft::noted(std::string_view path) const {
    const auto found = notes_.find(path);
    return found == notes_.end() ? std::string_view() : std::string_view(found->second);
}

bool RunDraft::takes_member(std::string_view name) const {
    return unsettled_.run.members.size() < most_members && unsettled_.run.find(name) == nullptr;
}

void RunDraft::add_member(std::string_view name, Recording value) {
    add_digest(frame_, name, value.digest());
    unsettled_.run.members.push_back({std::string(name), std::move(value)});
}

void RunDraft::add_entry(Table table, Extent extent, const Recording& content) {
    Entry entry{.extent = extent, .identity = content.digest(), .key = {}, .parent = nowhere};
    switch (table) {
        case Table::rules:
            entry.key = noted("tool/driver/rules/*/id");
            unsettled_.rule_levels.push_back(
                parse_level(noted("tool/driver/rules/*/defaultConfiguration/level")));
            break;
        case Table::artifacts:
            entry.key = place_key(noted("artifacts/*/location/uri"),
                                  noted("artifacts/*/location/uriBaseId"));
            entry.parent = number(noted("artifacts/*/parentIndex"), nowhere);
            break;
        case Table::locations:
            entry.key = noted("logicalLocations/*/fullyQualifiedName");
            if (entry.key.empty()) {
                entry.key = noted("logicalLocations/*/name");
            }
            entry.parent = number(noted("logicalLocations/*/parentIndex"), nowhere);
            break;
    }
    unsettled_.run.table(table).push_back(std::move(entry));
    notes_.clear();
}

/// What one report accepts, or says is well, must not hide that it is a finding of another.
Sha256 RunDraft::fingerprint_of_result(std::string_view mark) const {
    const std::string_view kind = noted("results/*/kind");
    std::string bytes(is_suppressed() ? "accepted" : "open");
    bytes.append(1, '\0').append(kind.empty() ? "fail" : kind);
    bytes.append(1, '\0').append(noted("results/*/baselineState"));
    bytes.append(1, '\0').append(mark);
    return parsers::certificate::sha256(bytes);
}

std::optional<Level> RunDraft::level_of_result() const {
    const std::string_view kind = noted("results/*/kind");
    const std::string_view state = noted("results/*/baselineState");
    if ((!kind.empty() && kind != "fail") || is_suppressed() || state == "unchanged" ||
        state == "absent") {
        return Level::none;
    }
    return parse_level(noted("results/*/level"));
}

RuleReference RunDraft::reference_of_result() const {
    const auto first = [this](std::string_view own, std::string_view of_rule) {
        return noted(own).empty() ? noted(of_rule) : noted(own);
    };
    return {.id = std::string(first("results/*/ruleId", "results/*/rule/id")),
            .index = parse_index(first("results/*/ruleIndex", "results/*/rule/index")),
            .extension = parse_index(noted("results/*/rule/toolComponent/index")),
            .name = std::string(noted("results/*/rule/toolComponent/name")),
            .guid = std::string(noted("results/*/rule/toolComponent/guid")),
            .invocation = parse_index(noted("results/*/provenance/invocationIndex"))};
}

std::uint32_t RunDraft::rule_of_result() {
    for (const std::string_view path : {"results/*/ruleId", "results/*/rule/id"}) {
        if (!noted(path).empty()) {
            return number_of(unsettled_.rule_numbers, std::string(noted(path)));
        }
    }
    for (const std::string_view path : {"results/*/ruleIndex", "results/*/rule/index"}) {
        if (!noted(path).empty()) {
            return number_of(unsettled_.rule_numbers, by_index + std::string(noted(path)));
        }
    }
    return nowhere;
}

std::uint32_t RunDraft::place_of_result() {
    const std::string location = std::string(physical) + "artifactLocation/";
    const std::uint32_t index = number(noted(location + "index"), nowhere);
    const std::string_view uri = noted(location + "uri");
    if (index != nowhere || uri.empty()) {
        return index == nowhere ? nowhere : std::min(index, loose - 1);
    }
    return loose |
           number_of(unsettled_.place_numbers, place_key(uri, noted(location + "uriBaseId")));
}

void RunDraft::add_result(Extent extent, const Recording& content) {
    const std::string region = std::string(physical) + "region/";
    const std::string_view mark = noted("results/*/partialFingerprints/topocert/v1");
    const std::string_view bytes = noted(region + "byteOffset");
    const std::optional<Level> level = level_of_result();
    if (!level) {
        unsettled_.without_level[reference_of_result()].push_back(
            static_cast<std::uint32_t>(unsettled_.run.results.size()));
    }
    unsettled_.run.results.push_back(
        {.extent = extent,
         .fingerprint = mark.empty() ? Sha256{} : fingerprint_of_result(mark),
         .offset = number<std::uint64_t>(bytes.empty() ? noted(region + "charOffset") : bytes, 0),
         .place = place_of_result(),
         .line = number(noted(region + "startLine"), 0u),
         .column = number(noted(region + "startColumn"), 0u),
         .rule = rule_of_result(),
         .has_fingerprint = !mark.empty(),
         .level = level.value_or(Level::warning)});
    add_digest(results_, "", content.digest());
    notes_.clear();
    suppressions_ = 0;
    refused_suppressions_ = 0;
}

std::variant<Run, std::string_view> RunDraft::finish(std::uint64_t end) {
    unsettled_.run.extent.end = end;
    auto settled = settle(std::move(unsettled_));
    if (auto* run = std::get_if<Run>(&settled)) {
        // Now that identities tell of parents, too.
        for (const std::vector<Entry>& table : run->tables) {
            add_digest(frame_, std::to_string(table.size()), {});
            for (const Entry& entry : table) {
                add_digest(frame_, "", entry.identity);
            }
        }
        run->frame = parsers::certificate::sha256(frame_);
        add_digest(frame_, "", parsers::certificate::sha256(results_));
        run->digest = parsers::certificate::sha256(frame_);
    }
    return settled;
}

}  // namespace analyzer::merge

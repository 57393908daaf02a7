#include "analyzer/load.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "analyzer/parallel.hpp"
#include "parsers/certificate/digest.hpp"

namespace analyzer {

namespace model = parsers::model;
namespace text = parsers::text;

namespace {

constexpr std::uint64_t xml_limit = 64ull << 20;
constexpr std::size_t sniffed = 64 << 10;  // enough for any prolog

std::string in_mebibytes(std::uint64_t bytes) { return std::to_string(bytes >> 20) + " MiB"; }

/// What one file became.
struct Slot {
    model::InputFile file;
    model::Material material;
    std::optional<TopologyFile> topology;
};

void fail(Slot& slot, model::Problem problem) {
    slot.material.problems.push_back(std::move(problem));
}

void read_topology(Slot& slot, std::string_view bytes, model::FileId id) {
    text::Document document = text::Document::read(bytes, id);
    model::Result<parsers::topology::Reading> reading = parsers::topology::read(document, id);
    slot.file.status = reading ? model::FileStatus::read : model::FileStatus::malformed;
    if (!reading) {
        fail(slot, reading.error());
    }
    slot.topology = TopologyFile{id, std::move(document), std::move(reading)};
}

void read_content(Slot& slot, const FileContent& content, model::FileId id, const Reader& reader) {
    const std::string_view bytes = content.bytes;
    const std::string start = text::Document::read(bytes.substr(0, sniffed), id).utf8();
    const model::FileKind kind = parsers::topology::sniff(start);
    const bool is_topology = kind != model::FileKind::unknown;
    const std::uint64_t limit = is_topology ? xml_limit : reader.limits.file_size;
    slot.file.kind = kind;
    if (content.failure == model::Fault::too_large || bytes.size() > limit) {
        fail(slot, {model::Fault::too_large, {.file = id}, in_mebibytes(limit)});
        return;
    }
    if (content.failure) {
        fail(slot, {*content.failure, {.file = id}, {}});
        return;
    }
    slot.file.size = bytes.size();
    slot.file.sha256 = parsers::certificate::sha256(bytes);
    if (bytes.empty()) {
        fail(slot, {model::Fault::empty_file, {.file = id}, {}});
    } else if (is_topology) {
        read_topology(slot, bytes, id);
    } else {
        slot.material = parsers::certificate::read(bytes, id, reader.passwords, reader.limits);
        slot.file.kind = slot.material.kind;
        slot.file.status = slot.material.status;
        if (slot.file.status == model::FileStatus::not_interpreted &&
            slot.material.problems.empty()) {
            fail(slot, {model::Fault::not_interpreted, {.file = id}, {}});
        }
    }
}

Slot read_slot(const FoundFile& found, model::FileId id, const Reader& reader) {
    Slot slot;
    slot.file.path = found.path;
    slot.file.base = found.base;
    slot.file.size = found.size;
    if (found.refusal) {
        fail(slot, {*found.refusal, {.file = id}, {}});
    } else {
        read_content(slot, read_file(found.disk_path, reader.limits.file_size), id, reader);
    }
    slot.material.kind = slot.file.kind;
    slot.material.status = slot.file.status;
    return slot;
}

/// Whether the audit lacks what it was asked to read: a path of the command line or a folder.
bool is_obstacle(const FoundFile& found, const model::Problem& problem) {
    switch (problem.fault) {
        case model::Fault::permission_denied:
        case model::Fault::read_failed:
            return found.is_given || found.refusal.has_value();
        case model::Fault::not_a_file:
        case model::Fault::link_loop:
        case model::Fault::too_large:
            return found.is_given;
        default:
            return false;
    }
}

}  // namespace

Loaded load(const Walk& walk, const Reader& reader) {
    std::vector<Slot> slots(walk.files.size());
    for_each_index(slots.size(), reader.threads, [&](std::size_t index) {
        const model::FileId id{static_cast<std::uint32_t>(index)};
        slots[index] = read_slot(walk.files[index], id, reader);
    });
    Loaded loaded;
    for (std::size_t index = 0; index < slots.size(); ++index) {
        Slot& slot = slots[index];
        const FoundFile& found = walk.files[index];
        for (const model::Problem& problem : slot.material.problems) {
            if (is_obstacle(found, problem)) {
                loaded.obstacles.push_back(problem);
            }
        }
        loaded.files.push_back(std::move(slot.file));
        loaded.materials.push_back(std::move(slot.material));
        loaded.disk_paths.push_back(found.disk_path);
        if (slot.topology) {
            loaded.topologies.push_back(*std::move(slot.topology));
        }
    }
    return loaded;
}

void unlock(Loaded& loaded, const Reader& reader) {
    std::vector<std::size_t> locked;
    for (std::size_t index = 0; index < loaded.files.size(); ++index) {
        if (loaded.files[index].status == model::FileStatus::locked) {
            locked.push_back(index);
        }
    }
    for_each_index(locked.size(), reader.threads, [&](std::size_t at) {
        const std::size_t index = locked[at];
        const FileContent content = read_file(loaded.disk_paths[index], reader.limits.file_size);
        // Changed since: what was read first stays.
        if (parsers::certificate::sha256(content.bytes) != loaded.files[index].sha256) {
            return;
        }
        model::Material& material = loaded.materials[index];
        material = parsers::certificate::read(content.bytes,
                                              model::FileId{static_cast<std::uint32_t>(index)},
                                              reader.passwords, reader.limits);
        loaded.files[index].kind = material.kind;
        loaded.files[index].status = material.status;
    });
}

parsers::certificate::Passwords read_passwords(std::string_view bytes) {
    const text::Document document = text::Document::read(bytes, {});
    parsers::certificate::Passwords passwords;
    for (std::uint32_t number = 1; number <= document.lines(); ++number) {
        if (!document.line(number).empty()) {
            passwords.emplace_back(document.line(number));
        }
    }
    return passwords;
}

}  // namespace analyzer

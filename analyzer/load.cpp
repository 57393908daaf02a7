#include "analyzer/load.hpp"

#include <memory>
#include <numeric>
#include <utility>

#include "analyzer/file_reading.hpp"
#include "analyzer/parallel.hpp"
#include "parsers/certificate/digest.hpp"
#include "parsers/text/ascii.hpp"

namespace analyzer {

namespace model = parsers::model;
namespace text = parsers::text;

namespace {

FileReading read_one(const Walk& walk, model::FileId id, const Reader& reader) {
    const FoundFile& found = walk.files[id.value];
    FileReading result;
    result.file.path = found.path();
    result.file.base = walk.bases[found.base];
    if (found.refusal) {
        result.material.problems.push_back({*found.refusal, {.file = id}, {}});
    } else {
        read_content(result, read_file(found.disk_path, reader.limits.file_size), id, reader);
    }
    result.material.kind = result.file.kind;
    result.material.status = result.file.status;
    return result;
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

/// The order to read in: what may be a topology first, since one takes as long as thousands of
/// certificates, and no thread shall wait for it in the end.
std::vector<std::size_t> reading_order(const Walk& walk) {
    const auto may_be_topology = [&](std::size_t index) {
        const std::string_view path = walk.files[index].disk_path;
        return text::ends_with_ignoring_case(path, "xml") ||
               text::ends_with_ignoring_case(path, ".zip");
    };
    std::vector<std::size_t> order(walk.files.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_partition(order.begin(), order.end(), may_be_topology);
    return order;
}

}  // namespace

Loaded load(Walk walk, const Reader& reader) {
    const std::size_t count = walk.files.size();
    Loaded loaded;
    loaded.files.resize(count);
    loaded.materials.resize(count);
    // Few files have one.
    std::vector<std::unique_ptr<TopologyFile>> topologies(count);
    std::vector<std::unique_ptr<model::AssignmentExport>> exports(count);
    const std::vector<std::size_t> order = reading_order(walk);
    for_each_index(count, reader.threads, [&](std::size_t at) {
        const std::size_t index = order[at];
        const model::FileId id{static_cast<std::uint32_t>(index)};
        FileReading reading = read_one(walk, id, reader);
        loaded.files[index] = std::move(reading.file);
        loaded.materials[index] = std::move(reading.material);
        topologies[index] = std::move(reading.topology);
        exports[index] = std::move(reading.exported);
    });
    loaded.disk_paths.reserve(count);
    for (std::size_t index = 0; index < count; ++index) {
        FoundFile& found = walk.files[index];
        for (const model::Problem& problem : loaded.materials[index].problems) {
            if (is_obstacle(found, problem)) {
                loaded.obstacles.push_back(problem);
            }
        }
        loaded.disk_paths.push_back(std::move(found.disk_path));
        if (topologies[index]) {
            loaded.topologies.push_back(std::move(*topologies[index]));
        }
        if (exports[index]) {
            loaded.exports.push_back(std::move(*exports[index]));
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

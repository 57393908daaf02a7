#include "analyzer/load.hpp"

#include <algorithm>
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

FileReading read_one(const FoundFile& found, model::FileId id, const Reader& reader) {
    FileReading result;
    result.file.path = found.path;
    result.file.base = found.base;
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
        const std::string path = text::to_lower(walk.files[index].path);
        return path.ends_with("xml") || path.ends_with(".zip");
    };
    std::vector<std::size_t> order(walk.files.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_partition(order.begin(), order.end(), may_be_topology);
    return order;
}

}  // namespace

Loaded load(const Walk& walk, const Reader& reader) {
    std::vector<FileReading> readings(walk.files.size());
    const std::vector<std::size_t> order = reading_order(walk);
    for_each_index(readings.size(), reader.threads, [&](std::size_t at) {
        const std::size_t index = order[at];
        const model::FileId id{static_cast<std::uint32_t>(index)};
        readings[index] = read_one(walk.files[index], id, reader);
    });
    Loaded loaded;
    loaded.files.reserve(readings.size());
    loaded.materials.reserve(readings.size());
    loaded.disk_paths.reserve(readings.size());
    for (std::size_t index = 0; index < readings.size(); ++index) {
        FileReading& reading = readings[index];
        const FoundFile& found = walk.files[index];
        for (const model::Problem& problem : reading.material.problems) {
            if (is_obstacle(found, problem)) {
                loaded.obstacles.push_back(problem);
            }
        }
        loaded.files.push_back(std::move(reading.file));
        loaded.materials.push_back(std::move(reading.material));
        loaded.disk_paths.push_back(found.disk_path);
        if (reading.topology) {
            loaded.topologies.push_back(std::move(*reading.topology));
        }
        if (reading.exported) {
            loaded.exports.push_back(std::move(*reading.exported));
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

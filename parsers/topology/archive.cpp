#include "parsers/topology/archive.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <utility>

#include <zip.h>

#include "parsers/text/ascii.hpp"

namespace parsers::topology {
namespace {

using model::Fault;
using model::Problem;

/// A ratio says little about entries that are small anyway.
constexpr std::uint64_t always_allowed = 1 << 20;

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};
using Archive = std::unique_ptr<zip_t, Discard>;
using Entry = std::unique_ptr<zip_file_t, Discard>;

Problem problem(Fault fault, model::FileId file, std::string detail) {
    model::Location place;
    place.file = file;
    return {fault, place, std::move(detail)};
}

Archive open(std::string_view bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
    if (source != nullptr && archive == nullptr) {
        zip_source_free(source);
    }
    zip_error_fini(&error);
    return Archive(archive);
}

std::string_view last_component(std::string_view path) {
    return path.substr(path.find_last_of("/\\") + 1);
}

/// The entry and what the directory says about it, which may not be true.
std::optional<zip_stat_t> find(zip_t* archive, std::uint64_t count, std::string_view name) {
    for (std::uint64_t index = 0; index < count; ++index) {
        zip_stat_t status;
        const bool is_known = zip_stat_index(archive, index, ZIP_FL_ENC_RAW, &status) == 0 &&
                              (status.valid & ZIP_STAT_NAME) != 0;
        if (is_known && text::equal_ignoring_case(last_component(status.name), name)) {
            return status;
        }
    }
    return std::nullopt;
}

/// Reads to the end, where libzip compares the checksum; nothing when it fails, more than `most`
/// bytes when there are more.
std::optional<std::string> read_all(zip_file_t* entry, std::uint64_t most) {
    std::string contents;
    std::array<char, 1 << 16> buffer;
    while (contents.size() <= most) {
        const zip_int64_t size = zip_fread(entry, buffer.data(), buffer.size());
        if (size < 0) {
            return std::nullopt;
        }
        if (size == 0) {
            break;
        }
        contents.append(buffer.data(), static_cast<std::size_t>(size));
    }
    return contents;
}

model::Result<std::string> read_entry(zip_t* archive, const zip_stat_t& status, model::FileId file,
                                      const ArchiveLimits& limits) {
    const Entry entry(zip_fopen_index(archive, status.index, 0));
    if (entry == nullptr) {
        const int code = zip_error_code_zip(zip_get_error(archive));
        if (code == ZIP_ER_COMPNOTSUPP) {
            return problem(Fault::unsupported_algorithm, file,
                           "ZIP " + std::to_string(status.comp_method));
        }
        const bool is_locked = code == ZIP_ER_NOPASSWD || code == ZIP_ER_ENCRNOTSUPP;
        return problem(is_locked ? Fault::wrong_password : Fault::malformed_export, file, "ZIP");
    }
    const std::uint64_t by_ratio = std::max(always_allowed, limits.ratio * status.comp_size);
    const bool is_ratio = by_ratio < limits.size;
    const std::uint64_t most = is_ratio ? by_ratio : limits.size;
    auto contents = read_all(entry.get(), most);
    if (!contents) {
        return problem(Fault::malformed_export, file, "ZIP");
    }
    if (contents->size() > most) {
        return problem(Fault::limit_exceeded, file,
                       is_ratio ? "ZIP ratio: " + std::to_string(limits.ratio)
                                : "ZIP entry size: " + std::to_string(limits.size));
    }
    return std::move(*contents);
}

}  // namespace

bool is_archive(std::string_view bytes) {
    using namespace std::string_view_literals;
    return bytes.starts_with("PK\x03\x04"sv) || bytes.starts_with("PK\x05\x06"sv);
}

model::Result<std::string> unpack(std::string_view archive, std::string_view name,
                                  model::FileId file, const ArchiveLimits& limits) {
    const Archive opened = open(archive);
    if (opened == nullptr) {
        return problem(Fault::malformed_export, file, "ZIP");
    }
    const auto count = static_cast<std::uint64_t>(zip_get_num_entries(opened.get(), 0));
    if (count > limits.entries) {
        return problem(Fault::limit_exceeded, file,
                       "ZIP entries: " + std::to_string(limits.entries));
    }
    const auto status = find(opened.get(), count, name);
    if (!status) {
        return problem(Fault::not_interpreted, file, {});
    }
    return read_entry(opened.get(), *status, file, limits);
}

}  // namespace parsers::topology

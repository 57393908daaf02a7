#include "analyzer/files.hpp"

#include <algorithm>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <map>
#include <span>
#include <system_error>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "analyzer/folder.hpp"
#include "parsers/text/document.hpp"

namespace analyzer {

namespace fs = std::filesystem;
using parsers::model::Fault;

namespace {

bool is_beneath(const fs::path& path, const fs::path& folder) {
    const auto [in_folder, in_path] =
        std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
    static_cast<void>(in_path);
    return in_folder == folder.end() ||
           (in_folder->empty() && std::next(in_folder) == folder.end());
}

fs::path normal(const fs::path& path) {
    const fs::path result = path.lexically_normal();
    return result.has_filename() ? result : result.parent_path();
}

Fault fault_of(const std::error_code& error) {
    if (error == std::errc::permission_denied) {
        return Fault::permission_denied;
    }
    if (error == std::errc::too_many_symbolic_link_levels) {
        return Fault::link_loop;
    }
    return error == std::errc::no_such_file_or_directory ? Fault::not_found : Fault::read_failed;
}

/// A path of the command line.
struct Root {
    fs::path disk;           ///< absolute, normal, links kept
    fs::path canonical;      ///< links resolved
    fs::path origin;         ///< the folder that shown paths are relative to
    std::uint32_t base = 0;  ///< the name of that folder, by its place in `Walk::bases`
};

/// A file on its way into order.
struct Entry {
    std::uint64_t start;  ///< octets of what is shown that may decide
    FoundFile* file;
};

/// As a number that orders as they do; no path holds a zero octet.
std::uint64_t first_octets(std::string_view text) {
    std::uint64_t number = 0;
    for (std::size_t at = 0; at < sizeof number; ++at) {
        number = number << 8 | (at < text.size() ? static_cast<unsigned char>(text[at]) : 0u);
    }
    return number;
}

/// How many octets all of them begin with; at least `known`, or the length of the shortest.
std::size_t common_start(std::span<const Entry> part, std::size_t known) {
    const std::string_view first = part.front().file->shown();
    std::size_t common = first.size();
    for (const Entry& one : part) {
        const std::string_view shown = one.file->shown();
        std::size_t at = std::min(known, common);
        while (at < std::min(common, shown.size()) && shown[at] == first[at]) {
            ++at;
        }
        common = at;
    }
    return common;
}

/// By what is shown, base and place, when the first `known` octets shown are equal: by eight octets
/// at a time, which stand beside each other, while the paths lie all over the memory.
void sort_shown(std::span<Entry> part, std::size_t known, const std::vector<std::string>& bases) {
    if (part.size() < 2) {
        return;
    }
    const std::size_t common = common_start(part, known);
    for (Entry& one : part) {
        one.start = first_octets(one.file->shown().substr(common));
    }
    std::ranges::sort(part, {}, &Entry::start);
    if (part.front().start == part.back().start) {  // nothing follows what all begin with
        std::ranges::sort(part, {}, [&](const Entry& one) {
            return std::tie(bases[one.file->base], one.file->disk_path);
        });
        return;
    }
    for (auto run = part.begin(); run != part.end();) {
        const auto end = std::find_if(run, part.end(),
                                      [&](const Entry& one) { return one.start != run->start; });
        sort_shown({run, end}, common, bases);
        run = end;
    }
}

class Walker {
  public:
    explicit Walker(const WalkRequest& request) : folder_(normal(request.working_folder)) {
        for (const std::string& path : request.excluded) {
            const std::string excluded = normal(folder_ / path).native();
            named_.insert(excluded);
            seen_.insert(excluded);
        }
        for (const std::string& path : request.paths) {
            add_root(path);
        }
        // Sorted by place, so that names of bases do not depend on the order of the arguments; what
        // encloses comes before what it encloses.
        std::ranges::sort(roots_, {}, [](const Root& root) { return root.disk.native(); });
        name_bases();
        for (const Root& root : roots_) {
            visit(root.disk, root);
            while (!pending_.empty()) {
                const std::string next = std::move(pending_.back());
                pending_.pop_back();
                visit(next, root);
            }
        }
        sort_files();
    }

    Walk take() && { return std::move(walk_); }

  private:
    void add_root(const std::string& given) {
        Root root;
        root.disk = normal(folder_ / given);
        std::error_code error;
        const fs::file_status status = fs::status(root.disk, error);
        if (status.type() == fs::file_type::not_found) {
            walk_.missing.push_back(given);
            return;
        }
        root.canonical = fs::canonical(root.disk, error);
        if (error) {
            root.canonical = root.disk;
        }
        const bool is_folder = status.type() == fs::file_type::directory;
        root.origin = is_folder ? root.disk : root.disk.parent_path();
        root.origin = is_beneath(root.disk, folder_) ? folder_ : root.origin;
        named_.insert(root.disk.native());
        roots_.push_back(std::move(root));
    }

    void name_bases() {
        std::map<std::string, int> uses;
        std::map<fs::path, std::string> names;
        for (Root& root : roots_) {
            root.base = static_cast<std::uint32_t>(walk_.bases.size());
            walk_.bases.emplace_back();
            if (root.origin == folder_) {
                continue;
            }
            auto [known, is_new] = names.try_emplace(root.origin);
            if (is_new) {
                const std::string name = valid_utf8(root.origin.filename().native());
                const int use = ++uses[name];
                known->second = name + (use == 1 ? "" : "-" + std::to_string(use));
            }
            walk_.bases.back() = known->second;
        }
    }

    /// A given path, a folder, a link, a device.
    void visit(const fs::path& path, const Root& root) {
        if (!seen_.insert(path.native()).second) {
            return;
        }
        std::error_code error;
        const bool is_link = path != root.disk && fs::is_symlink(path, error);
        const fs::file_status status = fs::status(path, error);
        const bool is_folder = status.type() == fs::file_type::directory;
        if (error) {
            add_visited(path, root, fault_of(error));
        } else if (is_link && leaves(path)) {
            add_visited(path, root, Fault::link_outside);
        } else if (is_link && is_folder && encloses_itself(path)) {
            add_visited(path, root, Fault::link_loop);
        } else if (is_folder && !is_link) {
            list(path, root);
        } else if (status.type() == fs::file_type::regular) {
            add_visited(path, root, std::nullopt);
        } else if (!is_folder) {
            add_visited(path, root, Fault::not_a_file);
        }
    }

    bool leaves(const fs::path& link) const {
        std::error_code error;
        const fs::path target = fs::canonical(link, error);
        return std::ranges::none_of(
            roots_, [&](const Root& root) { return is_beneath(target, root.canonical); });
    }

    static bool encloses_itself(const fs::path& link) {
        std::error_code error;
        return is_beneath(fs::canonical(link.parent_path(), error), fs::canonical(link, error));
    }

    void list(const fs::path& folder, const Root& root) {
        const std::string prefix = (folder / "").native();
        const std::error_code error =
            list_folder(folder.native(), [&](std::string_view name, bool is_regular) {
                std::string path;
                path.reserve(prefix.size() + name.size());
                path.append(prefix).append(name);
                // A folder is listed once: of its files only those that were named can be met
                // again.
                if (!is_regular || named_.contains(path)) {
                    pending_.push_back(std::move(path));
                } else {
                    add(std::move(path), root, std::nullopt, false);
                }
            });
        if (error) {
            add_visited(folder, root, fault_of(error));
        }
    }

    /// What was excluded is never visited: the rest of what was named was given.
    void add_visited(const fs::path& path, const Root& root, std::optional<Fault> refusal) {
        add(path.native(), root, refusal, named_.contains(path.native()));
    }

    void add(std::string path, const Root& root, std::optional<Fault> refusal, bool is_given) {
        // Both are normal, and nothing is visited that does not lie beneath its origin.
        const std::string& origin = root.origin.native();
        const std::size_t slash = origin.ends_with('/') ? 0 : 1;
        const std::size_t shown_at = std::min(origin.size() + slash, path.size());
        found_.push_back({.disk_path = std::move(path),
                          .shown_at = static_cast<std::uint32_t>(shown_at),
                          .base = root.base,
                          .is_given = is_given,
                          .refusal = refusal});
    }

    /// A system lists a folder in whatever order.
    void sort_files() {
        std::vector<Entry> order;
        order.reserve(found_.size());
        for (FoundFile& file : found_) {
            order.push_back({0, &file});
        }
        sort_shown(order, 0, walk_.bases);
        walk_.files.reserve(order.size());
        for (const Entry& entry : order) {
            walk_.files.push_back(std::move(*entry.file));
        }
    }

    fs::path folder_;
    std::vector<Root> roots_;
    std::vector<std::string> pending_;
    std::unordered_set<std::string> seen_;
    std::unordered_set<std::string> named_;  ///< given or excluded
    std::deque<FoundFile> found_;
    Walk walk_;
};

}  // namespace

std::string_view FoundFile::shown() const {
    return shown_at == disk_path.size() ? "." : std::string_view(disk_path).substr(shown_at);
}

std::string FoundFile::path() const { return valid_utf8(shown()); }

Walk walk(const WalkRequest& request) { return Walker(request).take(); }

std::string absolute_path(const std::string& path, const std::string& working_folder) {
    return normal(fs::path(working_folder) / path).native();
}

std::string working_folder() {
    std::error_code error;
    return fs::current_path(error).native();
}

std::string valid_utf8(std::string_view bytes) {
    const bool is_ascii = std::ranges::all_of(bytes, [](char byte) { return (byte & 0x80) == 0; });
    return is_ascii ? std::string(bytes) : parsers::text::Document::read(bytes, {}).utf8();
}

}  // namespace analyzer

#include "analyzer/files.hpp"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <system_error>
#include <tuple>
#include <utility>

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
    fs::path disk;       ///< absolute, normal, links kept
    fs::path canonical;  ///< links resolved
    fs::path origin;     ///< the folder that shown paths are relative to
    std::string base;    ///< its name, when it is not the working folder
};

class Walker {
  public:
    explicit Walker(const WalkRequest& request) : folder_(normal(request.working_folder)) {
        for (const std::string& path : request.excluded) {
            seen_.insert(normal(folder_ / path).native());
        }
        for (const std::string& path : request.paths) {
            add_root(path);
        }
        // Sorted by place, so that names of bases do not depend on the order of the arguments; what
        // encloses comes before what it encloses.
        std::ranges::sort(roots_, {}, [](const Root& root) { return root.disk.native(); });
        name_bases();
        for (const Root& root : roots_) {
            pending_.push_back(root.disk);
            while (!pending_.empty()) {
                const fs::path next = std::move(pending_.back());
                pending_.pop_back();
                visit(next, root);
            }
        }
        std::ranges::sort(walk_.files, {}, [](const FoundFile& file) {
            return std::tie(file.path, file.base, file.disk_path);
        });
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
        given_.insert(root.disk.native());
        roots_.push_back(std::move(root));
    }

    void name_bases() {
        std::map<std::string, int> uses;
        std::map<fs::path, std::string> names;
        for (Root& root : roots_) {
            if (root.origin == folder_) {
                continue;
            }
            auto [known, is_new] = names.try_emplace(root.origin);
            if (is_new) {
                const std::string name = valid_utf8(root.origin.filename().native());
                const int use = ++uses[name];
                known->second = name + (use == 1 ? "" : "-" + std::to_string(use));
            }
            root.base = known->second;
        }
    }

    void visit(const fs::path& path, const Root& root) {
        if (!seen_.insert(path.native()).second) {
            return;
        }
        std::error_code error;
        const bool is_link = path != root.disk && fs::is_symlink(path, error);
        const fs::file_status status = fs::status(path, error);
        const bool is_folder = status.type() == fs::file_type::directory;
        if (error) {
            add(path, root, fault_of(error));
        } else if (is_link && leaves(path)) {
            add(path, root, Fault::link_outside);
        } else if (is_link && is_folder && encloses_itself(path)) {
            add(path, root, Fault::link_loop);
        } else if (is_folder && !is_link) {
            list(path, root);
        } else if (status.type() == fs::file_type::regular) {
            add(path, root, std::nullopt);
        } else if (!is_folder) {
            add(path, root, Fault::not_a_file);
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
        std::error_code error;
        fs::directory_iterator entry(folder, error);
        for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
            pending_.push_back(entry->path());
        }
        if (error) {
            add(folder, root, fault_of(error));
        }
    }

    void add(const fs::path& path, const Root& root, std::optional<Fault> refusal) {
        std::error_code error;
        const std::string shown = path.lexically_relative(root.origin).generic_string();
        const std::uint64_t size = refusal ? 0 : fs::file_size(path, error);
        walk_.files.push_back({.disk_path = path.native(),
                               .path = valid_utf8(shown),
                               .base = root.base,
                               .size = error ? 0 : size,
                               .is_given = given_.contains(path.native()),
                               .refusal = refusal});
    }

    fs::path folder_;
    std::vector<Root> roots_;
    std::vector<fs::path> pending_;
    std::set<std::string> seen_;
    std::set<std::string> given_;
    Walk walk_;
};

}  // namespace

Walk walk(const WalkRequest& request) { return Walker(request).take(); }

std::string absolute_path(const std::string& path, const std::string& working_folder) {
    return normal(fs::path(working_folder) / path).native();
}

FileContent read_file(const std::string& disk_path, std::uint64_t limit) {
    constexpr std::size_t peek = 4096, step = 1 << 20;
    std::ifstream in(disk_path, std::ios::binary);
    if (!in) {
        return {{}, errno == EACCES ? Fault::permission_denied : Fault::read_failed};
    }
    std::error_code error;
    const std::uint64_t size = fs::file_size(disk_path, error);
    const bool is_too_large = !error && size > limit;
    FileContent content;
    // One byte more than expected tells a file that grew, or one that does not know its size.
    std::size_t wish = is_too_large ? peek : static_cast<std::size_t>(error ? 0 : size) + 1;
    do {
        const std::size_t before = content.bytes.size();
        content.bytes.resize(before + wish);
        in.read(content.bytes.data() + before, static_cast<std::streamsize>(wish));
        content.bytes.resize(before + static_cast<std::size_t>(in.gcount()));
        wish = step;
    } while (in && !is_too_large && content.bytes.size() <= limit);
    if (in.bad() || is_too_large || content.bytes.size() > limit) {
        content.failure = in.bad() ? Fault::read_failed : Fault::too_large;
    }
    return content;
}

std::string working_folder() {
    std::error_code error;
    return fs::current_path(error).native();
}

std::string valid_utf8(std::string_view bytes) {
    return parsers::text::Document::read(bytes, {}).utf8();
}

}  // namespace analyzer

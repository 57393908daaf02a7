#include "analyzer/folder.hpp"

#include <cerrno>
#include <memory>

#include <dirent.h>

namespace analyzer {

std::error_code list_folder(
    const std::string& path,
    const std::function<void(std::string_view name, bool is_regular)>& take) {
    const auto close = [](DIR* folder) { closedir(folder); };
    const std::unique_ptr<DIR, decltype(close)> folder(opendir(path.c_str()), close);
    if (folder == nullptr) {
        return {errno, std::generic_category()};
    }
    // Null is the end where readdir leaves this as it was; what is between two calls may change it.
    const auto next = [&] {
        errno = 0;
        return readdir(folder.get());
    };
    while (const dirent* const entry = next()) {
        const std::string_view name = entry->d_name;
        if (name != "." && name != "..") {
            take(name, entry->d_type == DT_REG);
        }
    }
    return {errno, std::generic_category()};
}

}  // namespace analyzer

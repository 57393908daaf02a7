#include "analyzer/source_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace analyzer {

std::unique_ptr<SourceFile> SourceFile::open(const std::string& disk_path) {
    const int descriptor = ::open(disk_path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    return std::unique_ptr<SourceFile>(descriptor < 0 ? nullptr : new SourceFile(descriptor));
}

SourceFile::~SourceFile() { ::close(descriptor_); }

std::optional<std::size_t> SourceFile::read(std::uint64_t offset, std::span<char> into) const {
    std::size_t done = 0;
    while (done < into.size()) {
        const ssize_t got = ::pread(descriptor_, into.data() + done, into.size() - done,
                                    static_cast<off_t>(offset + done));
        if (got == 0) {
            break;
        }
        if (got < 0 && errno != EINTR) {
            return std::nullopt;
        }
        done += got > 0 ? static_cast<std::size_t>(got) : 0;
    }
    return done;
}

}  // namespace analyzer

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "analyzer/files.hpp"

namespace analyzer {

using parsers::model::Fault;

namespace {

/// An open file; its number is negative when it could not be opened.
class Descriptor {
  public:
    /// O_NONBLOCK: a pipe put in the place of a file must not make the program wait.
    explicit Descriptor(const std::string& path)
        : number_(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {}
    Descriptor(Descriptor&&) = delete;
    ~Descriptor() {
        if (number_ >= 0) {
            close(number_);
        }
    }
    int number() const { return number_; }

  private:
    int number_;
};

/// Appends at most `wish` bytes; less is the end of the file. With `enough` of them it does not ask
/// for more: the end need not be read where it was told. False when reading failed.
bool read_up_to(const Descriptor& file, std::size_t wish, std::size_t enough, std::string& bytes) {
    const std::size_t before = bytes.size();
    bytes.resize(before + wish);
    std::size_t have = 0;
    ssize_t count = 1;
    while (have < enough && count > 0) {
        count = read(file.number(), bytes.data() + before + have, wish - have);
        have += static_cast<std::size_t>(std::max<ssize_t>(count, 0));
    }
    bytes.resize(before + have);
    return count >= 0;
}

/// Goes on with a file that is longer than it said.
std::optional<Fault> read_rest(const Descriptor& file, std::uint64_t limit, std::string& bytes) {
    constexpr std::size_t step = 1 << 20;
    for (std::size_t before = 0; before != bytes.size() && bytes.size() <= limit;) {
        before = bytes.size();
        if (!read_up_to(file, step, step, bytes)) {
            return Fault::read_failed;
        }
    }
    return bytes.size() > limit ? std::optional(Fault::too_large) : std::nullopt;
}

}  // namespace

FileContent read_file(const std::string& disk_path, std::uint64_t limit) {
    const Descriptor file(disk_path);
    struct stat status {};
    const bool is_open = file.number() >= 0;
    // What is no regular file has been put there since the walk.
    if (!is_open || fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode)) {
        const bool is_denied = !is_open && errno == EACCES;
        return {{}, 0, is_denied ? Fault::permission_denied : Fault::read_failed};
    }
    FileContent content;
    content.size = static_cast<std::uint64_t>(status.st_size);
    if (content.size > limit) {
        static_cast<void>(read_up_to(file, 4096, 4096, content.bytes));
        content.failure = Fault::too_large;
        return content;
    }
    const auto size = static_cast<std::size_t>(content.size);
    // One byte more than expected tells a file that grew.
    if (!read_up_to(file, size + 1, std::max<std::size_t>(size, 1), content.bytes)) {
        content.failure = Fault::read_failed;
    } else if (content.bytes.size() > content.size) {
        content.failure = read_rest(file, limit, content.bytes);
    }
    return content;
}

}  // namespace analyzer

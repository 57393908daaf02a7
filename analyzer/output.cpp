#include "analyzer/output.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <streambuf>
#include <string_view>
#include <system_error>
#include <utility>

namespace analyzer {

namespace fs = std::filesystem;

/// Writes to a file. Before a file takes the place of another, the system gives all of it to the
/// disk (ext4, auto_da_alloc): one that will is given to it piece by piece, while the rest is made.
class OutputFile::Buffer : public std::streambuf {
  public:
    Buffer(int descriptor, bool replaces) : descriptor_(descriptor), replaces_(replaces) {
        setp(pending_.data(), pending_.data() + pending_.size());
    }
    Buffer(const Buffer&) = delete;
    Buffer& operator=(const Buffer&) = delete;
    ~Buffer() override { close(); }

    /// Whether everything was written; nothing more can be.
    bool close() {
        if (descriptor_ >= 0) {
            is_good_ = empty() && is_good_;
            is_good_ = ::close(descriptor_) == 0 && is_good_;
            descriptor_ = -1;
        }
        return is_good_;
    }

  protected:
    int_type overflow(int_type octet) override {
        if (!empty()) {
            return traits_type::eof();
        }
        if (!traits_type::eq_int_type(octet, traits_type::eof())) {
            sputc(traits_type::to_char_type(octet));
        }
        return traits_type::not_eof(octet);
    }

    std::streamsize xsputn(const char* text, std::streamsize count) override {
        if (count < epptr() - pptr()) {
            return std::streambuf::xsputn(text, count);
        }
        return empty() && put({text, static_cast<std::size_t>(count)}) ? count : 0;
    }

    int sync() override { return empty() ? 0 : -1; }

  private:
    bool empty() {
        const std::string_view pending(pbase(), static_cast<std::size_t>(pptr() - pbase()));
        setp(pending_.data(), pending_.data() + pending_.size());
        return put(pending);
    }

    bool put(std::string_view text) {
        while (is_good_ && !text.empty()) {
            const ssize_t count = ::write(descriptor_, text.data(), text.size());
            is_good_ = count >= 0 || errno == EINTR;
            text.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
            written_ += std::max<ssize_t>(count, 0);
        }
        hasten();
        return is_good_;
    }

    void hasten() {
        constexpr off_t piece = 1 << 20;
        if (replaces_ && written_ - given_ >= piece) {
            static_cast<void>(
                ::sync_file_range(descriptor_, given_, written_ - given_, SYNC_FILE_RANGE_WRITE));
            given_ = written_;
        }
    }

    std::array<char, 1 << 16> pending_;
    int descriptor_;
    bool replaces_;
    bool is_good_ = true;
    off_t written_ = 0;
    off_t given_ = 0;  ///< to the disk
};

struct OutputFile::State {
    State(int descriptor, bool replaces) : buffer(descriptor, replaces), stream(&buffer) {}

    fs::path target;
    fs::path temporary;  ///< empty: the target is written directly
    Buffer buffer;
    std::ostream stream;
};

OutputFile::OutputFile(std::unique_ptr<State> state) : state_(std::move(state)) {}

std::unique_ptr<OutputFile> OutputFile::open(const std::string& path) {
    std::error_code error;
    fs::path target = fs::weakly_canonical(path, error);
    if (target.empty()) {
        target = path;  // a pipe, by /dev/stdout
    }
    const fs::file_status status = fs::status(path, error);
    const bool is_there = status.type() != fs::file_type::not_found;
    if (status.type() == fs::file_type::directory ||
        (is_there && ::access(path.c_str(), W_OK) != 0)) {
        return nullptr;
    }
    fs::path temporary;
    int descriptor = -1;
    if (is_there && status.type() != fs::file_type::regular) {
        descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    } else {
        for (int attempt = 0; attempt < 100 && descriptor < 0; ++attempt) {
            temporary = target;
            temporary.replace_filename("." + target.filename().native() + "." +
                                       std::to_string(attempt) + ".tmp");
            descriptor = ::open(temporary.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666);
        }
    }
    if (descriptor < 0) {
        return nullptr;
    }
    const bool replaces = is_there && !temporary.empty();
    if (replaces) {
        fs::permissions(temporary, status.permissions(), error);
    }
    auto state = std::make_unique<State>(descriptor, replaces);
    state->target = std::move(target);
    state->temporary = std::move(temporary);
    return std::unique_ptr<OutputFile>(new OutputFile(std::move(state)));
}

OutputFile::~OutputFile() {
    if (!state_->temporary.empty()) {
        std::error_code error;
        fs::remove(state_->temporary, error);
    }
}

std::ostream& OutputFile::stream() { return state_->stream; }

bool OutputFile::close() { return state_->buffer.close(); }

bool OutputFile::commit() {
    if (!close()) {
        return false;
    }
    std::error_code error;
    if (!state_->temporary.empty()) {
        fs::rename(state_->temporary, state_->target, error);
        if (!error) {
            state_->temporary.clear();
        }
    }
    return !error;
}

std::vector<std::string> OutputFile::paths() const {
    std::vector<std::string> paths{state_->target.native()};
    if (!state_->temporary.empty()) {
        paths.push_back(state_->temporary.native());
    }
    return paths;
}

bool make_folder(const std::string& path) {
    std::error_code error;
    fs::create_directories(path, error);
    return fs::is_directory(path, error);
}

}  // namespace analyzer

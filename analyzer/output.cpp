#include "analyzer/output.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>

namespace analyzer {

namespace fs = std::filesystem;

struct OutputFile::State {
    fs::path target;
    fs::path temporary;  ///< empty: the target is written directly
    std::ofstream stream;
};

OutputFile::OutputFile(std::unique_ptr<State> state) : state_(std::move(state)) {}

std::unique_ptr<OutputFile> OutputFile::open(const std::string& path) {
    auto state = std::make_unique<State>();
    std::error_code error;
    state->target = fs::weakly_canonical(path, error);
    if (state->target.empty()) {
        state->target = path;  // a pipe, by /dev/stdout
    }
    const fs::file_status status = fs::status(path, error);
    const bool is_there = status.type() != fs::file_type::not_found;
    if (status.type() == fs::file_type::directory ||
        (is_there && ::access(path.c_str(), W_OK) != 0)) {
        return nullptr;
    }
    if (is_there && status.type() != fs::file_type::regular) {
        state->stream.open(path, std::ios::binary);
        return state->stream ? std::unique_ptr<OutputFile>(new OutputFile(std::move(state)))
                             : nullptr;
    }
    int descriptor = -1;
    for (int attempt = 0; attempt < 100 && descriptor < 0; ++attempt) {
        state->temporary = state->target;
        state->temporary.replace_filename("." + state->target.filename().native() + "." +
                                          std::to_string(attempt) + ".tmp");
        descriptor =
            ::open(state->temporary.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666);
    }
    if (descriptor < 0) {
        return nullptr;
    }
    ::close(descriptor);
    if (is_there) {
        fs::permissions(state->temporary, status.permissions(), error);
    }
    // It is empty: to have it emptied would make ext4 write all of it to the disk when it is
    // closed.
    state->stream.open(state->temporary, std::ios::in | std::ios::out | std::ios::binary);
    return std::unique_ptr<OutputFile>(new OutputFile(std::move(state)));
}

OutputFile::~OutputFile() {
    if (!state_->temporary.empty()) {
        std::error_code error;
        fs::remove(state_->temporary, error);
    }
}

std::ostream& OutputFile::stream() { return state_->stream; }

bool OutputFile::close() {
    if (state_->stream.is_open()) {
        state_->stream.close();
    }
    return static_cast<bool>(state_->stream);
}

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

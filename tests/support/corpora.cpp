#include "tests/support/corpora.hpp"

#include <array>
#include <boost/test/unit_test.hpp>
#include <cstdio>
#include <fstream>
#include <iterator>

namespace tests::support {
namespace {

const std::filesystem::path shared =
    std::filesystem::path(TOPOCERT_SOURCE_DIR).parent_path() / "shared";

std::optional<std::filesystem::path> folder(const std::filesystem::path& path,
                                            const std::filesystem::path& needed) {
    std::error_code error;
    if (!path.empty() && std::filesystem::is_directory(path, error)) {
        return path;
    }
    std::fprintf(stderr, "skipped: %s is not there\n", needed.c_str());
    return std::nullopt;
}

std::string first_line_of(const std::filesystem::path& program) {
    std::string line;
    if (std::FILE* pipe = popen(("'" + program.string() + "'").c_str(), "r")) {
        std::array<char, 4096> buffer{};
        if (std::fgets(buffer.data(), static_cast<int>(buffer.size()), pipe) != nullptr) {
            line = buffer.data();
        }
        pclose(pipe);
    }
    return line.substr(0, line.find('\n'));
}

}  // namespace

std::optional<std::filesystem::path> corpora() {
    const std::filesystem::path program = shared / "bin" / "corpora";
    static const std::string path =
        std::filesystem::exists(program) ? first_line_of(program) : std::string();
    return folder(path, program);
}

std::optional<std::filesystem::path> examples() {
    return folder(shared / "examples", shared / "examples");
}

std::string file_bytes(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    BOOST_REQUIRE_MESSAGE(file, path.string() << " cannot be read");
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace tests::support

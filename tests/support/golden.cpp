#include "tests/support/golden.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

namespace tests::support {

namespace {

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line);
    }
    return lines;
}

void print(std::ostream& out, char mark, const std::vector<std::string>& lines, std::size_t from,
           std::size_t to) {
    constexpr std::size_t most = 30;
    for (std::size_t at = from; at < std::min(to, from + most); ++at) {
        out << mark << ' ' << lines[at] << '\n';
    }
    if (to > from + most) {
        out << mark << " … " << to - from - most << " more\n";
    }
}

}  // namespace

std::string difference(const std::string& expected, const std::string& actual) {
    const std::vector<std::string> left = lines_of(expected);
    const std::vector<std::string> right = lines_of(actual);
    const auto starts = std::ranges::mismatch(left, right);
    const auto first = static_cast<std::size_t>(starts.in1 - left.begin());
    std::size_t left_end = left.size();
    std::size_t right_end = right.size();
    while (left_end > first && right_end > first && left[left_end - 1] == right[right_end - 1]) {
        --left_end;
        --right_end;
    }
    std::ostringstream out;
    out << "line " << first + 1 << ":\n";
    print(out, '-', left, first, left_end);
    print(out, '+', right, first, right_end);
    return out.str();
}

std::string compare_golden(const std::string& name, const std::string& actual) {
    const std::filesystem::path path = source_path("tests/golden/" + name);
    const std::string expected = read(path);
    if (expected == actual) {
        return {};
    }
    if (std::getenv("TOPOCERT_UPDATE_GOLDEN") != nullptr) {
        std::ofstream(path, std::ios::binary) << actual;
        return {};
    }
    return "tests/golden/" + name + " differs, " + difference(expected, actual) +
           "To accept it: cmake --build <build folder> --target update-golden\n";
}

}  // namespace tests::support

#include "tests/conformance/manifest.hpp"

#include <fstream>
#include <iterator>

namespace conformance {

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> pieces;
    while (true) {
        const std::size_t end = text.find(separator);
        pieces.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos) {
            return pieces;
        }
        text.remove_prefix(end + 1);
    }
}

std::vector<Row> read_manifest(const std::filesystem::path& file) {
    std::ifstream stream(file);
    std::string line;
    std::getline(stream, line);
    const std::vector<std::string> columns = split(line, '\t');
    std::vector<Row> rows;
    while (std::getline(stream, line)) {
        const std::vector<std::string> values = split(line, '\t');
        Row row;
        for (std::size_t index = 0; index < columns.size() && index < values.size(); ++index) {
            row.emplace(columns[index], values[index]);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string_view value(const Row& row, std::string_view column) {
    const auto found = row.find(column);
    return found != row.end() ? std::string_view(found->second) : std::string_view();
}

std::string read_file(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace conformance

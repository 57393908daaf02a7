#include "tests/support/program.hpp"

#include <filesystem>
#include <sstream>
#include <variant>

#include "parsers/model/instant.hpp"

namespace tests::support {

Outcome run_program(const std::vector<std::string>& arguments,
                    const analyzer::Environment& environment) {
    const auto parsed = analyzer::parse_options(arguments, environment);
    if (const auto* error = std::get_if<analyzer::UsageError>(&parsed)) {
        return {static_cast<int>(analyzer::Exit::usage), {}, error->message + "\n"};
    }
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    const analyzer::Exit code =
        analyzer::run(std::get<analyzer::Options>(parsed), environment, {in, out, err});
    return {static_cast<int>(code), out.str(), err.str()};
}

Outcome run_program(const std::vector<std::string>& arguments, const std::string& working_folder) {
    analyzer::Environment environment;
    environment.working_folder = working_folder;
    environment.now = *parsers::model::parse_instant("2026-06-01T12:00:00Z");
    return run_program(arguments, environment);
}

std::string source_path(const std::string& path) {
    return std::string(TOPOCERT_SOURCE_DIR) + "/" + path;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != text.npos; }

Contoso::Contoso() {
    std::filesystem::copy(source_path("samples/contoso-standard"), folder.path() / "in",
                          std::filesystem::copy_options::recursive);
}

Outcome Contoso::run(const std::vector<std::string>& more) const {
    std::vector<std::string> words{"in", "--as-of", "2026-06-01"};
    words.insert(words.end(), more.begin(), more.end());
    return run_program(words, folder.path().string());
}

Outcome Contoso::plan(const std::vector<std::string>& more) const {
    std::vector<std::string> words{"plan", "in", "--as-of", "2026-06-01"};
    words.insert(words.end(), more.begin(), more.end());
    return run_program(words, folder.path().string());
}

}  // namespace tests::support

#include <chrono>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>
#include <variant>
#include <vector>

#include "analyzer/files.hpp"
#include "analyzer/options.hpp"
#include "analyzer/run.hpp"
#include "analyzer/terminal.hpp"

extern "C" {
/// What jemalloc, where it is linked, begins with: it takes small pieces from stretches of 16 pages
/// instead of one to five. Of a stretch it keeps an account; to write to a fresh page of accounts
/// halts every other thread until it has forgotten the page that was there.
extern const char* const malloc_conf;
const char* const malloc_conf = "slab_sizes:1-4096:16";
}

namespace {

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : value;
}

analyzer::Environment surroundings() {
    return {.lc_all = variable("LC_ALL"),
            .lc_messages = variable("LC_MESSAGES"),
            .lang = variable("LANG"),
            .no_color = variable("NO_COLOR"),
            .force_color = variable("FORCE_COLOR"),
            .term = variable("TERM"),
            .pfx_password = variable("TOPOCERT_PFX_PASSWORD"),
            .has_pfx_password = std::getenv("TOPOCERT_PFX_PASSWORD") != nullptr,
            .is_terminal = analyzer::is_output_terminal(),
            .working_folder = analyzer::working_folder(),
            .now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now())};
}

void leave(analyzer::Exit code) {
    std::cout.flush();
    std::cerr.flush();
    std::_Exit(static_cast<int>(code));
}

int start(const std::vector<std::string>& arguments) {
    const analyzer::Environment environment = surroundings();
    const auto parsed = analyzer::parse_options(arguments, environment);
    if (const auto* error = std::get_if<analyzer::UsageError>(&parsed)) {
        std::cerr << "topocert: " << error->message << '\n';
        return static_cast<int>(analyzer::Exit::usage);
    }
    const analyzer::Streams streams{std::cin, std::cout, std::cerr, analyzer::ask_secret, leave};
    return static_cast<int>(
        analyzer::run(std::get<analyzer::Options>(parsed), environment, streams));
}

}  // namespace

int main(int argc, char** argv) {
    try {
        std::ios::sync_with_stdio(false);
        return start({argv + (argc > 0 ? 1 : 0), argv + argc});
    } catch (const std::exception& error) {
        // Out of memory, or a mistake of ours: never bad input, which is a value.
        std::cerr << "topocert: internal error: " << error.what() << '\n';
        return static_cast<int>(analyzer::Exit::not_done);
    }
}

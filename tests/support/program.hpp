#pragma once

#include <string>
#include <vector>

#include "analyzer/run.hpp"
#include "tests/support/temporary_folder.hpp"

namespace tests::support {

/// What a run of the program gave.
struct Outcome {
    int code = 0;
    std::string out;
    std::string err;
};

/// The whole program, but for main: command line, surroundings, streams.
Outcome run_program(const std::vector<std::string>& arguments,
                    const analyzer::Environment& environment);
/// Started in `working_folder`, at noon of 2026-06-01.
Outcome run_program(const std::vector<std::string>& arguments, const std::string& working_folder);

/// A file of the repository.
std::string source_path(const std::string& path);

bool has(const std::string& text, const std::string& part);

/// A sound deployment in a folder of its own: `in/topology.xml` and `in/certificates`.
struct Contoso {
    Contoso();

    /// Audits it as of 2026-06-01.
    Outcome run(const std::vector<std::string>& more = {}) const;
    /// Plans for it, as of the same day.
    Outcome plan(const std::vector<std::string>& more = {}) const;

    TemporaryFolder folder;
};

}  // namespace tests::support

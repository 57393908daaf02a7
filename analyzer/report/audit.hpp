#pragma once

#include <iosfwd>

#include "analyzer/analysis.hpp"
#include "analyzer/threads.hpp"
#include "parsers/text/document.hpp"
#include "rules/evidence.hpp"

namespace analyzer::report {

/// Everything a writer may show. Writers decide nothing.
struct Audit {
    const rules::Evidence& evidence;
    const Analysis& analysis;
    /// The topology's text, for snippets; nothing when there is no topology.
    const parsers::text::Document* topology_text = nullptr;
    rules::Language language = rules::Language::english;
    bool is_clock_given = false;  ///< --as-of
    bool shows_passes = false;
    int exit_code = 0;
    /// Why the audit could not be done as asked: unreadable topologies, paths and folders.
    parsers::model::Problems obstacles = {};
    Threads threads = {};  ///< that write it
};

/// What could not be done or was passed over and is no finding, in the order of the files.
parsers::model::Problems remarks(const Audit& audit);

/// SARIF 2.1.0, streamed: no document of the whole report is ever in memory.
void write_sarif(const Audit& audit, std::ostream& out);

/// For people: place, level, rule, fact, proof, remedy, help address; then a summary.
void write_text(const Audit& audit, bool with_color, std::ostream& out);

}  // namespace analyzer::report

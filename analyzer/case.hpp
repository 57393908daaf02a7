#pragma once

#include <optional>

#include "analyzer/inputs.hpp"
#include "parsers/text/document.hpp"
#include "rules/evidence.hpp"

/// What the commands that judge have in common.
namespace analyzer {

/// The evidence, and what of its sources the reports show.
struct Case {
    rules::Evidence evidence;
    std::optional<parsers::text::Document> topology_text;
    parsers::model::FileId topology_file;                   ///< none when none is audited
    std::vector<TopologyFile> topologies;                   ///< for `inspect` alone
    std::vector<parsers::model::AssignmentExport> exports;  ///< for `inspect` alone
    /// Why it could not be read as asked: unreadable topologies, paths and folders.
    parsers::model::Problems obstacles;
};

Case make_case(const Session& session, Inputs inputs);

/// Says on standard error, too, why the work was not done as asked.
void complain_of_obstacles(const Session& session, const Case& one);

/// The code, unless standard output could not be written, which has been said then.
Exit written(const Session& session, Exit code);

}  // namespace analyzer

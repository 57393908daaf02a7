#pragma once

#include <string>
#include <vector>

#include "analyzer/files.hpp"
#include "analyzer/threads.hpp"
#include "parsers/certificate/read.hpp"
#include "parsers/model/assignment.hpp"
#include "parsers/model/bundle.hpp"
#include "parsers/text/document.hpp"
#include "parsers/topology/read.hpp"

namespace analyzer {

/// A file of the audit that is a topology, or would be one.
struct TopologyFile {
    parsers::model::FileId file;
    parsers::text::Document text;  ///< empty when it comes out of an archive
    parsers::model::Result<parsers::topology::Reading> reading;
    /// Those beside it in an export of the configuration.
    std::vector<parsers::model::SimpleUrlExport> simple_urls = {};
};

/// What the files held. `materials[i]` came from `files[i]`, which lies at `disk_paths[i]`.
struct Loaded {
    std::vector<parsers::model::InputFile> files;
    std::vector<parsers::model::Material> materials;
    std::vector<std::string> disk_paths;  ///< never shown
    std::vector<TopologyFile> topologies;
    /// By file; only of files that held something. Computers are not looked for in paths yet.
    std::vector<parsers::model::AssignmentExport> exports;
    /// Why something that was named on the command line, or a folder, could not be read.
    parsers::model::Problems obstacles;
};

/// How files are read.
struct Reader {
    parsers::certificate::Passwords passwords;
    parsers::certificate::Limits limits;
    Threads threads = {};
};

/// Reads every file, side by side; a file is a unit. The result does not depend on the threads.
Loaded load(Walk walk, const Reader& reader);

/// Reads the containers that stayed locked again, with other passwords.
void unlock(Loaded& loaded, const Reader& reader);

/// Passwords of a file, one a line; UTF-8 or UTF-16, any line ends.
parsers::certificate::Passwords read_passwords(std::string_view bytes);

}  // namespace analyzer

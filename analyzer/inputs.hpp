#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analyzer/choose.hpp"
#include "analyzer/evidence/root_stores.hpp"
#include "analyzer/load.hpp"
#include "analyzer/run.hpp"
#include "analyzer/threads.hpp"

namespace analyzer {

/// What a command was given and what surrounds it.
struct Session {
    const Options& options;
    const Environment& environment;
    const Streams& streams;
    Threads threads;

    /// One sentence to standard error.
    void complain(const rules::Text& text, const std::vector<std::string>& arguments) const;
    bool has_color() const;
    parsers::model::Instant clock() const { return options.as_of.value_or(environment.now); }
};

/// What the paths held, and the topology among it.
struct Inputs {
    Loaded loaded;
    Choice choice;
    std::vector<evidence::RootListing> root_listings;  ///< --trusted-roots
    std::vector<rules::Suppression> suppressions;
};

/// Finds and reads everything but `excluded`; nothing when the command line cannot be followed,
/// which has been said.
std::optional<Inputs> read_inputs(const Session& session, std::vector<std::string> excluded);

}  // namespace analyzer

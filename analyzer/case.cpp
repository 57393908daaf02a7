#include "analyzer/case.hpp"

#include <ostream>
#include <utility>

#include "analyzer/evidence/assemble.hpp"
#include "analyzer/evidence/build.hpp"
#include "analyzer/report/phrases.hpp"
#include "analyzer/report/tell.hpp"
#include "analyzer/usage.hpp"

namespace analyzer {

namespace model = parsers::model;

Case make_case(const Session& session, Inputs inputs) {
    Case result;
    result.obstacles = std::move(inputs.loaded.obstacles);
    result.obstacles.insert(result.obstacles.end(), inputs.choice.failures.begin(),
                            inputs.choice.failures.end());
    if (session.options.command == Command::inspect) {
        result.topologies = inputs.loaded.topologies;
        result.exports = inputs.loaded.exports;
    }
    if (inputs.choice.chosen) {
        TopologyFile& chosen = inputs.loaded.topologies[*inputs.choice.chosen];
        result.topology_file = chosen.file;
        // What comes out of an archive has no text to show.
        if (!chosen.text.utf8().empty()) {
            result.topology_text = std::move(chosen.text);
        }
    }
    std::vector<rules::Suppression> suppressions = std::move(inputs.suppressions);
    result.evidence = evidence::build(
        {.topology = std::move(inputs.choice.reading),
         .bundle = evidence::assemble(std::move(inputs.loaded.files),
                                      std::move(inputs.loaded.materials), session.threads),
         .clock = session.clock(),
         .policy = session.options.policy,
         .exports = std::move(inputs.loaded.exports),
         .root_listings = std::move(inputs.root_listings)},
        session.threads);
    result.evidence.suppressions = std::move(suppressions);
    return result;
}

void complain_of_obstacles(const Session& session, const Case& one) {
    for (const model::Problem& problem : one.obstacles) {
        session.streams.err << "topocert: "
                            << report::printable(report::describe(problem, one.evidence.bundle,
                                                                  session.options.language))
                            << '\n';
    }
    if (!one.evidence.has_topology) {
        session.complain(session.options.command == Command::plan
                             ? report::phrases::no_topology_to_plan
                             : report::phrases::no_topology,
                         {});
    }
}

Exit written(const Session& session, Exit code) {
    session.streams.out.flush();
    if (!session.streams.out) {
        session.complain(usage::output_failed, {"-"});
        return Exit::usage;
    }
    return code;
}

}  // namespace analyzer

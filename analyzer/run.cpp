#include "analyzer/run.hpp"

#include <algorithm>
#include <memory>
#include <ostream>
#include <thread>

#include "analyzer/analysis.hpp"
#include "analyzer/case.hpp"
#include "analyzer/merge/command.hpp"
#include "analyzer/output.hpp"
#include "analyzer/parallel.hpp"
#include "analyzer/plan_command.hpp"
#include "analyzer/report/audit.hpp"
#include "analyzer/report/catalogue.hpp"
#include "analyzer/report/inspect.hpp"
#include "analyzer/usage.hpp"
#include "rules/catalogue.hpp"

namespace analyzer {

namespace {

Exit exit_code(const Session& session, const Case& one, const Analysis& analysis) {
    if (!one.evidence.has_topology || !one.obstacles.empty()) {
        return Exit::not_done;
    }
    const std::optional<rules::Severity> threshold = session.options.fail_on;
    if (session.options.exit_zero || !threshold) {
        return Exit::clean;
    }
    const auto first = analysis.counts.begin() + static_cast<std::ptrdiff_t>(*threshold);
    const bool is_failure =
        std::any_of(first, analysis.counts.end(), [](std::uint32_t count) { return count != 0; });
    return is_failure ? Exit::findings : Exit::clean;
}

/// Writes the report to standard output, and to the SARIF file when one is asked for.
Exit deliver(const Session& session, const report::Audit& told, OutputFile* sarif, Exit code) {
    if (sarif != nullptr) {
        report::write_sarif(told, sarif->stream());
        sarif->stream().flush();
    }
    const auto print = [&] {
        if (session.options.format == Format::sarif) {
            report::write_sarif(told, session.streams.out);
        } else {
            report::write_text(told, session.has_color(), session.streams.out);
        }
    };
    bool is_committed = true;
    const auto commit = [&] { is_committed = sarif == nullptr || sarif->commit(); };
    // The system takes its time to put a large file in the place of another.
    for_each_index(2, sarif != nullptr ? session.threads : Threads(),
                   [&](std::size_t task) { task == 0 ? commit() : print(); });
    if (!is_committed) {
        session.complain(usage::output_failed, {session.options.sarif_file});
        return Exit::usage;
    }
    return written(session, code);
}

Exit audit(const Session& session) {
    const Options& options = session.options;
    std::unique_ptr<OutputFile> sarif;
    if (!options.sarif_file.empty()) {
        sarif =
            OutputFile::open(absolute_path(options.sarif_file, session.environment.working_folder));
        if (sarif == nullptr) {
            session.complain(usage::output_not_writable, {options.sarif_file});
            return Exit::usage;
        }
    }
    std::optional<Inputs> inputs =
        read_inputs(session, sarif ? sarif->paths() : std::vector<std::string>());
    if (!inputs) {
        return Exit::usage;
    }
    const Case one = make_case(session, *std::move(inputs));
    const Analysis analysis = analyze(one.evidence, rules::catalogue(), session.threads);
    const Exit code = exit_code(session, one, analysis);
    const report::Audit told{.evidence = one.evidence,
                             .analysis = analysis,
                             .topology_text = one.topology_text ? &*one.topology_text : nullptr,
                             .language = options.language,
                             .is_clock_given = options.as_of.has_value(),
                             .shows_passes = options.show_passes,
                             .exit_code = static_cast<int>(code),
                             .obstacles = one.obstacles,
                             .threads = session.threads};
    complain_of_obstacles(session, one);
    const Exit delivered = deliver(session, told, sarif.get(), code);
    sarif.reset();
    if (session.streams.leave) {
        session.streams.leave(delivered);
    }
    return delivered;
}

Exit inspect(const Session& session) {
    std::optional<Inputs> inputs = read_inputs(session, {});
    if (!inputs) {
        return Exit::usage;
    }
    const Case one = make_case(session, *std::move(inputs));
    const report::Sources sources{
        .exports = one.exports, .topologies = one.topologies, .audited = one.topology_file};
    const rules::Language language = session.options.language;
    if (session.options.format == Format::json) {
        report::write_inspection_json(one.evidence, sources, language, session.streams.out);
    } else {
        report::write_inspection(one.evidence, sources, language, session.streams.out);
    }
    const bool is_done = one.obstacles.size() == 0;
    return written(session, is_done ? Exit::clean : Exit::not_done);
}

Exit list_rules(const Session& session) {
    const auto catalogue = rules::catalogue();
    const rules::Language language = session.options.language;
    switch (session.options.format) {
        case Format::json:
            report::write_rules_json(catalogue, language, session.streams.out);
            break;
        case Format::markdown:
            report::write_rules_markdown(catalogue, language, session.streams.out);
            break;
        default:
            report::write_rules(catalogue, language, session.streams.out);
    }
    return written(session, Exit::clean);
}

Exit print_help(const Session& session) {
    const Options& options = session.options;
    const std::string& topic = options.topic;
    const Command command = topic == "inspect"   ? Command::inspect
                            : topic == "plan"    ? Command::plan
                            : topic == "merge"   ? Command::merge
                            : topic == "rules"   ? Command::rules
                            : topic == "explain" ? Command::explain
                                                 : Command::audit;
    session.streams.out << help(command);
    return written(session, Exit::clean);
}

}  // namespace

Exit run(const Options& options, const Environment& environment, const Streams& streams) {
    const unsigned threads =
        options.threads != 0 ? options.threads : std::thread::hardware_concurrency();
    const Session session{options, environment, streams, Threads(threads)};
    switch (options.command) {
        case Command::audit:
            return audit(session);
        case Command::inspect:
            return inspect(session);
        case Command::plan:
            return plan(session);
        case Command::merge:
            return merge::merge_reports(session);
        case Command::rules:
            return list_rules(session);
        case Command::explain:
            report::explain(*rules::find_rule(options.topic), rules::catalogue(), options.language,
                            streams.out);
            return written(session, Exit::clean);
        case Command::help:
            return print_help(session);
        case Command::version:
            streams.out << "topocert " << TOPOCERT_VERSION << '\n';
            return written(session, Exit::clean);
    }
    return Exit::usage;
}

}  // namespace analyzer

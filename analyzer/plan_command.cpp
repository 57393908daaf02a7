#include "analyzer/plan_command.hpp"

#include <memory>
#include <ostream>
#include <utility>

#include "analyzer/case.hpp"
#include "analyzer/output.hpp"
#include "analyzer/report/plan.hpp"
#include "analyzer/usage.hpp"
#include "rules/catalogue.hpp"

namespace analyzer {

namespace {

/// Outputs that are renamed into place together, once everything is written.
class Outputs {
  public:
    explicit Outputs(const Session& session) : session_(session) {}

    /// Null when it cannot be written, which has been said.
    OutputFile* open(const std::string& path) {
        files_.emplace_back(
            path, OutputFile::open(absolute_path(path, session_.environment.working_folder)));
        if (files_.back().second == nullptr) {
            session_.complain(usage::output_not_writable, {path});
        }
        return files_.back().second.get();
    }

    /// One file for each certificate that can be asked for.
    bool write_requests(const std::string& folder, const Plan& plan, const std::string& ending,
                        void (*write)(const PlannedCertificate&, std::ostream&)) {
        if (folder.empty()) {
            return true;
        }
        if (!make_folder(absolute_path(folder, session_.environment.working_folder))) {
            session_.complain(usage::folder_not_writable, {folder});
            return false;
        }
        for (const PlannedCertificate& planned : plan.certificates) {
            if (!report::is_requestable(planned)) {
                continue;
            }
            OutputFile* file = open(folder + "/" + planned.id + ending);
            if (file == nullptr) {
                return false;
            }
            write(planned, file->stream());
            // There may be more of them than files can be open.
            if (!file->close()) {
                session_.complain(usage::output_failed, {files_.back().first});
                return false;
            }
        }
        return true;
    }

    bool commit() {
        for (const auto& [path, file] : files_) {
            if (!file->commit()) {
                session_.complain(usage::output_failed, {path});
                return false;
            }
        }
        return true;
    }

  private:
    const Session& session_;
    std::vector<std::pair<std::string, std::unique_ptr<OutputFile>>> files_;
};

void print(const Session& session, const report::PlanReport& told) {
    std::ostream& out = session.streams.out;
    if (session.options.powershell_file == "-") {
        report::write_plan_powershell(told, out);
        return;
    }
    switch (session.options.format) {
        case Format::csv:
            report::write_plan_csv(told, out);
            break;
        case Format::json:
            report::write_plan_json(told, out);
            break;
        default:
            report::write_plan(told, session.has_color(), out);
    }
}

}  // namespace

Exit plan(const Session& session) {
    const Options& options = session.options;
    Outputs outputs(session);
    OutputFile* script = nullptr;
    if (!options.powershell_file.empty() && options.powershell_file != "-") {
        script = outputs.open(options.powershell_file);
        if (script == nullptr) {
            return Exit::usage;
        }
    }
    std::optional<Inputs> inputs =
        read_inputs(session, script == nullptr ? std::vector<std::string>() : script->paths());
    if (!inputs) {
        return Exit::usage;
    }
    const Case one = make_case(session, *std::move(inputs));
    complain_of_obstacles(session, one);
    if (!one.evidence.has_topology) {
        return Exit::not_done;
    }
    Plan plan = make_plan(one.evidence, options.is_separate);
    add_findings(plan, analyze(one.evidence, rules::catalogue(), session.threads));
    const report::PlanReport told{.plan = plan,
                                  .evidence = one.evidence,
                                  .language = options.language,
                                  .is_clock_given = options.as_of.has_value(),
                                  .is_separate = options.is_separate};
    if (script != nullptr) {
        report::write_plan_powershell(told, script->stream());
    }
    if (!outputs.write_requests(options.certreq_folder, plan, ".inf", report::write_certreq) ||
        !outputs.write_requests(options.openssl_folder, plan, ".cnf", report::write_openssl) ||
        !outputs.commit()) {
        return Exit::usage;
    }
    print(session, told);
    return written(session, one.obstacles.empty() ? Exit::clean : Exit::not_done);
}

}  // namespace analyzer

#include "tests/support/deployment.hpp"

namespace tests::support {

namespace {

model::PrintedInstant printed(const std::string& text, bool is_local) {
    model::PrintedInstant result;
    result.text = text;
    result.is_local = is_local;
    if (!text.empty()) {
        result.value = at(text);
    }
    return result;
}

}  // namespace

void Deployment::assignment(const std::string& computer, const std::string& use, Handle certificate,
                            const AssignmentSpec& spec) {
    const model::Certificate& named = value(certificate);
    model::Assignment line;
    line.computer = computer;
    line.computer_source =
        computer.empty() ? model::ComputerSource::unknown : model::ComputerSource::exported;
    line.use = use;
    line.thumbprint = thumbprint(certificate);
    line.issuer = named.issuer_text();
    line.subject = named.subject_text();
    line.not_after = printed(spec.not_after, spec.is_local);
    line.effective_date = printed(spec.effective_date, spec.is_local);
    if (spec.is_ambiguous) {
        line.effective_date.value.reset();
        line.effective_date.is_ambiguous = true;
    }
    line.previous_thumbprint = spec.previous ? thumbprint(*spec.previous) : "";
    line.is_request = spec.is_request;
    line.place = next_place();
    model::AssignmentExport& file =
        exports_[spec.path.empty() ? "exports/" + computer + ".xml" : spec.path];
    file.form = spec.form;
    file.assignments.push_back(std::move(line));
    if (spec.problem) {
        file.problems.push_back({.fault = *spec.problem, .place = {}, .detail = {}});
    }
}

void Deployment::root_store(const std::string& server, const std::vector<Handle>& entries) {
    const std::string folder = server.empty() ? "roots" : server + "/Root";
    std::vector<std::string> files;
    for (const Handle entry : entries) {
        std::vector<std::string>& listed = made_[entry.index].listed;
        listed.push_back(folder + "/" + std::to_string(files.size() + 100) + ".cer");
        files.push_back(listed.back());
    }
    if (server.empty()) {
        listed_[folder] = std::move(files);
    }
}

}  // namespace tests::support

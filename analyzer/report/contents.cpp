#include "analyzer/report/contents.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "rules/join.hpp"

namespace analyzer::report {

namespace model = parsers::model;

std::vector<FileContents> contents_by_file(const rules::Evidence& evidence) {
    const model::Bundle& bundle = evidence.bundle;
    std::vector<FileContents> files(bundle.files.size());
    for (std::size_t index = 0; index < files.size(); ++index) {
        files[index].file = rules::FileId{static_cast<std::uint32_t>(index)};
    }
    for (const model::Occurrence& occurrence : bundle.occurrences) {
        files[occurrence.place.file.value].certificates.push_back(&occurrence);
    }
    for (const model::SuppliedKey& key : bundle.keys) {
        files[key.place.file.value].keys.push_back(&key);
    }
    for (const model::RevocationList& list : bundle.revocation_lists) {
        files[list.place.file.value].revocation_lists.push_back(&list);
    }
    for (const model::CertificateRequest& request : bundle.requests) {
        files[request.place.file.value].requests.push_back(&request);
    }
    for (const model::Problems* problems : {&bundle.problems, &evidence.topology_problems}) {
        for (const model::Problem& problem : *problems) {
            files[problem.place.file.value].problems.push_back(&problem);
        }
    }
    for (FileContents& file : files) {
        std::ranges::stable_sort(file.certificates, {}, &model::Occurrence::index);
    }
    return files;
}

std::vector<std::string> alternative_names(const model::Certificate& certificate) {
    // Only DNS names, the usual ones, go without their kind.
    constexpr std::array<std::string_view, 9> prefixes{
        "other:", "email:", "", "x400:", "directory:", "edi:", "uri:", "ip:", "oid:"};
    std::vector<std::string> names;
    for (const model::GeneralName& name : certificate.alternative_names) {
        names.push_back(std::string(prefixes[static_cast<std::size_t>(name.kind)]) +
                        std::string(certificate.text(name.value)));
    }
    return names;
}

std::string tell_names(const model::Certificate& certificate) {
    const std::string text = rules::join(alternative_names(certificate), ", ");
    return text.empty() ? "–" : text;
}

}  // namespace analyzer::report

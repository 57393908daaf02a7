#pragma once

#include <string>
#include <vector>

#include "rules/evidence.hpp"

namespace analyzer::report {

/// What one file held, in file order.
struct FileContents {
    rules::FileId file;
    std::vector<const parsers::model::Occurrence*> certificates;
    std::vector<const parsers::model::SuppliedKey*> keys;
    std::vector<const parsers::model::RevocationList*> revocation_lists;
    std::vector<const parsers::model::CertificateRequest*> requests;
    std::vector<const parsers::model::Problem*> problems;
};

/// Every file, in their order.
std::vector<FileContents> contents_by_file(const rules::Evidence& evidence);

/// The subject alternative names: `dns.name, other:1.2.3, …`; a dash without any.
std::string tell_names(const parsers::model::Certificate& certificate);
std::vector<std::string> alternative_names(const parsers::model::Certificate& certificate);

}  // namespace analyzer::report

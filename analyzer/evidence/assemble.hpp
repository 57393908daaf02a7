#pragma once

#include <vector>

#include "analyzer/threads.hpp"
#include "parsers/model/bundle.hpp"

namespace analyzer::evidence {

namespace model = parsers::model;

/// Merges what the files held into one bundle: `files[i]` held `materials[i]`, and `files` is
/// sorted. Certificates are kept once by SHA-256, with every place; private keys are matched to
/// certificates by public key, else by localKeyId within one container (KeyPresence).
model::Bundle assemble(std::vector<model::InputFile> files, std::vector<model::Material> materials,
                       const Threads& threads = {});

}  // namespace analyzer::evidence

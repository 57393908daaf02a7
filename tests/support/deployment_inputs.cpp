#include <algorithm>
#include <utility>

#include "analyzer/evidence/assemble.hpp"
#include "parsers/certificate/digest.hpp"
#include "tests/support/deployment.hpp"
#include "tests/support/fake_revocation_list.hpp"

namespace tests::support {

namespace {

constexpr const char* topology_path = "topology.xml";

}  // namespace

std::map<std::string, Deployment::Container> Deployment::containers() const {
    std::map<std::string, Container> files;
    const auto open = [&](const std::string& path, model::FileKind kind,
                          model::FileStatus status) -> Container& {
        Container& file = files[path];
        file.file.path = path;
        file.file.sha256 = parsers::certificate::sha256(path);
        file.file.kind = file.material.kind = kind;
        file.file.status = file.material.status = status;
        return file;
    };
    if (!topology_.pools.empty()) {
        open(topology_path, model::FileKind::topology, model::FileStatus::read);
    }
    for (const auto& [path, exported] : exports_) {
        open(path, model::FileKind::clixml, model::FileStatus::read);
    }
    for (std::size_t index = 0; index < made_.size(); ++index) {
        const CertificateSpec& spec = made_[index].spec;
        for (const std::string& path : paths_of(made_[index], index)) {
            const bool has_keys = spec.key_presence != model::KeyPresence::not_applicable;
            Container& file = open(path, has_keys ? model::FileKind::pkcs12 : model::FileKind::pem,
                                   model::FileStatus::read);
            model::SuppliedCertificate supplied;
            supplied.certificate = model::Held(made_[index].value);
            supplied.index = static_cast<std::uint32_t>(file.material.certificates.size());
            supplied.place.line = has_keys ? 0 : supplied.index * 20 + 1;
            supplied.attributes->friendly_name = spec.friendly_name;
            supplied.attributes->key_provider = spec.key_provider;
            supplied.from_key_container = has_keys;
            file.material.certificates.push_back(std::move(supplied));
            if (spec.key_presence == model::KeyPresence::present) {
                model::SuppliedKey key;
                key.public_key = std::string(made_[index].value.bytes(made_[index].value.key.spki));
                key.algorithm = spec.key_algorithm;
                key.friendly_name = spec.friendly_name;
                key.key_provider = spec.key_provider;
                file.material.keys.push_back(std::move(key));
            }
        }
    }
    add_other_material(files);
    for (const FileProblem& problem : problems_) {
        open(problem.path, problem.kind, problem.status)
            .material.problems.push_back(problem.problem);
    }
    return files;
}

std::vector<std::string> Deployment::paths_of(const Made& made, std::size_t index) {
    std::vector<std::string> paths = made.spec.paths;
    if (paths.empty()) {
        paths.push_back("certificates/" + std::to_string(index) + ".pem");
    }
    if (!made.spec.is_supplied) {
        paths.clear();
    }
    paths.insert(paths.end(), made.listed.begin(), made.listed.end());
    return paths;
}

analyzer::evidence::Inputs Deployment::inputs(model::Instant clock,
                                              const rules::Policy& policy) const {
    std::vector<model::InputFile> files;
    std::vector<model::Material> materials;
    model::FileId topology_file;
    std::map<std::string, model::FileId> ids;
    for (auto& [path, held] : containers()) {
        const model::FileId id{static_cast<std::uint32_t>(files.size())};
        ids.emplace(path, id);
        model::Material material = held.material;
        for (model::SuppliedCertificate& supplied : material.certificates) {
            supplied.place.file = id;
        }
        for (model::SuppliedKey& key : material.keys) {
            key.place.file = id;
        }
        const auto put_in_file = [&](auto& values) {
            for (auto& value : values) {
                value.place.file = id;
            }
        };
        put_in_file(material.requests);
        put_in_file(material.revocation_lists);
        for (model::Problem& problem : material.problems) {
            problem.place.file = id;
        }
        if (path == topology_path) {
            topology_file = id;
        }
        files.push_back(held.file);
        materials.push_back(std::move(material));
    }
    analyzer::evidence::Inputs inputs;
    inputs.bundle = analyzer::evidence::assemble(std::move(files), std::move(materials));
    inputs.clock = clock;
    inputs.policy = policy;
    for (const auto& [path, exported] : exports_) {
        model::AssignmentExport& added = inputs.exports.emplace_back(exported);
        added.file = ids.at(path);
        for (model::Assignment& line : added.assignments) {
            line.place.file = added.file;
        }
    }
    for (const auto& [folder, listed] : listed_) {
        auto& listing = inputs.root_listings.emplace_back();
        listing.path = folder;
        for (const std::string& path : listed) {
            listing.files.push_back(ids.at(path));
        }
    }
    if (!topology_.pools.empty()) {
        parsers::topology::Reading reading{topology_, topology_problems_};
        reading.topology.file = topology_file;
        const auto put = [&](auto& elements) {
            for (auto& element : elements) {
                element.place.file = topology_file;
            }
        };
        put(reading.topology.sites);
        put(reading.topology.pools);
        put(reading.topology.servers);
        put(reading.topology.services);
        put(reading.topology.sip_domains);
        put(reading.topology.simple_urls);
        put(reading.problems);
        inputs.topology = std::move(reading);
    }
    return inputs;
}

analyzer::evidence::VerifySignatures Deployment::verifier() const {
    std::map<model::Sha256, const Made*> known;
    for (const Made& made : made_) {
        known.emplace(made.value.sha256, &made);
    }
    using parsers::certificate::Verification;
    return [known](const model::Certificate& issuer,
                   std::span<const model::Certificate* const> certificates) {
        std::vector<Verification> verdicts;
        for (const model::Certificate* certificate : certificates) {
            const Made& made = *known.at(certificate->sha256);
            if (!made.spec.is_verifiable) {
                verdicts.push_back(Verification::unsupported_algorithm);
            } else {
                verdicts.push_back(made.signer == issuer.bytes(issuer.key.spki)
                                       ? Verification::valid
                                       : Verification::invalid);
            }
        }
        return verdicts;
    };
}

rules::Evidence Deployment::evidence(model::Instant clock, const rules::Policy& policy,
                                     const analyzer::Threads& threads) const {
    return analyzer::evidence::build(inputs(clock, policy), threads, verifier(), has_signed_list);
}

model::CertificateId Deployment::id(const rules::Evidence& evidence, Handle handle) const {
    const auto& all = evidence.bundle.certificates;
    const auto found =
        std::ranges::find(all, made_[handle.index].value.sha256,
                          [](const auto& certificate) { return certificate->sha256; });
    return found == all.end()
               ? model::CertificateId{}
               : model::CertificateId{static_cast<std::uint32_t>(found - all.begin())};
}

}  // namespace tests::support

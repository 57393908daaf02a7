#include "parsers/certificate/digest.hpp"
#include "tests/support/deployment.hpp"
#include "tests/support/der.hpp"
#include "tests/support/fake_revocation_list.hpp"

namespace tests::support {

void Deployment::key(const KeySpec& spec) {
    model::SuppliedKey key;
    key.place.line = 1;
    key.public_key = spec.key.empty() ? std::string() : fake_key_der(spec.key);
    key.algorithm = spec.algorithm;
    key.was_encrypted = spec.was_encrypted;
    key.is_locked = spec.is_locked;
    keys_.emplace_back(spec.path, std::move(key));
}

void Deployment::request(const RequestSpec& spec) {
    model::CertificateRequest request;
    request.place.line = 1;
    request.subject_text = spec.subject;
    request.public_key = fake_key_der(spec.key);
    request.dns_names = spec.dns;
    requests_.emplace_back(spec.path, std::move(request));
}

void Deployment::revocation_list(const RevocationListSpec& spec) {
    const model::Certificate& issuer = value(spec.issuer);
    std::vector<std::string> serials;
    for (const RevokedSpec& revoked : spec.revoked) {
        const model::Certificate& certificate = value(revoked.certificate);
        serials.emplace_back(certificate.bytes(certificate.serial));
    }
    const std::string signer = spec.signed_with.empty() ? std::string(issuer.bytes(issuer.key.spki))
                                                        : fake_key_der(spec.signed_with);
    revocation_lists_.emplace_back(spec.path, fake_revocation_list(spec, issuer, serials, signer));
}

Deployment::Container& Deployment::file_at(std::map<std::string, Container>& files,
                                           const std::string& path, model::FileKind kind) {
    const auto [found, is_new] = files.try_emplace(path);
    if (is_new) {
        found->second.file.path = path;
        found->second.file.sha256 = parsers::certificate::sha256(path);
        found->second.file.kind = found->second.material.kind = kind;
        found->second.file.status = found->second.material.status = model::FileStatus::read;
    }
    return found->second;
}

void Deployment::add_other_material(std::map<std::string, Container>& files) const {
    for (const auto& [path, key] : keys_) {
        file_at(files, path, model::FileKind::pem).material.keys.push_back(key);
    }
    for (const auto& [path, request] : requests_) {
        file_at(files, path, model::FileKind::pem).material.requests.push_back(request);
    }
    for (const auto& [path, list] : revocation_lists_) {
        file_at(files, path, model::FileKind::crl).material.revocation_lists.push_back(list);
    }
}

}  // namespace tests::support

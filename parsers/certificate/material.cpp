#include "parsers/certificate/material.hpp"

#include <algorithm>
#include <span>
#include <unordered_map>
#include <utility>

#include "parsers/certificate/x509.hpp"

namespace parsers::certificate {

using model::Fault;
using model::FileKind;
using model::FileStatus;

namespace {

FileStatus status_for(const model::Problem& problem) {
    switch (problem.fault) {
        case Fault::wrong_password:
            return FileStatus::locked;
        case Fault::limit_exceeded:
            return problem.detail.starts_with("kdf-iterations") ? FileStatus::locked
                                                                : FileStatus::unsupported;
        case Fault::unsupported_algorithm:
            return FileStatus::unsupported;
        case Fault::not_interpreted:
        case Fault::empty_file:
        case Fault::too_large:
            return FileStatus::not_interpreted;
        case Fault::no_certificate:
            return FileStatus::read;
        default:
            return FileStatus::malformed;
    }
}

}  // namespace

Unlocker& MaterialBuilder::unlocker() {
    return unlocker_ ? *unlocker_ : unlocker_.emplace(*passwords_, *limits_);
}

void MaterialBuilder::add_certificate(const ber::Source& source, std::string_view der,
                                      Attributes attributes) {
    auto& certificates = material_.certificates;
    if (certificates.size() >= limits_->certificates) {
        if (!std::exchange(is_certificate_limit_told_, true)) {
            add(model::Problem{Fault::limit_exceeded, source.locate(der),
                               "certificates " + std::to_string(limits_->certificates)});
        }
        return;
    }
    model::Location place = source.locate(der);
    auto certificate = read_certificate(der, place, limits_->names);
    if (!certificate) {
        add(certificate.error());
        return;
    }
    place.size = place.line == 0 ? certificate->der.size() : place.size;
    certificates.push_back({.certificate = model::Held(std::move(*certificate)),
                            .place = place,
                            .index = static_cast<std::uint32_t>(certificates.size()),
                            .from_key_container = attributes.has_key,
                            .attributes = {}});
    model::ContainerAttributes& said = attributes;
    if (said != model::ContainerAttributes{}) {
        *certificates.back().attributes = std::move(said);
    }
}

void MaterialBuilder::add_problem_of(const ber::Source& source) {
    if (source.problem()) {
        add(*source.problem());
    }
}

MaterialBuilder::Mark MaterialBuilder::mark() const {
    return {material_.certificates.size(), material_.keys.size(), material_.revocation_lists.size(),
            material_.problems.size()};
}

bool MaterialBuilder::has_certificates_since(const Mark& mark) const {
    return material_.certificates.size() > mark.certificates;
}

bool MaterialBuilder::has_fault_since(const Mark& mark, Fault fault) const {
    return std::ranges::any_of(
        std::span(material_.problems).subspan(mark.problems),
        [&](const model::Problem& problem) { return problem.fault == fault; });
}

void MaterialBuilder::discard_since(const Mark& mark) {
    material_.certificates.resize(mark.certificates);
    material_.keys.resize(mark.keys);
    material_.revocation_lists.resize(mark.revocation_lists);
}

void MaterialBuilder::share_key_providers(const Mark& mark) {
    std::unordered_map<std::string_view, std::string_view> providers;
    for (const model::SuppliedKey& key : std::span(material_.keys).subspan(mark.keys)) {
        providers.emplace(key.local_key_id, key.key_provider);
    }
    for (auto& supplied : std::span(material_.certificates).subspan(mark.certificates)) {
        const model::ContainerAttributes& said = *std::as_const(supplied.attributes);
        const auto found = providers.find(said.local_key_id);
        if (!said.local_key_id.empty() && said.key_provider.empty() && found != providers.end()) {
            supplied.attributes->key_provider = found->second;
        }
    }
}

void MaterialBuilder::set_kind(FileKind kind) {
    if (material_.kind == FileKind::unknown) {
        material_.kind = kind;
    }
}

bool MaterialBuilder::has_content() const {
    return !material_.certificates.empty() || !material_.revocation_lists.empty() ||
           !material_.requests.empty() || !material_.listed.empty() ||
           std::ranges::any_of(material_.keys,
                               [](const model::SuppliedKey& key) { return !key.is_locked; });
}

model::Material MaterialBuilder::take() {
    if (material_.kind != FileKind::unknown && material_.keys.empty() && !has_content() &&
        material_.problems.empty()) {
        add(model::Problem{Fault::no_certificate, {.file = file_}, {}});
    }
    // A key beside certificates that stayed closed is not what the container was opened for.
    const bool is_closed = material_.kind == FileKind::pkcs12 && material_.certificates.empty() &&
                           !material_.problems.empty();
    if (status_ && material_.kind != FileKind::pem) {
        material_.status = *status_;
    } else if (has_content() && !is_closed) {
        material_.status = FileStatus::read;
    } else if (!material_.problems.empty()) {
        material_.status = status_for(material_.problems.front());
    }
    return std::move(material_);
}

}  // namespace parsers::certificate

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "parsers/certificate/read.hpp"
#include "parsers/certificate/revocation_terms.hpp"
#include "parsers/text/unicode.hpp"

namespace {

using namespace parsers;

void require(bool holds, const char* what) {
    if (!holds) {
        std::fprintf(stderr, "broken invariant: %s\n", what);
        std::abort();
    }
}

void require_text(std::string_view text) {
    while (!text.empty()) {
        const auto unit = text::first_unit(text);
        require(unit.is_valid, "text in the model is valid UTF-8");
        text.remove_prefix(unit.size);
    }
}

void check(const model::Location& place, std::size_t size) {
    require(place.offset <= size && place.size <= size - place.offset, "a place is in the file");
}

void check(const model::SuppliedCertificate& supplied, std::size_t index) {
    const model::Certificate& certificate = *supplied.certificate;
    require(supplied.index == index, "certificates are numbered in order");
    require(!certificate.der.empty(), "a certificate has an encoding");
    require(certificate.sha256 != model::Sha256{}, "a certificate has a thumbprint");
    require_text(certificate.subject_text());
    require_text(certificate.issuer_text());
    require_text(supplied.attributes->friendly_name);
    require_text(supplied.attributes->key_provider);
}

/// What two readings of the same bytes are compared by.
std::string transcript(const model::Material& material) {
    std::string text = std::to_string(static_cast<int>(material.kind)) + " " +
                       std::to_string(static_cast<int>(material.status));
    for (const auto& supplied : material.certificates) {
        text += supplied.certificate->der + supplied.attributes->friendly_name +
                supplied.attributes->local_key_id;
    }
    for (const auto& key : material.keys) {
        text += key.public_key + key.friendly_name;
    }
    for (const auto& list : material.revocation_lists) {
        text += list.der + list.issuer_text;
    }
    for (const auto& request : material.requests) {
        text += request.public_key + request.subject_text;
    }
    for (const auto& problem : material.problems) {
        text += std::to_string(static_cast<int>(problem.fault)) + problem.detail +
                std::to_string(problem.place.offset);
    }
    return text;
}

void check(const model::Material& material, std::size_t size) {
    std::size_t index = 0;
    for (const auto& supplied : material.certificates) {
        check(supplied.place, size);
        check(supplied, index++);
    }
    for (const auto& key : material.keys) {
        check(key.place, size);
        require_text(key.friendly_name);
        require(!key.is_locked || key.public_key.empty(), "a locked key says nothing");
    }
    for (const auto& list : material.revocation_lists) {
        check(list.place, size);
        require_text(list.issuer_text);
        const auto terms = certificate::read_revocation_terms(list);
        require(terms.on_hold.size() + terms.removed.size() <= list.revoked.size(),
                "no more entries on hold than there are");
    }
    for (const auto& request : material.requests) {
        check(request.place, size);
        require_text(request.subject_text);
    }
    for (const auto& problem : material.problems) {
        check(problem.place, size);
        require_text(problem.detail);
    }
    const bool is_empty = material.certificates.empty() && material.keys.empty() &&
                          material.revocation_lists.empty() && material.requests.empty();
    const bool is_answered =
        material.kind == model::FileKind::unknown || !material.problems.empty() || !is_empty;
    require(is_answered, "a known file without content has a problem");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    certificate::Limits limits;
    limits.kdf_iterations = 20'000;
    const certificate::Passwords passwords = {"secret"};
    const model::Material material = certificate::read(bytes, model::FileId{0}, passwords, limits);
    check(material, size);
    const model::Material again = certificate::read(bytes, model::FileId{0}, passwords, limits);
    require(transcript(material) == transcript(again), "reading twice is equal");
    return 0;
}

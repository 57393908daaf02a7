#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parsers/certificate/digest.hpp"
#include "parsers/certificate/name.hpp"
#include "parsers/certificate/read.hpp"
#include "parsers/certificate/signature.hpp"
#include "parsers/certificate/x509.hpp"
#include "parsers/text/unicode.hpp"

namespace {

using namespace parsers;
using model::Certificate;

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

/// What is checked in one certificate, and a text of all that was read to compare two readings by.
class Checker {
  public:
    explicit Checker(const Certificate& certificate) : certificate_(certificate) {}

    std::string run() {
        require(certificate_.sha256 == certificate::sha256(certificate_.der),
                "a SHA-256 thumbprint");
        require(certificate_.sha1 == certificate::sha1(certificate_.der), "a SHA-1 thumbprint");
        require_text(certificate_.texts);
        transcript_ = certificate_.texts + '\n' + certificate_.der + '\n';
        check_fields();
        check_extensions();
        const auto& rare = *certificate_.rare;
        check(rare.name_constraints.permitted);
        check(rare.name_constraints.excluded);
        write(rare.unknown_critical);
        write(rare.duplicate);
        write(rare.unreadable);
        check_use();
        return std::move(transcript_);
    }

  private:
    void check(model::Slice slice) {
        require(std::uint64_t{slice.offset} + slice.size <= certificate_.der.size(),
                "bytes lie inside the encoding");
        transcript_.append(certificate_.bytes(slice)).append("\n");
    }
    void check(model::TextSlice slice) {
        require(std::uint64_t{slice.offset} + slice.size <=
                    (slice.is_in_der ? certificate_.der : certificate_.texts).size(),
                "texts lie inside the texts or the encoding");
        require_text(certificate_.text(slice));
        transcript_.append(certificate_.text(slice)).append("\n");
    }
    void check(const std::vector<model::TextSlice>& slices) {
        for (const auto slice : slices) {
            check(slice);
        }
    }
    void check(const std::vector<model::GeneralName>& names) {
        for (const auto& name : names) {
            check(name.value);
            check(name.der);
        }
    }
    void write(const std::vector<model::Oid>& oids) {
        for (const auto& oid : oids) {
            transcript_ += to_text(oid) + '\n';
        }
    }

    void check_fields() {
        for (const auto slice :
             {certificate_.tbs, certificate_.serial, certificate_.issuer.der,
              certificate_.subject.der, certificate_.key.spki, certificate_.key.bits_value,
              certificate_.signature_algorithm.der, certificate_.signature}) {
            check(slice);
        }
        require(!certificate_.tbs.empty() && !certificate_.key.spki.empty(), "the parts are there");
        check(certificate_.issuer.text);
        check(certificate_.subject.text);
        check(certificate_.common_names);
        transcript_ +=
            model::to_text(certificate_.not_before) + model::to_text(certificate_.not_after) + '\n';
    }

    void check_extensions() {
        check(certificate_.alternative_names);
        check(certificate_.subject_key_id);
        check(certificate_.authority_key_id);
        check(certificate_.terms->crl_distribution_points);
        check(certificate_.terms->ca_issuers);
        check(certificate_.terms->ocsp);
        check(certificate_.terms->microsoft_template.name);
        write(certificate_.extended_key_usage);
        write(certificate_.terms->policies);
        require(certificate_.alternative_names_size > 0 || certificate_.alternative_names.empty(),
                "names come from an extension");
    }

    /// Names compare and keys verify whatever is in them.
    void check_use() {
        const auto subject = certificate_.bytes(certificate_.subject.der);
        const auto issuer = certificate_.bytes(certificate_.issuer.der);
        require(subject != issuer ||
                    certificate::normalized_name(subject) == certificate::normalized_name(issuer),
                "a name equals itself");
        certificate::Verifier(certificate_).verify(certificate_);
    }

    const Certificate& certificate_;
    std::string transcript_;
};

std::string transcribe(std::string_view bytes) {
    std::string transcript;
    const auto bare = certificate::read_certificate(bytes, {});
    if (bare) {
        require(bytes.starts_with(bare->der), "the encoding is the start of the file");
        transcript += Checker(*bare).run();
    } else {
        require(bare.error().place.offset <= bytes.size(), "a problem is inside the file");
    }
    const certificate::Limits limits{.kdf_iterations = 5'000, .certificates = 100};
    const auto material = certificate::read(bytes, {}, {"secret"}, limits);
    require(material.certificates.size() <= 100, "no more certificates than allowed");
    for (const auto& supplied : material.certificates) {
        require_text(supplied.attributes->friendly_name);
        require_text(supplied.attributes->key_provider);
        require(supplied.place.offset + supplied.place.size <= bytes.size(),
                "a place lies inside the file");
        transcript += supplied.attributes->friendly_name + Checker(*supplied.certificate).run();
    }
    for (const auto& problem : material.problems) {
        require_text(problem.detail);
        transcript += std::to_string(static_cast<int>(problem.fault)) + problem.detail + '\n';
    }
    return transcript;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    require(transcribe(bytes) == transcribe(bytes), "reading twice is equal");
    return 0;
}

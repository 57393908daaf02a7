#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include "parsers/certificate/ber.hpp"
#include "parsers/certificate/read.hpp"
#include "parsers/certificate/unlocker.hpp"
#include "parsers/model/bundle.hpp"

namespace parsers::certificate {

/// What stands beside a certificate or key in its container.
struct Attributes : model::ContainerAttributes {
    bool has_key = false;  ///< from a container that carries keys
};

/// Gathers what the readers of the single formats find in one file, within its limits.
class MaterialBuilder {
  public:
    MaterialBuilder(model::FileId file, const Passwords& passwords, const Limits& limits)
        : file_(file), passwords_(&passwords), limits_(&limits) {}

    model::FileId file() const { return file_; }

    const Limits& limits() const { return *limits_; }
    /// One for the whole file, so that its limit holds for all that the file has encrypted.
    Unlocker& unlocker();
    const model::Material& material() const { return material_; }

    /// Reads the certificate at the start of `der`, a part of the source.
    void add_certificate(const ber::Source& source, std::string_view der, Attributes attributes);
    void add(model::SuppliedKey key) { material_.keys.push_back(std::move(key)); }
    void add(model::RevocationList list) { material_.revocation_lists.push_back(std::move(list)); }
    void add(model::CertificateRequest request) {
        material_.requests.push_back(std::move(request));
    }
    void add(model::ListedCertificate listed) { material_.listed.push_back(std::move(listed)); }
    void add(model::Problem problem) { material_.problems.push_back(std::move(problem)); }
    /// The source's problem, if it has one.
    void add_problem_of(const ber::Source& source);

    /// How much was found up to some moment.
    struct Mark {
        std::size_t certificates = 0;
        std::size_t keys = 0;
        std::size_t revocation_lists = 0;
        std::size_t problems = 0;
    };
    Mark mark() const;
    /// Whether something was found, or went wrong that way, since.
    bool has_certificates_since(const Mark& mark) const;
    bool has_fault_since(const Mark& mark, model::Fault fault) const;
    /// Takes back what was found since, not the problems: an altered container is not believed.
    void discard_since(const Mark& mark);
    /// Certificates found since without a key provider take that of the key with their localKeyId:
    /// Windows writes it on the key only.
    void share_key_providers(const Mark& mark);

    /// The first such call counts: the kind is that of the outermost structure.
    void set_kind(model::FileKind kind);
    /// Of a container, whatever was found in it. Counts if that container is the whole file.
    void set_status(model::FileStatus status) { status_ = status; }

    model::Material take();

  private:
    bool has_content() const;

    model::FileId file_;
    const Passwords* passwords_;
    const Limits* limits_;
    model::Material material_;
    std::optional<model::FileStatus> status_;
    std::optional<Unlocker> unlocker_;
    bool is_certificate_limit_told_ = false;
};

}  // namespace parsers::certificate

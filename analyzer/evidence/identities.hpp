#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analyzer/threads.hpp"
#include "rules/evidence.hpp"

namespace analyzer::evidence {

namespace model = parsers::model;

/// A name and a key that supplied certificates bind together: where a signature may lead.
struct Signer {
    rules::NameId name;
    rules::KeyId key;
    std::vector<model::CertificateId> certificates;  ///< with that subject and key, by SHA-256
    std::vector<model::CertificateId> authorities;   ///< those of them that may sign certificates
};

/// A signer that has the subject key identifier looked for, and the certificate that says so.
struct KeyIdMatch {
    std::uint32_t signer = 0;  ///< Identities::signers
    model::CertificateId certificate;
};

/// Names and keys of a bundle behind ids, and who can be an issuer of what.
class Identities {
  public:
    Identities(const model::Bundle& bundle, const Threads& threads);

    const std::vector<rules::NameId>& subjects() const { return subjects_; }
    const std::vector<rules::NameId>& issuers() const { return issuers_; }
    const std::vector<rules::KeyId>& keys() const { return keys_; }
    bool is_self_issued(model::CertificateId id) const {
        return subjects_[id.value] == issuers_[id.value];
    }

    const Signer& signer(std::uint32_t index) const { return signers_[index]; }
    /// Positions of the signers that have that name, those without any subject key identifier
    /// first, then by SHA-256.
    std::span<const std::uint32_t> signers_named(rules::NameId name) const;
    /// Those of them that have that subject key identifier.
    std::span<const KeyIdMatch> signers_with(rules::NameId name, std::string_view key_id) const;
    /// The signer that a certificate belongs to; its name must be the issuer of something.
    std::uint32_t signer_of(model::CertificateId id) const { return signer_of_[id.value]; }

    static constexpr std::uint32_t none = 0xffffffff;

  private:
    void intern(const model::Bundle& bundle, const Threads& threads);
    void collect_signers(const model::Bundle& bundle);
    void sort_by_name(const model::Bundle& bundle);
    void collect_key_ids(const model::Bundle& bundle);

    std::vector<rules::NameId> subjects_;
    std::vector<rules::NameId> issuers_;
    std::vector<rules::KeyId> keys_;
    std::uint32_t names_ = 0;
    std::vector<Signer> signers_;
    std::vector<std::uint32_t> signer_of_;
    std::vector<std::uint32_t> by_name_;
    std::vector<std::uint32_t> first_by_name_;  ///< per NameId, and one past the last
    std::unordered_map<rules::NameId, std::unordered_map<std::string_view, std::vector<KeyIdMatch>>>
        by_key_id_;
};

}  // namespace analyzer::evidence

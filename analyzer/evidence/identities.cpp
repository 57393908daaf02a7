#include "analyzer/evidence/identities.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <tuple>

#include "analyzer/evidence/authorization.hpp"
#include "analyzer/parallel.hpp"
#include "parsers/certificate/name.hpp"

namespace analyzer::evidence {

namespace {

using model::CertificateId;
using rules::KeyId;
using rules::NameId;

/// Bytes whose hash is known: hashing is most of the work, and can be done side by side.
struct Hashed {
    std::string_view bytes;
    std::size_t hash = 0;

    friend bool operator==(const Hashed& left, const Hashed& right) {
        return left.hash == right.hash && left.bytes == right.bytes;
    }
};

struct HashOf {
    std::size_t operator()(const Hashed& hashed) const { return hashed.hash; }
};

Hashed hashed(std::string_view bytes) { return {bytes, std::hash<std::string_view>()(bytes)}; }

/// What tells who a certificate is.
struct Identity {
    Hashed subject;
    Hashed issuer;
    Hashed key;
};

/// Names by RFC 5280 §7.1; each distinct encoding is normalised once.
class NameTable {
  public:
    NameId id(const Hashed& der) {
        const auto known = by_encoding_.find(der);
        if (known != by_encoding_.end()) {
            return known->second;
        }
        const auto next = static_cast<std::uint32_t>(by_normal_form_.size());
        const NameId id =
            by_normal_form_.emplace(parsers::certificate::normalized_name(der.bytes), NameId{next})
                .first->second;
        by_encoding_.emplace(der, id);
        return id;
    }
    std::uint32_t size() const { return static_cast<std::uint32_t>(by_normal_form_.size()); }

  private:
    std::unordered_map<Hashed, NameId, HashOf> by_encoding_;
    std::unordered_map<std::string, NameId> by_normal_form_;
};

}  // namespace

Identities::Identities(const model::Bundle& bundle, const Threads& threads) {
    intern(bundle, threads);
    collect_signers(bundle);
    sort_by_name(bundle);
    collect_key_ids(bundle);
}

void Identities::intern(const model::Bundle& bundle, const Threads& threads) {
    const std::size_t count = bundle.certificates.size();
    NameTable names;
    std::unordered_map<Hashed, KeyId, HashOf> keys;
    keys.reserve(count);
    subjects_.reserve(count);
    issuers_.reserve(count);
    keys_.reserve(count);
    in_order<std::vector<Identity>>(
        count, certificates_a_stretch, threads,
        [&](std::size_t first, std::size_t end) {
            std::vector<Identity> identities;
            identities.reserve(end - first);
            for (std::size_t index = first; index < end; ++index) {
                const model::Certificate& certificate = *bundle.certificates[index];
                identities.push_back({hashed(certificate.bytes(certificate.subject.der)),
                                      hashed(certificate.bytes(certificate.issuer.der)),
                                      hashed(certificate.bytes(certificate.key.spki))});
            }
            return identities;
        },
        [&](std::vector<Identity>&& identities) {
            for (const Identity& identity : identities) {
                subjects_.push_back(names.id(identity.subject));
                issuers_.push_back(names.id(identity.issuer));
                const KeyId next{static_cast<std::uint32_t>(keys.size())};
                keys_.push_back(keys.emplace(identity.key, next).first->second);
            }
        });
    names_ = names.size();
}

void Identities::collect_signers(const model::Bundle& bundle) {
    std::vector<bool> is_issuer(names_);
    for (const NameId name : issuers_) {
        is_issuer[name.value] = true;
    }
    signer_of_.assign(subjects_.size(), none);
    std::unordered_map<std::uint64_t, std::uint32_t> known;
    for (std::uint32_t index = 0; index < subjects_.size(); ++index) {
        const NameId name = subjects_[index];
        if (!is_issuer[name.value]) {
            continue;
        }
        const std::uint64_t pair = std::uint64_t{name.value} << 32 | keys_[index].value;
        const auto [entry, is_new] =
            known.emplace(pair, static_cast<std::uint32_t>(signers_.size()));
        if (is_new) {
            signers_.push_back(
                {.name = name, .key = keys_[index], .certificates = {}, .authorities = {}});
        }
        Signer& signer = signers_[entry->second];
        signer.certificates.push_back({index});
        if (may_sign_certificates(bundle.certificate({index}), is_self_issued({index}))) {
            signer.authorities.push_back({index});
        }
        signer_of_[index] = entry->second;
    }
}

void Identities::sort_by_name(const model::Bundle& bundle) {
    const auto has_key_id = [&](std::uint32_t index) {
        return std::ranges::any_of(signers_[index].certificates, [&](CertificateId id) {
            return !bundle.certificate(id).subject_key_id.empty();
        });
    };
    std::vector<bool> is_late(signers_.size());
    by_name_.resize(signers_.size());
    for (std::uint32_t index = 0; index < signers_.size(); ++index) {
        is_late[index] = has_key_id(index);
        by_name_[index] = index;
    }
    std::ranges::sort(by_name_, {}, [&](std::uint32_t index) {
        return std::tuple(signers_[index].name, bool{is_late[index]}, index);
    });
    first_by_name_.assign(names_ + 1, 0);
    for (const Signer& signer : signers_) {
        ++first_by_name_[signer.name.value + 1];
    }
    for (std::uint32_t name = 0; name < names_; ++name) {
        first_by_name_[name + 1] += first_by_name_[name];
    }
}

void Identities::collect_key_ids(const model::Bundle& bundle) {
    for (std::uint32_t index = 0; index < signers_.size(); ++index) {
        for (const CertificateId id : signers_[index].certificates) {
            const model::Certificate& certificate = bundle.certificate(id);
            if (certificate.subject_key_id.empty()) {
                continue;
            }
            std::vector<KeyIdMatch>& matches =
                by_key_id_[signers_[index].name][certificate.bytes(certificate.subject_key_id)];
            if (matches.empty() || matches.back().signer != index) {
                matches.push_back({.signer = index, .certificate = id});
            }
        }
    }
}

std::span<const std::uint32_t> Identities::signers_named(NameId name) const {
    return std::span(by_name_).subspan(first_by_name_[name.value],
                                       first_by_name_[name.value + 1] - first_by_name_[name.value]);
}

std::span<const KeyIdMatch> Identities::signers_with(NameId name, std::string_view key_id) const {
    const auto named = by_key_id_.find(name);
    if (named == by_key_id_.end() || key_id.empty()) {
        return {};
    }
    const auto found = named->second.find(key_id);
    return found == named->second.end() ? std::span<const KeyIdMatch>() : found->second;
}

}  // namespace analyzer::evidence

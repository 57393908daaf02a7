#include "rules/infrastructure/key_mismatch.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "rules/ascii.hpp"
#include "rules/public_keys.hpp"
#include "rules/selected.hpp"

namespace rules {

namespace {

/// Folder and name without the last extension; Windows tells no case apart.
std::string stem_of(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    const std::size_t dot = path.rfind('.');
    const bool has_extension = dot != path.npos && (slash == path.npos || dot > slash);
    return to_lower(has_extension ? path.substr(0, dot) : path);
}

/// An elliptic curve point may be written in a shorter form (SEC 1, 2.3.3), which does not show
/// whether it is the same as one written in full.
bool is_comparable(const model::Certificate& certificate) {
    const std::string_view octets = certificate.bytes(certificate.key.bits_value);
    return certificate.key.algorithm != model::KeyAlgorithm::ec || octets.empty() ||
           octets.front() == '\x04';
}

class Search {
  public:
    explicit Search(const Evidence& evidence)
        : evidence_(evidence), public_keys_(evidence), files_(evidence.bundle.files.size()) {
        has_key_.resize(evidence.bundle.certificates.size());
        is_judged_.resize(evidence.bundle.certificates.size());
        for (const CertificateId id : judged_certificates(evidence)) {
            is_judged_[id.value] = true;
        }
        for (const model::CertificateRequest& request : evidence.bundle.requests) {
            requested_.insert(request.public_key);
        }
        for (const model::SuppliedKey& key : evidence.bundle.keys) {
            add(key);
        }
        for (const model::Occurrence& occurrence : evidence.bundle.occurrences) {
            add(occurrence);
        }
        for (std::uint32_t index = 0; index < files_.size(); ++index) {
            if (files_[index].keys.empty() && !files_[index].certificates.empty()) {
                by_stem_[stem_of(evidence.bundle.files[index].path)].push_back(index);
            }
        }
    }

    std::vector<KeyMismatch> run() {
        std::vector<KeyMismatch> found;
        for (std::uint32_t index = 0; index < files_.size(); ++index) {
            if (!files_[index].keys.empty()) {
                judge(index, found);
            }
        }
        return found;
    }

  private:
    struct File {
        std::vector<const model::SuppliedKey*> keys;
        std::vector<CertificateId> certificates;  ///< all but those of CAs
        bool has_authorities = false;
    };

    void add(const model::SuppliedKey& key) {
        const std::vector<CertificateId> owners = public_keys_.certificates_with(key.public_key);
        for (const CertificateId id : owners) {
            has_key_[id.value] = true;
        }
        if (key.place.file) {
            files_[key.place.file.value].keys.push_back(&key);
        }
    }

    void add(const model::Occurrence& occurrence) {
        // A container may tie a key to its certificate that nobody here can read.
        if (occurrence.key == model::KeyPresence::present) {
            has_key_[occurrence.certificate.value] = true;
        }
        if (!occurrence.place.file) {
            return;
        }
        File& file = files_[occurrence.place.file.value];
        if (evidence_.attribution.is_authority[occurrence.certificate.value]) {
            file.has_authorities = true;
        } else {
            file.certificates.push_back(occurrence.certificate);
        }
    }

    /// What stands with the keys of that file.
    std::vector<CertificateId> company_of(std::uint32_t index) const {
        const File& file = files_[index];
        const bool is_container = evidence_.bundle.files[index].kind == model::FileKind::pkcs12;
        if (is_container || (file.keys.size() == 1 && !file.certificates.empty())) {
            return file.certificates;
        }
        std::vector<CertificateId> company;
        const auto siblings = by_stem_.find(stem_of(evidence_.bundle.files[index].path));
        if (file.keys.size() == 1 && !file.has_authorities && siblings != by_stem_.end()) {
            for (const std::uint32_t sibling : siblings->second) {
                const std::vector<CertificateId>& more = files_[sibling].certificates;
                company.insert(company.end(), more.begin(), more.end());
            }
        }
        return company;
    }

    void judge(std::uint32_t index, std::vector<KeyMismatch>& found) const {
        std::vector<CertificateId> wanting = company_of(index);
        std::erase_if(
            wanting, [&](CertificateId id) { return has_key_[id.value] || !is_judged_[id.value]; });
        if (wanting.empty()) {
            return;
        }
        std::ranges::sort(wanting);
        wanting.erase(std::unique(wanting.begin(), wanting.end()), wanting.end());
        // The first key that fits nothing; one that cannot be read only where none is certain.
        std::optional<KeyMismatch> mismatch;
        for (const model::SuppliedKey* const key : files_[index].keys) {
            if (key->is_locked || belongs(*key)) {
                continue;
            }
            const bool is_certain = !key->public_key.empty() && are_comparable(wanting);
            if (!mismatch || (is_certain && !mismatch->is_certain)) {
                mismatch = KeyMismatch{key->place, wanting, is_certain};
            }
        }
        if (mismatch) {
            found.push_back(std::move(*mismatch));
        }
    }

    bool are_comparable(const std::vector<CertificateId>& certificates) const {
        return std::ranges::all_of(certificates, [&](CertificateId id) {
            return is_comparable(evidence_.certificate(id));
        });
    }

    bool belongs(const model::SuppliedKey& key) const {
        return !key.public_key.empty() && (requested_.contains(key.public_key) ||
                                           !public_keys_.certificates_with(key.public_key).empty());
    }

    const Evidence& evidence_;
    PublicKeys public_keys_;
    std::vector<File> files_;  ///< by FileId
    std::vector<bool> has_key_;
    std::vector<bool> is_judged_;
    std::unordered_set<std::string_view> requested_;  ///< public keys
    std::unordered_map<std::string, std::vector<std::uint32_t>> by_stem_;
};

}  // namespace

std::vector<KeyMismatch> key_mismatches(const Evidence& evidence) {
    if (evidence.bundle.keys.empty()) {
        return {};
    }
    return Search(evidence).run();
}

}  // namespace rules

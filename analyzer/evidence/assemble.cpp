#include "analyzer/evidence/assemble.hpp"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <map>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "analyzer/parallel.hpp"

namespace analyzer::evidence {

namespace {

using model::KeyPresence;

/// Which private keys were supplied, for looking up by what a certificate tells of its own.
class KeyRing {
  public:
    explicit KeyRing(const std::vector<model::Material>& materials) {
        for (std::uint32_t file = 0; file < materials.size(); ++file) {
            for (const model::SuppliedKey& key : materials[file].keys) {
                if (!key.public_key.empty()) {
                    public_keys_.insert(key.public_key);
                } else if (!key.local_key_id.empty()) {
                    // PKCS#12 ties key and certificate by localKeyId (RFC 7292, 4.2); it speaks
                    // only where the keys themselves do not.
                    local_key_ids_[file].insert(key.local_key_id);
                }
            }
        }
    }

    KeyPresence presence(std::uint32_t file, const model::SuppliedCertificate& supplied) const {
        const model::Certificate& certificate = *supplied.certificate;
        if (public_keys_.contains(certificate.bytes(certificate.key.spki))) {
            return KeyPresence::present;
        }
        if (!supplied.from_key_container) {
            return KeyPresence::not_applicable;
        }
        const auto found = local_key_ids_.find(file);
        const std::string& local_key_id = supplied.attributes->local_key_id;
        const bool is_tied = found != local_key_ids_.end() && !local_key_id.empty() &&
                             found->second.contains(local_key_id);
        return is_tied ? KeyPresence::present : KeyPresence::absent;
    }

  private:
    std::unordered_set<std::string_view> public_keys_;
    std::unordered_map<std::uint32_t, std::unordered_set<std::string_view>> local_key_ids_;
};

/// A certificate on its way into the bundle. Nearly always the first octets of the thumbprint
/// decide the order; they stand beside each other.
struct Found {
    std::uint64_t start;
    std::uint32_t file;
    std::uint32_t id;  ///< what it becomes: equal for copies
    model::SuppliedCertificate* supplied;

    auto whole() const {
        return std::tie(supplied->certificate->sha256, supplied->place, supplied->index);
    }
    bool is_copy_of(const Found& other) const {
        return start == other.start &&
               supplied->certificate->sha256 == other.supplied->certificate->sha256;
    }
};

/// By thumbprint, those of the same certificate by place.
std::vector<Found> sorted_certificates(std::vector<model::Material>& materials) {
    std::size_t count = 0;
    for (const model::Material& material : materials) {
        count += material.certificates.size();
    }
    std::vector<Found> found;
    found.reserve(count);
    for (std::uint32_t file = 0; file < materials.size(); ++file) {
        for (model::SuppliedCertificate& supplied : materials[file].certificates) {
            std::uint64_t start = 0;
            for (std::size_t at = 0; at < sizeof start; ++at) {
                start = start << 8 | supplied.certificate->sha256[at];
            }
            found.push_back({start, file, 0, &supplied});
        }
    }
    std::ranges::sort(found, [](const Found& left, const Found& right) {
        return left.start != right.start ? left.start < right.start : left.whole() < right.whole();
    });
    return found;
}

void add_certificates(model::Bundle& bundle, std::vector<model::Material>& materials,
                      const Threads& threads) {
    const KeyRing ring(materials);
    std::vector<Found> found = sorted_certificates(materials);
    for (std::uint32_t index = 0; index < found.size(); ++index) {
        const bool is_copy = index > 0 && found[index].is_copy_of(found[index - 1]);
        if (!is_copy) {
            bundle.first_occurrence.push_back(index);
        }
        found[index].id = static_cast<std::uint32_t>(bundle.first_occurrence.size() - 1);
    }
    bundle.certificates.resize(bundle.first_occurrence.size());
    bundle.first_occurrence.push_back(static_cast<std::uint32_t>(found.size()));
    bundle.occurrences.resize(found.size());
    for_each_small(found.size(), certificates_a_stretch, threads, [&](std::size_t index) {
        const Found& one = found[index];
        model::SuppliedCertificate& supplied = *one.supplied;
        bundle.occurrences[index] = {.certificate = {one.id},
                                     .place = supplied.place,
                                     .index = supplied.index,
                                     .key = ring.presence(one.file, supplied),
                                     .attributes = std::move(supplied.attributes)};
        if (bundle.first_occurrence[one.id] == index) {
            bundle.certificates[one.id] = std::move(supplied.certificate);
        }
    });
    for_each_small(materials.size(), certificates_a_stretch, threads,
                   [&](std::size_t index) { materials[index].certificates = {}; });
}

model::Occurrence occurrence_of(model::CertificateId id, const model::ListedCertificate& listed) {
    model::Occurrence occurrence{.certificate = id,
                                 .place = listed.place,
                                 .index = listed.index,
                                 .key = listed.has_key ? KeyPresence::present : KeyPresence::absent,
                                 .attributes = {}};
    if (!listed.key_provider.empty()) {
        occurrence.attributes->key_provider = listed.key_provider;
    }
    return occurrence;
}

/// The places of listings that name a supplied certificate; of one that was not supplied nothing
/// but the thumbprint is known.
void add_listed(model::Bundle& bundle, const std::vector<model::Material>& materials) {
    std::map<model::Sha1, std::uint32_t> by_thumbprint;
    for (std::uint32_t id = 0; id < bundle.certificates.size(); ++id) {
        by_thumbprint.emplace(bundle.certificates[id]->sha1, id);
    }
    for (const model::Material& material : materials) {
        for (const model::ListedCertificate& listed : material.listed) {
            const auto known = by_thumbprint.find(listed.thumbprint);
            if (known != by_thumbprint.end()) {
                bundle.occurrences.push_back(occurrence_of({known->second}, listed));
            }
        }
    }
    // The certificate itself first: a place that holds it proves more than one that names it.
    std::ranges::stable_sort(bundle.occurrences, {}, &model::Occurrence::certificate);
    std::uint32_t next = 0;
    for (std::uint32_t id = 0; id < bundle.certificates.size(); ++id) {
        bundle.first_occurrence[id] = next;
        while (next < bundle.occurrences.size() &&
               bundle.occurrences[next].certificate.value == id) {
            ++next;
        }
    }
    bundle.first_occurrence.back() = next;
}

template <class T>
void append(std::vector<T>& to, std::vector<T>& from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

}  // namespace

model::Bundle assemble(std::vector<model::InputFile> files, std::vector<model::Material> materials,
                       const Threads& threads) {
    assert(files.size() == materials.size());
    model::Bundle bundle;
    add_certificates(bundle, materials, threads);
    const auto lists = [](const model::Material& material) { return !material.listed.empty(); };
    if (std::ranges::any_of(materials, lists)) {
        add_listed(bundle, materials);
    }
    for (std::size_t index = 0; index < materials.size(); ++index) {
        model::Material& material = materials[index];
        append(bundle.keys, material.keys);
        append(bundle.revocation_lists, material.revocation_lists);
        append(bundle.requests, material.requests);
        append(bundle.problems, material.problems);
        // A file that is no certificate material keeps what others found out about it.
        if (material.kind != model::FileKind::unknown ||
            material.status != model::FileStatus::not_interpreted) {
            files[index].kind = material.kind;
            files[index].status = material.status;
        }
    }
    bundle.files = std::move(files);
    return bundle;
}

}  // namespace analyzer::evidence

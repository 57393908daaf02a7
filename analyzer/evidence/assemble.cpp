#include "analyzer/evidence/assemble.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <iterator>
#include <map>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

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
        const model::Certificate& certificate = supplied.certificate;
        if (public_keys_.contains(certificate.bytes(certificate.key.spki))) {
            return KeyPresence::present;
        }
        if (!supplied.from_key_container) {
            return KeyPresence::not_applicable;
        }
        const auto found = local_key_ids_.find(file);
        const bool is_tied = found != local_key_ids_.end() && !supplied.local_key_id.empty() &&
                             found->second.contains(supplied.local_key_id);
        return is_tied ? KeyPresence::present : KeyPresence::absent;
    }

  private:
    std::unordered_set<std::string_view> public_keys_;
    std::unordered_map<std::uint32_t, std::unordered_set<std::string_view>> local_key_ids_;
};

/// Certificates on their way into the bundle, in the order of the files; each has a place.
struct Found {
    std::vector<model::Certificate> certificates;
    std::vector<model::Occurrence> occurrences;  ///< of the certificate at the same position
};

/// Takes them out of the materials file by file: all of them twice would be most of what an audit
/// needs in memory.
Found take_certificates(std::vector<model::Material>& materials) {
    const KeyRing ring(materials);
    std::size_t count = 0;
    for (const model::Material& material : materials) {
        count += material.certificates.size();
    }
    Found found;
    found.certificates.reserve(count);
    found.occurrences.reserve(count);
    for (std::uint32_t file = 0; file < materials.size(); ++file) {
        for (model::SuppliedCertificate& supplied :
             std::exchange(materials[file].certificates, {})) {
            found.occurrences.push_back({.certificate = {},
                                         .place = supplied.place,
                                         .index = supplied.index,
                                         .key = ring.presence(file, supplied),
                                         .friendly_name = std::move(supplied.friendly_name),
                                         .key_provider = std::move(supplied.key_provider)});
            found.certificates.push_back(std::move(supplied.certificate));
        }
    }
    return found;
}

/// Positions by thumbprint, those of the same certificate by place.
std::vector<std::uint32_t> sorted_positions(const Found& found) {
    // Nearly always the first octets of a thumbprint decide; they stand beside each other.
    struct Key {
        std::array<std::uint8_t, 8> start;
        std::uint32_t position;
    };
    std::vector<Key> keys;
    keys.reserve(found.certificates.size());
    for (const model::Certificate& certificate : found.certificates) {
        Key& key = keys.emplace_back(Key{{}, static_cast<std::uint32_t>(keys.size())});
        std::copy_n(certificate.sha256.begin(), key.start.size(), key.start.begin());
    }
    const auto whole = [&](const Key& key) {
        const model::Occurrence& occurrence = found.occurrences[key.position];
        return std::tie(found.certificates[key.position].sha256, occurrence.place,
                        occurrence.index);
    };
    std::ranges::sort(keys, [&](const Key& left, const Key& right) {
        return left.start != right.start ? left.start < right.start : whole(left) < whole(right);
    });
    std::vector<std::uint32_t> positions;
    positions.reserve(keys.size());
    std::ranges::transform(keys, std::back_inserter(positions), &Key::position);
    return positions;
}

/// What stands at `positions[i]` comes to stand at i; `positions` holds each once.
void reorder(std::vector<model::Certificate>& certificates, std::vector<std::uint32_t> positions) {
    for (std::uint32_t first = 0; first < positions.size(); ++first) {
        if (positions[first] == first) {
            continue;
        }
        model::Certificate held = std::move(certificates[first]);
        std::uint32_t at = first;
        while (positions[at] != first) {
            const std::uint32_t from = positions[at];
            certificates[at] = std::move(certificates[from]);
            positions[at] = at;
            at = from;
        }
        certificates[at] = std::move(held);
        positions[at] = at;
    }
}

void add_certificates(model::Bundle& bundle, std::vector<model::Material>& materials) {
    Found found = take_certificates(materials);
    std::vector<std::uint32_t> distinct;
    std::vector<std::uint32_t> copies;
    bundle.occurrences.reserve(found.occurrences.size());
    for (const std::uint32_t position : sorted_positions(found)) {
        const bool is_copy = !distinct.empty() && found.certificates[distinct.back()].sha256 ==
                                                      found.certificates[position].sha256;
        if (!is_copy) {
            bundle.first_occurrence.push_back(
                static_cast<std::uint32_t>(bundle.occurrences.size()));
        }
        (is_copy ? copies : distinct).push_back(position);
        model::Occurrence& occurrence = found.occurrences[position];
        occurrence.certificate = {static_cast<std::uint32_t>(distinct.size() - 1)};
        bundle.occurrences.push_back(std::move(occurrence));
    }
    bundle.first_occurrence.push_back(static_cast<std::uint32_t>(bundle.occurrences.size()));
    const std::size_t count = distinct.size();
    distinct.insert(distinct.end(), copies.begin(), copies.end());
    reorder(found.certificates, std::move(distinct));
    found.certificates.resize(count);
    bundle.certificates = std::move(found.certificates);
}

/// The places of listings that name a supplied certificate; of one that was not supplied nothing
/// but the thumbprint is known.
void add_listed(model::Bundle& bundle, const std::vector<model::Material>& materials) {
    std::map<model::Sha1, std::uint32_t> by_thumbprint;
    for (std::uint32_t id = 0; id < bundle.certificates.size(); ++id) {
        by_thumbprint.emplace(bundle.certificates[id].sha1, id);
    }
    for (const model::Material& material : materials) {
        for (const model::ListedCertificate& listed : material.listed) {
            const auto known = by_thumbprint.find(listed.thumbprint);
            if (known != by_thumbprint.end()) {
                bundle.occurrences.push_back(
                    {.certificate = {known->second},
                     .place = listed.place,
                     .index = listed.index,
                     .key = listed.has_key ? KeyPresence::present : KeyPresence::absent,
                     .friendly_name = {},
                     .key_provider = listed.key_provider});
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

model::Bundle assemble(std::vector<model::InputFile> files,
                       std::vector<model::Material> materials) {
    assert(files.size() == materials.size());
    model::Bundle bundle;
    add_certificates(bundle, materials);
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

#include "analyzer/evidence/root_stores.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

#include "analyzer/evidence/directory.hpp"
#include "analyzer/evidence/folders.hpp"
#include "parsers/text/ascii.hpp"

namespace analyzer::evidence {

namespace {

using model::FileId;
using model::ServerId;

bool is_store_name(std::string_view folder) {
    constexpr std::array<std::string_view, 2> names{"Root",
                                                    "Trusted Root Certification Authorities"};
    return std::ranges::any_of(names, [&](std::string_view name) {
        return parsers::text::equal_ignoring_case(folder, name);
    });
}

/// The part of a path up to a folder that is called like the store; empty when there is none.
std::string_view store_folder(std::string_view path) {
    std::string_view rest = path.substr(0, std::min(path.rfind('/'), path.size()));
    if (path.find('/') == path.npos) {
        return {};
    }
    while (!rest.empty()) {
        const std::size_t slash = rest.rfind('/');
        if (is_store_name(rest.substr(slash == rest.npos ? 0 : slash + 1))) {
            return rest;
        }
        rest = rest.substr(0, slash == rest.npos ? 0 : slash);
    }
    return {};
}

/// The server that folders, or the name of the listing itself, belong to; none when they belong to
/// several, as the folder of a pool does.
ServerId server_of(std::string_view path, const rules::Evidence& evidence,
                   const Directory& directory) {
    const auto only = [&](const std::vector<ServerId>& servers) {
        const bool is_one = !servers.empty() && std::ranges::all_of(servers, [&](ServerId server) {
            return evidence.topology.server(server).fqdn ==
                   evidence.topology.server(servers.front()).fqdn;
        });
        return is_one ? servers.front() : ServerId{};
    };
    // The listing may be a file `fe01.contoso.com.sst`.
    const std::size_t name = path.rfind('/') + 1;  // npos + 1 is 0
    const std::string_view stem = path.substr(0, name + path.substr(name).rfind('.'));
    for (const std::string_view candidate : {path, stem}) {
        const std::vector<ServerId> servers =
            read_folder(std::string(candidate) + "/-", directory).servers;
        if (!servers.empty()) {
            return only(servers);
        }
    }
    return {};
}

std::string shown(std::string_view base, std::string_view folder) {
    return (base.empty() ? "" : std::string(base) + "/") + std::string(folder);
}

class Collector {
  public:
    Collector(const rules::Evidence& evidence, const Directory& directory)
        : evidence_(evidence),
          directory_(directory),
          store_of_(evidence.bundle.files.size(), none) {}

    void add(const RootListing& listing) {
        const auto store = make(listing.path, server_of(listing.path, evidence_, directory_));
        for (const FileId file : listing.files) {
            store_of_[file.value] = store;
        }
    }

    /// Folders called like the store, where they are a server's.
    void add_folders() {
        std::map<std::pair<std::string_view, std::string_view>, std::size_t> known;
        const auto& files = evidence_.bundle.files;
        for (std::uint32_t index = 0; index < files.size(); ++index) {
            const std::string_view folder = store_folder(files[index].path);
            if (folder.empty() || store_of_[index] != none) {
                continue;
            }
            const auto [entry, is_new] = known.try_emplace(
                std::pair<std::string_view, std::string_view>(files[index].base, folder), none);
            if (is_new) {
                const ServerId server = server_of(folder, evidence_, directory_);
                entry->second = server ? make(shown(files[index].base, folder), server) : none;
            }
            store_of_[index] = entry->second;
        }
    }

    RootStores take() {
        fill();
        RootStores result;
        for (const std::size_t store : store_of_) {
            result.is_listing.push_back(store != none);
        }
        std::erase_if(stores_, [](const auto& store) { return store.certificates.empty(); });
        std::ranges::stable_sort(stores_, {}, &rules::RootStore::path);
        result.stores = std::move(stores_);
        return result;
    }

  private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    std::size_t make(std::string path, ServerId server) {
        stores_.push_back(
            {.server = server, .path = std::move(path), .file = {}, .certificates = {}});
        return stores_.size() - 1;
    }

    /// Entries in the order of their files and places; occurrences are in that of certificates.
    void fill() {
        std::vector<const model::Occurrence*> entries;
        for (const model::Occurrence& occurrence : evidence_.bundle.occurrences) {
            const FileId file = occurrence.place.file;
            if (file && store_of_[file.value] != none) {
                entries.push_back(&occurrence);
            }
        }
        std::ranges::stable_sort(entries, {}, [](const model::Occurrence* entry) {
            return std::tie(entry->place.file, entry->index, entry->place);
        });
        for (const model::Occurrence* entry : entries) {
            rules::RootStore& store = stores_[store_of_[entry->place.file.value]];
            store.file = store.file ? store.file : entry->place.file;
            store.certificates.push_back(entry->certificate);
        }
    }

    const rules::Evidence& evidence_;
    const Directory& directory_;
    std::vector<std::size_t> store_of_;  ///< by FileId
    std::vector<rules::RootStore> stores_;
};

}  // namespace

RootStores derive_root_stores(const rules::Evidence& evidence, const Directory& directory,
                              std::span<const RootListing> listings) {
    Collector collector(evidence, directory);
    for (const RootListing& listing : listings) {
        collector.add(listing);
    }
    collector.add_folders();
    return collector.take();
}

std::vector<bool> listed_only(const model::Bundle& bundle, const std::vector<bool>& is_listing) {
    std::vector<bool> result(bundle.certificates.size(), true);
    for (const model::Occurrence& occurrence : bundle.occurrences) {
        const FileId file = occurrence.place.file;
        if (!file || !is_listing[file.value]) {
            result[occurrence.certificate.value] = false;
        }
    }
    return result;
}

}  // namespace analyzer::evidence

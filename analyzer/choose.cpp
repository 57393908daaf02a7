#include "analyzer/choose.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "analyzer/chat_next_hops.hpp"
#include "analyzer/simple_urls.hpp"

namespace analyzer {

namespace model = parsers::model;

namespace {

using Group = std::vector<std::size_t>;  ///< of Loaded::topologies: one deployment

const model::Topology& topology(const TopologyFile& file) { return file.reading->topology; }

/// All zeros: never published, so it tells nothing (topology-format, Topology Builder).
bool has_signature(const model::Topology& topology) {
    return topology.signature.find_first_not_of("0-{}") != std::string::npos;
}

/// What two files of one deployment have in common, the one or the other. What comes out of an
/// archive has no text; equal archives hold the same.
using Traits = std::array<std::string_view, 2>;

Traits traits(const Loaded& loaded, const TopologyFile& file) {
    const model::Sha256& sha256 = loaded.files[file.file.value].sha256;
    const std::string_view text = file.text.utf8();
    return {has_signature(topology(file)) ? topology(file).signature : std::string_view(),
            !text.empty()
                ? text
                : std::string_view(reinterpret_cast<const char*>(sha256.data()), sha256.size())};
}

std::vector<Group> group(const Loaded& loaded) {
    std::vector<Group> groups;
    // The first group that has it.
    std::array<std::unordered_map<std::string_view, std::size_t>, Traits().size()> known;
    for (std::size_t index = 0; index < loaded.topologies.size(); ++index) {
        if (!loaded.topologies[index].reading) {
            continue;
        }
        const Traits own = traits(loaded, loaded.topologies[index]);
        std::size_t place = groups.size();
        for (std::size_t which = 0; which < own.size(); ++which) {
            const auto found = known[which].find(own[which]);
            place = found == known[which].end() ? place : std::min(place, found->second);
        }
        groups.resize(std::max(groups.size(), place + 1));
        groups[place].push_back(index);
        for (std::size_t which = 0; which < own.size(); ++which) {
            if (!own[which].empty()) {
                known[which][own[which]] = place;
            }
        }
    }
    return groups;
}

/// The first published one, else the first Topology Builder file, else the first of all.
std::size_t best(const Group& members, const Loaded& loaded) {
    return *std::ranges::min_element(members, {}, [&](std::size_t member) {
        const TopologyFile& file = loaded.topologies[member];
        return std::pair(loaded.files[file.file.value].kind == model::FileKind::configuration,
                         topology(file).form);
    });
}

/// The published form has no simple URLs; other files of the same deployment have, and exports.
parsers::topology::Reading complete(std::size_t chosen, const Group& members,
                                    const Loaded& loaded) {
    parsers::topology::Reading reading = loaded.topologies[chosen].reading.value();
    std::vector<const model::SimpleUrlExport*> exported;
    for (const std::size_t member : members) {
        const TopologyFile& file = loaded.topologies[member];
        if (!reading.topology.has_simple_urls && topology(file).has_simple_urls) {
            reading.topology.has_simple_urls = true;
            reading.topology.simple_urls = topology(file).simple_urls;
        }
        for (const model::SimpleUrlExport& urls : file.simple_urls) {
            exported.push_back(&urls);
        }
    }
    for (const model::AssignmentExport& file : loaded.exports) {
        for (const model::SimpleUrlExport& urls : file.simple_urls) {
            exported.push_back(&urls);
        }
    }
    if (!reading.topology.has_simple_urls) {
        add_simple_urls(exported, reading.topology);
    }
    add_chat_next_hops(loaded.exports, reading.topology);
    return reading;
}

/// A file that the user calls the topology, and that is of another kind.
void add_foreign(const Loaded& loaded, const std::string& stated, Choice& choice) {
    const auto named = std::ranges::find(loaded.disk_paths, stated);
    const auto index = static_cast<std::uint32_t>(named - loaded.disk_paths.begin());
    const bool is_topology = std::ranges::any_of(
        loaded.topologies, [&](const TopologyFile& file) { return file.file.value == index; });
    if (named != loaded.disk_paths.end() && !is_topology) {
        choice.failures.push_back(
            {model::Fault::not_interpreted, {.file = model::FileId{index}}, {}});
    }
}

}  // namespace

Choice choose_topology(const Loaded& loaded, const std::string& stated) {
    const std::vector<TopologyFile>& topologies = loaded.topologies;
    const auto is_stated = [&](std::size_t index) {
        return loaded.disk_paths[topologies[index].file.value] == stated;
    };
    Choice choice;
    for (std::size_t index = 0; index < topologies.size(); ++index) {
        if (!topologies[index].reading && (stated.empty() || is_stated(index))) {
            choice.failures.push_back(topologies[index].reading.error());
        }
    }
    add_foreign(loaded, stated, choice);
    const std::vector<Group> groups = group(loaded);
    if (stated.empty() && groups.size() > 1) {
        for (const Group& members : groups) {
            choice.rivals.push_back(topologies[best(members, loaded)].file);
        }
        return choice;
    }
    for (const Group& members : groups) {
        const auto named = std::ranges::find_if(members, is_stated);
        if (!stated.empty() && named == members.end()) {
            continue;
        }
        choice.chosen = stated.empty() ? best(members, loaded) : *named;
        choice.reading = complete(*choice.chosen, members, loaded);
    }
    return choice;
}

}  // namespace analyzer

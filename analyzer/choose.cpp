#include "analyzer/choose.hpp"

#include <algorithm>
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

/// What comes out of an archive has no text; equal archives hold the same.
bool is_same(const Loaded& loaded, const TopologyFile& left, const TopologyFile& right) {
    if (has_signature(topology(left)) && topology(left).signature == topology(right).signature) {
        return true;
    }
    const bool has_text = !left.text.utf8().empty() && !right.text.utf8().empty();
    return has_text ? left.text.utf8() == right.text.utf8()
                    : loaded.files[left.file.value].sha256 == loaded.files[right.file.value].sha256;
}

std::vector<Group> group(const Loaded& loaded) {
    const std::vector<TopologyFile>& topologies = loaded.topologies;
    std::vector<Group> groups;
    for (std::size_t index = 0; index < topologies.size(); ++index) {
        if (!topologies[index].reading) {
            continue;
        }
        const auto known = std::ranges::find_if(groups, [&](const Group& members) {
            return std::ranges::any_of(members, [&](std::size_t member) {
                return is_same(loaded, topologies[member], topologies[index]);
            });
        });
        if (known == groups.end()) {
            groups.push_back({index});
        } else {
            known->push_back(index);
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

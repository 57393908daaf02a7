#include "analyzer/choose.hpp"

#include <algorithm>

namespace analyzer {

namespace model = parsers::model;

namespace {

using Group = std::vector<std::size_t>;  ///< of Loaded::topologies: one deployment

const model::Topology& topology(const TopologyFile& file) { return file.reading->topology; }

/// All zeros: never published, so it tells nothing (topology-format, Topology Builder).
bool has_signature(const model::Topology& topology) {
    return topology.signature.find_first_not_of("0-{}") != std::string::npos;
}

bool is_same(const TopologyFile& left, const TopologyFile& right) {
    const bool has_same_signature =
        has_signature(topology(left)) && topology(left).signature == topology(right).signature;
    return has_same_signature || left.text.utf8() == right.text.utf8();
}

std::vector<Group> group(const std::vector<TopologyFile>& topologies) {
    std::vector<Group> groups;
    for (std::size_t index = 0; index < topologies.size(); ++index) {
        if (!topologies[index].reading) {
            continue;
        }
        const auto known = std::ranges::find_if(groups, [&](const Group& members) {
            return std::ranges::any_of(members, [&](std::size_t member) {
                return is_same(topologies[member], topologies[index]);
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

/// The first published one, else the first.
std::size_t best(const Group& members, const std::vector<TopologyFile>& topologies) {
    return *std::ranges::min_element(
        members, {}, [&](std::size_t member) { return topology(topologies[member]).form; });
}

/// The published form has no simple URLs; a Topology Builder file of the same deployment has.
parsers::topology::Reading complete(std::size_t chosen, const Group& members,
                                    const std::vector<TopologyFile>& topologies) {
    parsers::topology::Reading reading = topologies[chosen].reading.value();
    for (const std::size_t member : members) {
        const model::Topology& other = topology(topologies[member]);
        if (!reading.topology.has_simple_urls && other.has_simple_urls) {
            reading.topology.has_simple_urls = true;
            reading.topology.simple_urls = other.simple_urls;
        }
    }
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
    const std::vector<Group> groups = group(topologies);
    if (stated.empty() && groups.size() > 1) {
        for (const Group& members : groups) {
            choice.rivals.push_back(topologies[best(members, topologies)].file);
        }
        return choice;
    }
    for (const Group& members : groups) {
        const auto named = std::ranges::find_if(members, is_stated);
        if (!stated.empty() && named == members.end()) {
            continue;
        }
        choice.chosen = stated.empty() ? best(members, topologies) : *named;
        choice.reading = complete(*choice.chosen, members, topologies);
    }
    return choice;
}

}  // namespace analyzer

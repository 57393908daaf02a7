#pragma once

#include <string>
#include <string_view>

#include "parsers/topology/read.hpp"

/// Small topologies as text, and what reading them gives.
namespace tests::support {

/// The parts of a topology; each stands on lines of its own. What is left empty is left out, but
/// for the domains, which are then contoso.com alone.
struct TopologyParts {
    std::string sites = {};
    std::string clusters = {};
    std::string instances = {};
    std::string services = {};
    std::string domains = {};
};

/// As Get-CsTopology writes it. Its first line is the root's start tag.
std::string published_xml(const TopologyParts& parts);

/// As Topology Builder saves it: the clusters go into one site, the instances are not used.
std::string builder_xml(const TopologyParts& parts);

/// A Service element of a published topology, on cluster 1:1, on one line.
std::string published_service(std::string_view role, std::string_view contents = {},
                              std::string_view version = "6");

/// UTF-8 as UTF-16, little-endian with BOM, lines ended by CR and LF.
std::string as_powershell_writes(std::string_view utf8);

/// Fails the test when the text cannot be read.
parsers::topology::Reading read_topology(std::string_view bytes);
/// The problem that keeps it from being read; fails the test when nothing does.
parsers::model::Problem topology_error(std::string_view bytes);

/// Whether exactly one problem is such a one.
bool has_problem(const parsers::model::Problems& problems, parsers::model::Fault fault,
                 std::string_view detail, std::uint32_t line);

}  // namespace tests::support

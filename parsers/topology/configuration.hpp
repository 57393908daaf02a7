#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "parsers/model/assignment.hpp"
#include "parsers/model/result.hpp"
#include "parsers/text/document.hpp"
#include "parsers/topology/archive.hpp"
#include "parsers/topology/read.hpp"

namespace parsers::topology {

/// What a configuration export holds that matters here. Not all has to be there: of a topology
/// alone or of simple URLs alone, the rest is empty.
struct Configuration {
    std::optional<Reading> topology;  ///< with the problems of its own element
    std::vector<model::SimpleUrlExport> simple_urls;
    model::Problems problems;
};

struct ConfigurationLimits {
    ArchiveLimits archive;
    Limits xml;
    std::uint32_t escapes = 3;       ///< texts escaped in texts
    std::uint32_t elements = 1'000;  ///< topologies, simple URL configurations, and texts with such
};

/// Whether a text is a document of the configuration outside its archive: AnchoredXml, or the
/// DocItemSet with all of them.
bool is_configuration(std::string_view utf8);

/// Reads an Export-CsConfiguration archive. As no lines of an unpacked entry stand in the file, all
/// places are the file. Fails with `not_interpreted` when it is another archive, with
/// `user_data_export` when it is one of Export-CsUserData, else with what keeps it from being read.
model::Result<Configuration> read_archive(std::string_view bytes, model::FileId file,
                                          const ConfigurationLimits& limits = {});

/// Reads AnchoredXml or a DocItemSet; fails as `read_archive` does.
model::Result<Configuration> read_configuration(const text::Document& document, model::FileId file,
                                                const ConfigurationLimits& limits = {});

}  // namespace parsers::topology

#pragma once

#include <cstdint>
#include <string_view>

#include "parsers/model/bundle.hpp"

namespace analyzer {

/// Which reader a file is for.
enum class Content : std::uint8_t {
    material,       ///< certificate material, or nothing that is known
    topology,       ///< published XML or a Topology Builder file
    configuration,  ///< a document of the configuration outside its archive
    archive,        ///< a zip archive of any sort
    exports,        ///< objects that PowerShell exported; certificates may be among them
};

struct Recognition {
    Content content = Content::material;
    parsers::model::FileKind kind = parsers::model::FileKind::unknown;  ///< as far as it is known
};

/// Tells what a file is for by its start. Certificates, of which there are thousands, show it in
/// their first bytes; only other files are decoded as text, once and for their first 64 KiB.
Recognition recognise(std::string_view bytes);

}  // namespace analyzer

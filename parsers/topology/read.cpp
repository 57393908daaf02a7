#include "parsers/topology/read.hpp"

#include <optional>
#include <string>
#include <utility>

#include "parsers/topology/builder.hpp"
#include "parsers/topology/prolog.hpp"
#include "parsers/topology/published.hpp"
#include "parsers/topology/source.hpp"
#include "parsers/topology/variables.hpp"

namespace parsers::topology {
namespace {

/// Other products have elements of the name; a tag that breaks off gets the benefit of the doubt.
model::FileKind kind_of(const std::optional<RootTag>& root) {
    constexpr std::string_view known_namespaces = "urn:schema:Microsoft.Rtc.Management.";
    if (!root || (root->is_complete && root->tag.find(known_namespaces) == root->tag.npos)) {
        return model::FileKind::unknown;
    }
    if (root->name == "Topology") {
        return model::FileKind::topology;
    }
    return root->name == "TopologyBuilder" ? model::FileKind::topology_builder
                                           : model::FileKind::unknown;
}

std::string_view content(std::string_view script, const HereString& here) {
    return script.substr(here.begin, here.end - here.begin);
}

/// PowerShell replaces every variable between `@"` and `"@`, wherever it stands.
std::optional<model::Problem> find_expansion(const text::Document& document,
                                             const HereString& here) {
    const auto variable =
        here.expands ? find_variable(content(document.utf8(), here)) : std::nullopt;
    if (!variable) {
        return std::nullopt;
    }
    const auto begin = static_cast<std::size_t>(variable->data() - document.utf8().data());
    return model::Problem{model::Fault::unresolved_variable,
                          document.locate(begin, begin + variable->size()), shortened(*variable)};
}

model::Result<Reading> read_root(const text::Document& document, Source& source,
                                 model::FileId file) {
    const Element root = source.root();
    if (root.name() != "Topology" && root.name() != "TopologyBuilder") {
        return model::Problem{model::Fault::unexpected_root, source.place(root),
                              shortened(root.name())};
    }
    const bool has_dollar = document.utf8().find('$') != std::string::npos;
    if (const auto left = has_dollar ? find_left_variable(root) : std::nullopt) {
        return model::Problem{model::Fault::unresolved_variable,
                              source.place(left->element, left->variable),
                              shortened(left->variable)};
    }
    return root.name() == "Topology" ? model::Result<Reading>(read_published(source, root, file))
                                     : read_builder(source, root, file);
}

/// The part of the text that is XML: the content of a here-string when no XML begins the text.
HereString xml_part(std::string_view text) {
    const auto here = find_root(text) ? std::nullopt : find_here_string(text);
    return here.value_or(HereString{0, text.size(), false});
}

}  // namespace

model::FileKind sniff(std::string_view utf8) {
    const model::FileKind kind = kind_of(find_root(utf8));
    if (kind != model::FileKind::unknown) {
        return kind;
    }
    const auto here = find_here_string(utf8);
    return here ? kind_of(find_root(content(utf8, *here))) : kind;
}

model::Result<Reading> read(const text::Document& document, model::FileId file, Limits limits) {
    const HereString part = xml_part(document.utf8());
    if (auto problem = find_expansion(document, part)) {
        return std::move(*problem);
    }
    auto source = Source::parse(document, part.begin, part.end, limits);
    if (!source) {
        return source.error();
    }
    auto reading = read_root(document, *source, file);
    if (reading) {
        const model::Problems& undecodable = document.problems();
        reading->problems.insert(reading->problems.begin(), undecodable.begin(), undecodable.end());
    }
    return reading;
}

}  // namespace parsers::topology

#include "parsers/topology/publication.hpp"

#include <string>

namespace parsers::topology {

void read_publication(Source& source, Element topology, model::Topology& result) {
    result.signature = source.required_host(topology, "Signature");
    const bool is_zero = !result.signature.empty() &&
                         result.signature.find_first_not_of("0-{}") == std::string::npos;
    if (!source.flag(topology, "IsPublished").value_or(true)) {
        result.is_published = false;
        source.note(model::Fault::not_published, topology, "IsPublished=false");
    } else if (is_zero) {
        result.is_published = false;
        source.note(model::Fault::not_published, topology, "Signature=" + result.signature);
    }
}

}  // namespace parsers::topology

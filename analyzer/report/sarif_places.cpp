#include "analyzer/report/sarif_places.hpp"

#include <algorithm>

#include "analyzer/places.hpp"
#include "analyzer/report/redact.hpp"

namespace analyzer::report {

namespace model = parsers::model;

std::string uri_base(const model::InputFile& file) {
    return file.base.empty() ? "%SRCROOT%" : "%" + uri(file.base) + "%";
}

std::string uri(const std::string& path) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr std::string_view kept_marks = "-._~/";
    std::string result;
    result.reserve(path.size());
    for (const char c : path) {
        const bool is_kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                             (c >= 'A' && c <= 'Z') || kept_marks.find(c) != kept_marks.npos;
        if (is_kept) {
            result += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            result += '%';
            result += digits[byte >> 4];
            result += digits[byte & 0xF];
        }
    }
    return result;
}

void SarifPlaces::write_artifact_location(rules::FileId id) {
    const model::InputFile& file = audit_.evidence.bundle.file(id);
    json_.begin_object().pair("uri", uri(file.path)).pair("uriBaseId", uri_base(file));
    json_.pair("index", id.value).end_object();
}

void SarifPlaces::write_stretch(std::string_view name, const Stretch& stretch) {
    json_.member(name).begin_object().pair("startLine", stretch.line);
    json_.pair("startColumn", stretch.column).pair("endLine", stretch.end_line);
    json_.pair("endColumn", stretch.end_column).member("snippet").begin_object();
    json_.pair("text", redacted(stretch.text)).end_object().end_object();
}

bool SarifPlaces::write_excerpt(const model::Location& place) {
    const bool is_topology = snippets_ != nullptr && place.file == audit_.evidence.topology.file;
    const std::optional<Stretch> inner = is_topology ? snippets_->at(place) : std::nullopt;
    if (!inner) {
        return false;
    }
    write_stretch("region", *inner);
    if (const auto outer = snippets_->around(*inner)) {
        write_stretch("contextRegion", *outer);
    }
    return true;
}

void SarifPlaces::write_region(const model::Location& place) {
    if (place.line == 0 && place.size == 0) {
        return;
    }
    json_.member("region").begin_object();
    if (place.line != 0) {
        json_.pair("startLine", place.line);
        if (place.column != 0 && place.end_column != 0) {
            json_.pair("startColumn", place.column).pair("endLine", place.end_line);
            json_.pair("endColumn", place.end_column);
        }
    } else {
        json_.pair("byteOffset", place.offset).pair("byteLength", place.size);
    }
    json_.end_object();
}

void SarifPlaces::end_region(const std::string& rendered) {
    json_.member("snippet").begin_object().member("rendered").begin_object();
    json_.pair("text", rendered).end_object().end_object().end_object();
}

/// A block is told by its first few columns, so that the whole can be their context, which has to
/// hold more than the region (Multitool SARIF1008).
void SarifPlaces::write_lines(const model::Location& place, const std::string& rendered) {
    constexpr std::uint32_t armour = 10;  // `-----BEGIN`
    const bool is_block = place.end_line > place.line;
    const std::uint32_t column = std::max(place.column, 1u);
    const std::uint32_t end = is_block ? column + armour : std::max(place.end_column, column);
    json_.member("region").begin_object().pair("startLine", place.line);
    json_.pair("startColumn", column).pair("endLine", place.line).pair("endColumn", end);
    end_region(rendered);
    json_.member("contextRegion").begin_object();
    if (is_block) {
        json_.pair("startLine", place.line).pair("startColumn", column);
        json_.pair("endLine", place.end_line).pair("endColumn", std::max(place.end_column, 1u));
    } else {
        json_.pair("startLine", std::max(place.line, 2u) - 1).pair("endLine", place.line);
    }
    end_region(rendered);
}

void SarifPlaces::write_bytes(const model::Location& place, const std::string& rendered) {
    const std::uint64_t all = audit_.evidence.bundle.file(place.file).size;
    const bool is_part = place.size != 0 && place.size < all;
    json_.member("region").begin_object();
    json_.pair("byteOffset", is_part ? place.offset : 0);
    json_.pair("byteLength", is_part ? place.size : 1);
    end_region(rendered);
    json_.member("contextRegion").begin_object();
    json_.pair("byteOffset", 0).pair("byteLength", all);
    end_region(rendered);
}

void SarifPlaces::write_physical(const model::Location& place) {
    json_.member("physicalLocation").begin_object().member("artifactLocation");
    write_artifact_location(place.file);
    if (!write_excerpt(place)) {
        write_region(place);
    }
    json_.end_object();
}

void SarifPlaces::write_primary(const Finding& finding, const std::string& rendered) {
    model::Location place = finding.places.front();
    json_.member("physicalLocation").begin_object().member("artifactLocation");
    write_artifact_location(place.file);
    if (!write_excerpt(place)) {
        if (place.line == 0 && audit_.evidence.bundle.file(place.file).size > 1) {
            write_bytes(place, rendered);
        } else {
            place.line = std::max(place.line, 1u);
            write_lines(place, rendered);
        }
    }
    json_.end_object();
}

void SarifPlaces::write_certificate(rules::CertificateId id) {
    write_physical(audit_.evidence.bundle.occurrences_of(id).front().place);
}

void SarifPlaces::write_logical(const rules::Hit& hit) {
    std::optional<std::size_t> index;
    if (const auto* pool = std::get_if<rules::PoolId>(&hit.subject)) {
        index = pool->value;
    } else if (const auto* server = std::get_if<rules::ServerId>(&hit.subject)) {
        index = audit_.evidence.topology.pools.size() + server->value;
    } else if (const auto* service = std::get_if<rules::ServiceId>(&hit.subject)) {
        const rules::PoolId on = audit_.evidence.topology.service(*service).pool;
        index = on ? std::optional<std::size_t>(on.value) : std::nullopt;
    } else if (const auto* certificate = std::get_if<rules::CertificateId>(&hit.subject)) {
        const rules::ServerId at = first_server(*certificate, audit_.evidence);
        index = at ? std::optional(audit_.evidence.topology.pools.size() + at.value) : std::nullopt;
    }
    if (index) {
        json_.member("logicalLocations").begin_array().begin_object();
        json_.pair("index", *index).end_object().end_array();
    }
}

void SarifPlaces::write_logical_location(std::size_t index) {
    const model::Topology& topology = audit_.evidence.topology;
    json_.begin_object();
    if (index < topology.pools.size()) {
        const std::string& name = topology.pools[index].fqdn;
        json_.pair("name", name).pair("fullyQualifiedName", name);
    } else {
        const model::Server& server = topology.servers[index - topology.pools.size()];
        json_.pair("name", server.fqdn);
        json_.pair("fullyQualifiedName", topology.pool(server.pool).fqdn + "/" + server.fqdn);
        json_.pair("parentIndex", server.pool.value);
    }
    json_.pair("kind", "resource").end_object();
}

}  // namespace analyzer::report

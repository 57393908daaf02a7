#include "analyzer/recognise.hpp"

#include <string>

#include "parsers/assignment/read.hpp"
#include "parsers/text/document.hpp"
#include "parsers/topology/archive.hpp"
#include "parsers/topology/configuration.hpp"
#include "parsers/topology/read.hpp"

namespace analyzer {

namespace model = parsers::model;

namespace {

constexpr std::size_t sniffed = 64 << 10;  // enough for any prolog

/// Armour, an ASN.1 SEQUENCE with a long length (X.690, 8.1.3.5), the base64 of one, or two zeros,
/// as a serialized store has them and no text.
bool starts_as_material(std::string_view bytes) {
    using namespace std::string_view_literals;
    const bool is_sequence = bytes.size() > 1 && bytes[0] == '\x30' && (bytes[1] & 0x80) != 0;
    return is_sequence || bytes.starts_with("-----BEGIN "sv) || bytes.starts_with("MII"sv) ||
           bytes.starts_with("\0\0"sv);
}

model::FileKind kind_of(model::ExportForm form) {
    switch (form) {
        case model::ExportForm::clixml:
            return model::FileKind::clixml;
        case model::ExportForm::json:
            return model::FileKind::export_json;
        case model::ExportForm::csv:
            return model::FileKind::export_csv;
        case model::ExportForm::list:
            return model::FileKind::export_list;
        case model::ExportForm::management_log:
            return model::FileKind::management_log;
        case model::ExportForm::unknown:
            break;
    }
    return model::FileKind::unknown;
}

}  // namespace

Recognition recognise(std::string_view bytes) {
    if (bytes.empty() || starts_as_material(bytes)) {
        return {};
    }
    if (parsers::topology::is_archive(bytes)) {
        return {Content::archive, model::FileKind::unknown};
    }
    const std::string start =
        parsers::text::Document::read(bytes.substr(0, sniffed), model::FileId{}).utf8();
    if (const model::FileKind kind = parsers::topology::sniff(start);
        kind != model::FileKind::unknown) {
        return {Content::topology, kind};
    }
    if (parsers::topology::is_configuration(start)) {
        return {Content::configuration, model::FileKind::configuration};
    }
    const model::FileKind kind = kind_of(parsers::assignment::sniff(start));
    return {kind == model::FileKind::unknown ? Content::material : Content::exports, kind};
}

}  // namespace analyzer

#include "parsers/certificate/text_material.hpp"

#include <string>
#include <utility>

#include "parsers/certificate/armour.hpp"
#include "parsers/certificate/ber.hpp"
#include "parsers/certificate/encrypted_key.hpp"
#include "parsers/certificate/pem.hpp"
#include "parsers/certificate/store_listing.hpp"
#include "parsers/certificate/structure.hpp"
#include "parsers/certificate/trust_alias.hpp"
#include "parsers/text/document.hpp"

namespace parsers::certificate {

using ber::Source;
using model::FileKind;

namespace {

constexpr std::string_view armour_mark = "-----BEGIN";

Attributes attributes_of(const PemBlock& block) {
    Attributes attributes;
    attributes.friendly_name = PemBlock::find(block.attributes, "friendlyName");
    attributes.key_provider = PemBlock::find(block.attributes, "Microsoft CSP Name");
    attributes.local_key_id =
        decode_hex(PemBlock::find(block.attributes, "localKeyID")).value_or("");
    return attributes;
}

void read_block(MaterialBuilder& builder, const PemBlock& block) {
    Source source(block.data, block.place, false, builder.limits().nesting);
    Attributes attributes = attributes_of(block);
    const std::string_view dek_info = PemBlock::find(block.headers, "DEK-Info");
    if (!dek_info.empty()) {
        add_pem_encrypted_key(builder, source, dek_info, std::move(attributes));
        return;
    }
    Structure structure = structure_of(block.data);
    const bool is_called_certificate = block.label.ends_with("CERTIFICATE");
    if (structure == Structure::unknown && is_called_certificate) {
        structure = Structure::certificate;  // so that what is wrong with it gets told
    }
    if (block.label == "TRUSTED CERTIFICATE" && attributes.friendly_name.empty()) {
        attributes.friendly_name = trust_alias(block.data);
    }
    read_structure(builder, source, structure, std::move(attributes));
}

/// `shift` turns a place in the text into one in the file.
template <class Shift>
void read_armour(MaterialBuilder& builder, std::string_view text, Shift shift) {
    PemScanner scanner(text, builder.file());
    while (auto block = scanner.next()) {
        builder.set_kind(FileKind::pem);
        block->place = shift(block->place);
        read_block(builder, *block);
        wipe({reinterpret_cast<std::uint8_t*>(block->data.data()), block->data.size()});
    }
    for (model::Problem problem : scanner.problems()) {
        problem.place = shift(problem.place);
        builder.add(std::move(problem));
    }
    if (scanner.found_armour()) {
        builder.set_kind(FileKind::pem);
    }
}

void read_document(MaterialBuilder& builder, const text::Document& document) {
    const std::string& text = document.utf8();
    if (text.find(armour_mark) != std::string::npos) {
        read_armour(builder, text, [&](const model::Location& place) {
            return document.locate(place.offset, place.offset + place.size);
        });
        return;
    }
    if (is_store_listing(text)) {
        read_store_listing(builder, document);
        return;
    }
    for (Armoured& part : find_armoured(text)) {
        builder.set_kind(part.is_clixml ? FileKind::clixml : FileKind::pem);
        read_binary(builder, Source(part.bytes, document.locate(part.begin, part.end), false,
                                    builder.limits().nesting));
        wipe({reinterpret_cast<std::uint8_t*>(part.bytes.data()), part.bytes.size()});
    }
}

bool has_one_octet_units(std::string_view bytes) {
    // neither a byte order mark nor the zeros of UTF-16
    return bytes.size() > 1 && bytes[0] != '\xef' && bytes[0] != '\xff' && bytes[0] != '\xfe' &&
           bytes[0] != '\0' && bytes[1] != '\0';
}

}  // namespace

void read_text(MaterialBuilder& builder, std::string_view bytes) {
    if (has_one_octet_units(bytes) && bytes.find(armour_mark) != std::string_view::npos) {
        // the usual case needs no copy of the text
        read_armour(builder, bytes, [](const model::Location& place) { return place; });
        return;
    }
    if (has_one_octet_units(bytes) && bytes.find('\0') != std::string_view::npos) {
        return;  // no text at all
    }
    read_document(builder, text::Document::read(bytes, builder.file()));
}

}  // namespace parsers::certificate

#include "parsers/certificate/serialized_store.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "parsers/certificate/crl.hpp"
#include "parsers/certificate/utf16.hpp"

namespace parsers::certificate {

namespace {

using namespace std::string_view_literals;

constexpr auto store_magic = "\0\0\0\0CERT"sv;

/// Identifiers of elements; below `certificate` they are properties of the one that follows.
namespace id {
constexpr std::uint32_t end = 0;
constexpr std::uint32_t key_provider = 2;
constexpr std::uint32_t friendly_name = 11;
constexpr std::uint32_t usages = 9;
constexpr std::uint32_t certificate = 32;
constexpr std::uint32_t revocation_list = 33;
constexpr std::uint32_t trust_list = 34;
constexpr std::uint32_t disallowed_after = 104;
constexpr std::uint32_t disallowed_usages = 122;
constexpr std::uint32_t issued_before = 126;
}  // namespace id

std::optional<std::uint32_t> number_at(std::string_view bytes, std::size_t offset) {
    if (offset > bytes.size() || bytes.size() - offset < 4) {
        return std::nullopt;
    }
    std::uint32_t number = 0;
    for (std::size_t index = 4; index-- > 0;) {
        number = number << 8 | static_cast<std::uint8_t>(bytes[offset + index]);
    }
    return number;
}

struct StoreElement {
    std::uint32_t id = 0;
    std::string_view value;
};

/// Takes the next element off; nothing when it is none or goes beyond the end.
std::optional<StoreElement> next(std::string_view& bytes) {
    const auto element = number_at(bytes, 0);
    const auto encoding = number_at(bytes, 4);
    const auto size = number_at(bytes, 8);
    if (element == id::end && encoding && size) {
        bytes.remove_prefix(12);
        return StoreElement{};
    }
    if (!element || encoding != 1u || !size || *size > bytes.size() - 12) {
        return std::nullopt;
    }
    const StoreElement result{*element, bytes.substr(12, *size)};
    bytes.remove_prefix(12 + std::size_t{*size});
    return result;
}

/// CRYPT_KEY_PROV_INFO as written: offsets of container and provider name, each a DWORD.
std::string provider_of(std::string_view info) {
    const auto offset = number_at(info, 4);
    return offset && *offset < info.size() ? from_utf16(info.substr(*offset), ByteOrder::little)
                                           : std::string();
}

/// A FILETIME: tenths of microseconds since 1601.
std::optional<model::Instant> instant_of(std::string_view value) {
    const auto low = number_at(value, 0);
    const auto high = number_at(value, 4);
    if (!low || !high) {
        return std::nullopt;
    }
    constexpr std::int64_t from_1601_to_1970 = 11'644'473'600;
    const std::uint64_t ticks = std::uint64_t{*high} << 32 | *low;
    return model::Instant(
        std::chrono::seconds(static_cast<std::int64_t>(ticks / 10'000'000) - from_1601_to_1970));
}

/// ExtKeyUsageSyntax (RFC 5280, 4.2.1.12); what cannot be read is left out.
std::vector<model::Oid> usages_of(std::string_view value) {
    std::vector<model::Oid> usages;
    DerReader reader(contents_of(value, tag::sequence).value_or(""));
    while (const auto usage = reader.next(tag::oid)) {
        usages.push_back({std::string(usage->contents)});
    }
    return usages;
}

/// Takes a property of the certificate that follows; others than these say nothing of use.
void take_property(const StoreElement& element, Attributes& attributes) {
    switch (element.id) {
        case id::key_provider:
            attributes.key_provider = provider_of(element.value);
            attributes.has_key = true;
            break;
        case id::usages:
            attributes.trust.usages = usages_of(element.value);
            break;
        case id::friendly_name:
            attributes.friendly_name = from_utf16(element.value, ByteOrder::little);
            break;
        case id::disallowed_after:
            attributes.trust.disallowed_after = instant_of(element.value);
            break;
        case id::disallowed_usages:
            attributes.trust.disallowed_usages = usages_of(element.value);
            break;
        case id::issued_before:
            attributes.trust.issued_before = instant_of(element.value);
            break;
        default:
            break;
    }
}

}  // namespace

bool is_serialized_store(std::string_view bytes) { return bytes.starts_with(store_magic); }

bool is_serialized_certificate(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto element = next(bytes);
        if (!element || element->id == id::end || element->id > 0xffff) {
            return false;
        }
        if (element->id == id::certificate) {
            return element->value.starts_with('\x30');
        }
    }
    return false;
}

void read_serialized_store(MaterialBuilder& builder, const ber::Source& source) {
    std::string_view rest = source.bytes();
    const bool is_store = is_serialized_store(rest);
    builder.set_kind(is_store ? model::FileKind::serialized_store
                              : model::FileKind::serialized_certificate);
    rest.remove_prefix(is_store ? store_magic.size() : 0);
    Attributes attributes;
    while (!rest.empty()) {
        const std::string_view before = rest;
        const auto element = next(rest);
        if (!element) {
            builder.add(model::Problem{model::Fault::malformed_der,
                                       source.locate(before.substr(0, 0)), "CertStoreElement"});
            return;
        }
        if (element->id == id::end) {
            return;
        }
        if (element->id < id::certificate || element->id > id::trust_list) {
            take_property(*element, attributes);
            continue;
        }
        if (element->id == id::certificate) {
            builder.add_certificate(source, element->value, std::move(attributes));
        } else if (element->id == id::revocation_list) {
            add_revocation_list(builder, source.inside(element->value));
        }
        attributes = {};
    }
}

}  // namespace parsers::certificate

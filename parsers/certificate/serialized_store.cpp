#include "parsers/certificate/serialized_store.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

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
constexpr std::uint32_t certificate = 32;
constexpr std::uint32_t revocation_list = 33;
constexpr std::uint32_t trust_list = 34;
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
    bool has_key = false;
    while (!rest.empty()) {
        const std::string_view before = rest;
        const auto element = next(rest);
        if (!element) {
            builder.add(model::Problem{model::Fault::malformed_der,
                                       source.locate(before.substr(0, 0)), "CertStoreElement"});
            return;
        }
        switch (element->id) {
            case id::end:
                return;
            case id::key_provider:
                attributes.key_provider = provider_of(element->value);
                has_key = true;
                break;
            case id::friendly_name:
                attributes.friendly_name = from_utf16(element->value, ByteOrder::little);
                break;
            case id::certificate:
                builder.add_certificate(source, element->value, std::exchange(attributes, {}),
                                        std::exchange(has_key, false));
                break;
            case id::revocation_list:
                add_revocation_list(builder, source.inside(element->value));
                [[fallthrough]];
            case id::trust_list:
                attributes = {};
                has_key = false;
                break;
            default:
                break;
        }
    }
}

}  // namespace parsers::certificate

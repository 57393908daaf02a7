#include "parsers/certificate/store_listing.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "parsers/certificate/armour.hpp"
#include "parsers/text/ascii.hpp"

namespace parsers::certificate {

namespace {

// Everything else on these lines is translated.
constexpr std::string_view entry_mark = "================ ";
constexpr std::string_view thumbprint_mark = "(sha1)";

/// `Cert Hash(sha1): 3f 92 …`; older ones print the digits apart.
std::optional<model::Sha1> thumbprint_of(std::string_view line) {
    const std::size_t mark = line.find(thumbprint_mark);
    const std::size_t colon = line.find(':', std::min(mark, line.size()));
    if (mark == std::string_view::npos || colon == std::string_view::npos) {
        return std::nullopt;
    }
    const std::optional<std::string> bytes = decode_hex(line.substr(colon + 1));
    model::Sha1 thumbprint{};
    if (!bytes || bytes->size() != thumbprint.size()) {
        return std::nullopt;
    }
    std::ranges::copy(*bytes, reinterpret_cast<char*>(thumbprint.data()));
    return thumbprint;
}

/// `Key Container = …`, then `Provider = …`: only what belongs to a private key has such a line.
std::optional<std::string_view> value_of(std::string_view line) {
    const std::size_t sign = line.find(" = ");
    return sign == std::string_view::npos ? std::nullopt
                                          : std::optional(text::trim(line.substr(sign + 3)));
}

}  // namespace

bool is_store_listing(std::string_view text) {
    return text.find(entry_mark) != std::string_view::npos &&
           text.find(thumbprint_mark) != std::string_view::npos;
}

void read_store_listing(MaterialBuilder& builder, const text::Document& document) {
    builder.set_kind(model::FileKind::store_listing);
    std::optional<model::ListedCertificate> entry;
    std::uint32_t index = 0;
    const auto finish = [&] {
        if (entry) {
            builder.add(*std::exchange(entry, std::nullopt));
        }
    };
    for (std::uint32_t number = 1; number <= document.lines(); ++number) {
        const std::string_view line = document.line(number);
        if (line.starts_with(entry_mark)) {
            finish();
        } else if (const auto thumbprint = thumbprint_of(line)) {
            finish();
            const auto begin = static_cast<std::size_t>(line.data() - document.utf8().data());
            entry = model::ListedCertificate{.thumbprint = *thumbprint,
                                             .place = document.locate(begin, begin + line.size()),
                                             .index = index++,
                                             .key_provider = {}};
        } else if (const auto value = value_of(line); entry && value) {
            entry->has_key = true;
            entry->key_provider = *value;
        }
    }
    finish();
}

}  // namespace parsers::certificate

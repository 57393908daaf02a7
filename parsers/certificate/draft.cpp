#include "parsers/certificate/draft.hpp"

#include <cassert>

namespace parsers::certificate {

Draft::Draft(std::string_view der, std::uint32_t max_names) : max_names_(max_names) {
    certificate.der = der;
    certificate.texts.reserve(der.size() / 4);
}

model::Slice Draft::slice(std::string_view part) const {
    if (part.data() == nullptr) {
        return {};
    }
    assert(part.data() >= certificate.der.data());
    const auto offset = static_cast<std::size_t>(part.data() - certificate.der.data());
    assert(offset + part.size() <= certificate.der.size());
    return {static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(part.size())};
}

model::TextSlice Draft::keep(std::string_view text) {
    const std::size_t offset = certificate.texts.size();
    certificate.texts += text;
    return model::TextSlice::at(offset, text.size());
}

model::TextSlice Draft::keep(std::string_view text, std::string_view source) {
    return text == source ? model::TextSlice::at(slice(source).offset, text.size(), true)
                          : keep(text);
}

bool Draft::count_name() { return ++names_ <= max_names_; }

}  // namespace parsers::certificate

#pragma once

#include <cstdint>
#include <string_view>

#include "parsers/model/certificate.hpp"

namespace parsers::certificate {

/// A certificate while it is being read: turns views into its encoding into what the model keeps.
class Draft {
  public:
    /// `der` is the whole certificate.
    Draft(std::string_view der, std::uint32_t max_names);

    model::Certificate certificate;

    /// The encoding as the certificate owns it: everything is read from here.
    std::string_view der() const { return certificate.der; }
    model::Slice slice(std::string_view part) const;
    model::TextSlice keep(std::string_view text);
    /// `source`: the part of the encoding that it was read from. A text that stands there as it is
    /// takes no room of its own.
    model::TextSlice keep(std::string_view text, std::string_view source);

    /// Counts a name (or what else a certificate may have many of); false beyond the limit.
    bool count_name();
    bool is_over_limit() const { return names_ > max_names_; }
    std::uint32_t max_names() const { return max_names_; }

  private:
    std::uint32_t names_ = 0;
    std::uint32_t max_names_;
};

}  // namespace parsers::certificate

#pragma once

#include <cstdint>

/// The major version that a topology writes for each product.
namespace rules::product_version {

inline constexpr std::uint32_t lync_2010 = 5;
inline constexpr std::uint32_t lync_2013 = 6;
inline constexpr std::uint32_t skype_2015 = 7;
inline constexpr std::uint32_t skype_2019 = 8;  ///< also the Subscription Edition

}  // namespace rules::product_version
